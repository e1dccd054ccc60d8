using Google.OrTools.LinearSolver;

namespace PressEvents.Seating.Proving;

/// <summary>
/// The linear programme that shares groups out to tables, fractions allowed (Dantzig and Wolfe 1960): each bloc once, each class as often as it has tables.
/// Its duals are the price of each bloc and the rent of a table of each class.
/// </summary>
internal sealed class Master : IDisposable
{
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Constraint[] seated;
    private readonly Constraint[] laid;
    private readonly ulong[] blocs;
    private readonly HashSet<(int Class, ulong Group)> known = [];

    public Master(ulong[] blocs, TableClass[] classes)
    {
        this.blocs = blocs;
        seated = [.. blocs.Select(_ => solver.MakeConstraint(1, 1))];
        laid = [.. classes.Select(table => solver.MakeConstraint(table.Count, table.Count))];
        solver.Objective().SetMaximization();
    }

    /// <summary>False for a group it has already.</summary>
    public bool Add(int tableClass, ulong group, int points)
    {
        if (!known.Add((tableClass, group)))
        {
            return false;
        }

        var share = solver.MakeNumVar(0, double.PositiveInfinity, "");
        solver.Objective().SetCoefficient(share, points);
        laid[tableClass].SetCoefficient(share, 1);
        for (var bloc = 0; bloc < blocs.Length; bloc++)
        {
            if ((blocs[bloc] & group) != 0)
            {
                seated[bloc].SetCoefficient(share, 1);
            }
        }

        return true;
    }

    /// <summary>Null when the solver gave up.</summary>
    public Duals? Solve() => solver.Solve() is Solver.ResultStatus.OPTIMAL
        ? new Duals(solver.Objective().Value(), [.. seated.Select(row => row.DualValue())], [.. laid.Select(row => row.DualValue())])
        : null;

    public void Dispose() => solver.Dispose();
}

/// <param name="Value">Of the linear programme.</param>
internal sealed record Duals(double Value, double[] Prices, double[] Rents);
