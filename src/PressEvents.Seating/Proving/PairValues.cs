using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Proving;

/// <summary>
/// What any two guests are worth to each other, in points, as <see cref="Scoring.Evaluator"/> counts: at one table, side by side and opposite.
/// Guests are counted in the order of the problem, at most <see cref="MostGuests"/> of them; sets of guests are bits.
/// </summary>
internal sealed class PairValues
{
    /// <summary>As many as a set has bits.</summary>
    public const int MostGuests = 64;

    private readonly Dictionary<string, int> index;

    public PairValues(SeatingProblem problem)
    {
        Problem = problem;
        Count = problem.Guests.Count;
        index = problem.Guests.Select((guest, i) => (guest.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        (AtTable, AtOpenTable, Beside, Opposite) = (Square(), Square(), Square(), Square());
        (NeverAtTable, NeverBeside, NeverOpposite) = (new ulong[Count], new ulong[Count], new ulong[Count]);
        Wishes();
        ForEachPair(Compare);
        Rules();
        Talents = SetOf(guest => guest.Role is GuestRole.Talent);
        Hosts = SetOf(guest => guest.Role is GuestRole.Host);
        Access = SetOf(guest => guest.NeedsAccess);
        (Priority, WithPriority) = ([.. problem.Guests.Select(guest => guest.Priority)], SetOf(guest => guest.Priority > 0));
        MustBeNear = [.. problem.Together.Where(rule => rule.Scope is not Scope.Table).Select(rule => (index[rule.A], index[rule.B], rule.Scope is Scope.Close))];
    }

    public SeatingProblem Problem { get; }

    public int Count { get; }

    /// <summary>Wishes at the scope of the table, outlets and beats.</summary>
    public int[,] AtTable { get; }

    /// <summary>The same where everybody counts as beside everybody.</summary>
    public int[,] AtOpenTable { get; }

    /// <summary>Wishes and languages, side by side; what the talent is worth is not in it.</summary>
    public int[,] Beside { get; }

    public int[,] Opposite { get; }

    public ulong[] NeverAtTable { get; }

    public ulong[] NeverBeside { get; }

    public ulong[] NeverOpposite { get; }

    /// <summary>Who must be side by side, or opposite if that will do.</summary>
    public IReadOnlyList<(int A, int B, bool OrOpposite)> MustBeNear { get; }

    public ulong Talents { get; }

    public ulong Hosts { get; }

    public ulong Access { get; }

    public ulong WithPriority { get; }

    public int[] Priority { get; }

    /// <summary>What a point of priority gains when the talent is beside, over the talent at the table.</summary>
    public int GainBeside => Problem.Weights.TalentAdjacent - Problem.Weights.TalentSameTable;

    public int GainOpposite => Problem.Weights.TalentOpposite - Problem.Weights.TalentSameTable;

    public int Guest(string id) => index[id];

    private int[,] Square() => new int[Count, Count];

    private ulong SetOf(Func<ProblemGuest, bool> isIn) =>
        Problem.Guests.Select((guest, i) => isIn(guest) ? 1UL << i : 0).Aggregate(0UL, (set, bit) => set | bit);

    private void Wishes()
    {
        foreach (var wish in Problem.Wishes)
        {
            var (a, b) = (index[wish.A], index[wish.B]);
            Add(AtOpenTable, a, b, wish.Weight);
            Add(AtTable, a, b, wish.Scope is Scope.Table ? wish.Weight : 0);
            Add(Beside, a, b, wish.Scope is Scope.Table ? 0 : wish.Weight);
            Add(Opposite, a, b, wish.Scope is Scope.Close ? wish.Weight : 0);
        }
    }

    private void Compare(int a, int b)
    {
        var (one, other, points) = (Problem.Guests[a], Problem.Guests[b], Problem.Weights);
        if (one.Role is GuestRole.Journalist && other.Role is GuestRole.Journalist)
        {
            var loss = (Same(one.Outlet, other.Outlet) ? points.SameOutletPair : 0) + (Same(one.Beat, other.Beat) ? points.SameBeatPair : 0);
            Add(AtTable, a, b, -loss);
            Add(AtOpenTable, a, b, -loss);
        }

        if (one.Languages.Count > 0 && other.Languages.Count > 0 && !one.Languages.Intersect(other.Languages, StringComparer.Ordinal).Any())
        {
            Add(Beside, a, b, -points.NoCommonLanguage);
            Add(Opposite, a, b, -points.NoCommonLanguage);
        }
    }

    private void Rules()
    {
        foreach (var rule in Problem.Apart)
        {
            var (a, b) = (index[rule.A], index[rule.B]);
            Ban(rule.Scope is Scope.Table ? NeverAtTable : NeverBeside, a, b);
            if (rule.Scope is Scope.Close)
            {
                Ban(NeverOpposite, a, b);
            }
        }
    }

    private void ForEachPair(Action<int, int> act)
    {
        for (var a = 0; a < Count; a++)
        {
            for (var b = a + 1; b < Count; b++)
            {
                act(a, b);
            }
        }
    }

    private static void Add(int[,] values, int a, int b, int points)
    {
        values[a, b] += points;
        values[b, a] += points;
    }

    private static void Ban(ulong[] sets, int a, int b)
    {
        sets[a] |= 1UL << b;
        sets[b] |= 1UL << a;
    }

    private static bool Same(string? a, string? b) => a is not null && string.Equals(a, b, StringComparison.Ordinal);
}
