namespace PressEvents.Seating.Proving;

/// <summary>A bloc as it may be chosen for a table of a class.</summary>
internal sealed class Candidate
{
    private Candidate(PairValues pairs, TableClass table, GroupValues values, ulong[] blocs, int bloc)
    {
        (Bloc, Guests, Size) = (bloc, blocs[bloc], GuestSet.Size(blocs[bloc]));
        IsMust = (table.Must & Guests) != 0;
        IsCore = (Guests & (pairs.Talents | pairs.Hosts)) != 0;
        FaceHalves = 2 * Face(pairs, Guests);
        foreach (var guest in new GuestSet(Guests))
        {
            Never |= pairs.NeverAtTable[guest];
            foreach (var other in new GuestSet(Guests & ((1UL << guest) - 1)))
            {
                Own += values.AtTable[guest, other];
            }
        }

        With = [.. blocs.Select((other, i) => i == bloc ? 0 : Sum(values.AtTable, Guests, other))];
    }

    /// <summary>Its place among the blocs.</summary>
    public int Bloc { get; }

    public ulong Guests { get; }

    public int Size { get; }

    public bool IsMust { get; }

    /// <summary>Whether a talent or a host is in it.</summary>
    public bool IsCore { get; }

    /// <summary>What its pairs within are worth.</summary>
    public int Own { get; }

    /// <summary>Who never shares a table with one of them.</summary>
    public ulong Never { get; }

    /// <summary>What a talent at the table is worth to them, in half points.</summary>
    public int FaceHalves { get; }

    /// <summary>What they and each other bloc are worth to each other at the table.</summary>
    public int[] With { get; }

    /// <summary>The blocs of <see cref="With"/> that are a gain.</summary>
    public (ulong Guests, int Points)[] Friends { get; private set; } = [];

    public static Candidate[] Of(PairValues pairs, TableClass table, GroupValues values, ulong[] blocs)
    {
        var all = Enumerable.Range(0, blocs.Length).Where(bloc => (blocs[bloc] & table.Banned) == 0 && !Blocs.Clashes(pairs, blocs[bloc]))
            .Select(bloc => new Candidate(pairs, table, values, blocs, bloc)).ToArray();
        foreach (var candidate in all)
        {
            candidate.Friends = [.. candidate.With.Select((points, bloc) => (blocs[bloc], points)).Where(pair => pair.points > 0)];
        }

        return all;
    }

    /// <summary>Whether those who must sit at a table can.</summary>
    public static bool IsPossible(TableClass table, Candidate[] all, ulong group) =>
        (table.Must & ~group) == 0 && GuestSet.Size(group) <= table.Most
        && all.Where(candidate => candidate.IsMust).All(candidate => (candidate.Never & group) == 0);

    public static int Face(PairValues pairs, ulong guests)
    {
        var priorities = 0;
        foreach (var guest in new GuestSet(guests & pairs.WithPriority))
        {
            priorities += pairs.Priority[guest];
        }

        return priorities * pairs.Problem.Weights.TalentSameTable;
    }

    private static int Sum(int[,] values, ulong one, ulong other)
    {
        var sum = 0;
        foreach (var a in new GuestSet(one))
        {
            foreach (var b in new GuestSet(other))
            {
                sum += values[a, b];
            }
        }

        return sum;
    }
}
