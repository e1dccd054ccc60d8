using Google.OrTools.Sat;
using PressEvents.Seating.Modelling;

namespace PressEvents.Seating.Rotating;

/// <summary>Makes one goal after the other as great as can be, each without giving up what the ones before it reached.</summary>
/// <param name="groups">The literals that are decided, in groups that have little to do with each other; all other variables follow from them.</param>
internal sealed class Search(CpModel model, IReadOnlyList<IReadOnlySet<int>> groups, CancellationToken ct)
{
    private long[] best = [];

    /// <summary>Makes a goal as great as can be found. Null when the model has no solution, or none is found.</summary>
    public Reached? Reach(LinearExpr goal, CpSatEffort effort)
    {
        if (best.Length > 0)
        {
            Solve(With(free: null), goal, CpSatEffort.Brief);     // what we have, said in full, is where the search begins
        }

        return Solve(model, goal, effort);
    }

    /// <summary>
    /// Makes a goal greater by letting one group of literals after the other change while all others stay, the way of large
    /// neighbourhood search (Shaw 1998), until no group can better it.
    /// </summary>
    public void Polish(LinearExpr goal)
    {
        int? value = null;
        for (var (group, idle) = (0, 0); idle < groups.Count; group = (group + 1) % groups.Count)
        {
            var reached = Solve(With(groups[group]), goal, CpSatEffort.Brief)?.Value ?? value;
            idle = reached > (value ?? int.MinValue) ? 0 : idle + 1;
            value = reached;
        }
    }

    /// <summary>Whether a literal is true in the best solution so far.</summary>
    public bool IsTrue(ILiteral literal) => best[literal.GetIndex()] == 1;

    // The model in which only one group may still change.
    private CpModel With(IReadOnlySet<int>? free)
    {
        var part = new CpModel();
        part.Model.MergeFrom(model.Model.Clone());
        foreach (var literal in groups.Where(group => group != free).SelectMany(group => group))
        {
            part.Model.Variables[literal].Domain.Clear();
            part.Model.Variables[literal].Domain.Add([best[literal], best[literal]]);
        }

        return part;
    }

    private Reached? Solve(CpModel part, LinearExpr goal, CpSatEffort effort)
    {
        part.Maximize(goal);
        var response = CpSat.Solve(part, effort, ct);
        if (response.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return null;
        }

        best = [.. response.Solution];
        var value = (int)Math.Round(response.ObjectiveValue);
        model.Add(goal >= value);
        model.Model.SolutionHint = new PartialVariableAssignment { Vars = { Enumerable.Range(0, best.Length) }, Values = { best } };
        return new Reached(value, (int)Math.Floor(response.BestObjectiveBound + 1e-6), response.Status is CpSolverStatus.Optimal);
    }

    /// <param name="Bound">No solution has more.</param>
    internal readonly record struct Reached(int Value, int Bound, bool IsProven);
}
