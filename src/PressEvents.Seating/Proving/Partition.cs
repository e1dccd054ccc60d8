using System.Runtime.InteropServices;

namespace PressEvents.Seating.Proving;

/// <summary>A group for a table of a class, with what it falls short of the rent.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OfferedGroup(int Class, ulong Group, int Points, double Loss);

/// <summary>
/// Chooses groups so that everybody sits once and no table twice, for the most points: the bloc with the fewest groups left first, and never
/// more loss in all than the slack between the bound and the points wanted.
/// </summary>
internal sealed class Partition
{
    private const double Tolerance = 1e-6;

    private readonly TableClass[] classes;
    private readonly OfferedGroup[][] byBloc;
    private readonly OfferedGroup?[] empty;
    private readonly ulong[] blocs;
    private readonly ulong everybody;
    private readonly Effort effort;
    private readonly int[] left;
    private readonly Stack<OfferedGroup> chosen = [];
    private double slack;

    public Partition(Hall hall, IEnumerable<OfferedGroup> groups, double slack, Effort effort)
    {
        (classes, this.slack, this.effort) = (hall.Classes, slack + Tolerance, effort);
        left = [.. classes.Select(table => table.Count)];
        var all = groups.OrderBy(offered => offered.Loss).ToArray();
        empty = [.. classes.Select((_, i) => all.Where(offered => offered.Class == i && offered.Group == 0).Cast<OfferedGroup?>().FirstOrDefault())];
        var offers = hall.BlocSets.Select(bloc => (bloc, Groups: With(bloc, all))).OrderBy(pair => pair.Groups.Length).ToArray();
        (blocs, byBloc) = ([.. offers.Select(pair => pair.bloc)], [.. offers.Select(pair => pair.Groups)]);
        everybody = blocs.Aggregate(0UL, (set, bloc) => set | bloc);
    }

    /// <summary>The groups of the best plan found, null for none; the best there is when the budget was not spent.</summary>
    public IReadOnlyList<(int Class, ulong Group)>? Best { get; private set; }

    public int Points { get; private set; }

    public void Run() => Choose(0, 0, 0, 0);

    private OfferedGroup[] With(ulong bloc, OfferedGroup[] all)
    {
        effort.Look();
        return Array.FindAll(all, offered => (offered.Group & bloc) != 0);
    }

    private void Choose(ulong seated, double loss, int points, int from)
    {
        if (!effort.Take())
        {
            return;
        }

        if (seated == everybody)
        {
            Finish(loss, points);
            return;
        }

        while ((blocs[from] & seated) != 0)
        {
            from++;
        }

        foreach (var offered in byBloc[from])
        {
            if (loss + offered.Loss > slack)
            {
                break;
            }

            if ((offered.Group & seated) == 0 && left[offered.Class] > 0)
            {
                left[offered.Class]--;
                chosen.Push(offered);
                Choose(seated | offered.Group, loss + offered.Loss, points + offered.Points, from + 1);
                chosen.Pop();
                left[offered.Class]++;
            }
        }
    }

    // Tables left over stay empty, where they may.
    private void Finish(double loss, int points)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (left[i] > 0 && empty[i] is null)
            {
                return;
            }

            loss += left[i] * (empty[i]?.Loss ?? 0);
            points += left[i] * (empty[i]?.Points ?? 0);
        }

        if (loss > slack)
        {
            return;
        }

        // From now on only what is better by a point.
        (Best, Points, slack) = ([.. chosen.Select(offered => (offered.Class, offered.Group))], points, loss - 1 + Tolerance);
    }
}
