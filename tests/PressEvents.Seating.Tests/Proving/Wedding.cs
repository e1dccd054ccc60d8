using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Proving;

/// <summary>
/// The wedding of Bellows and Peterson, “Finding an optimal seating chart” (2012), as the sample wedding_optimal_chart of OR-Tools has it:
/// 17 guests, nine of the bride's and eight of the groom's, couples worth 50. Wishes at open tables; nothing else counts.
/// </summary>
internal static class Wedding
{
    public const int Guests = 17;

    private const int OfTheBride = 9;

    /// <summary>Optimal at five tables of four.</summary>
    public const int FiveTables = 276;

    /// <summary>Optimal at two tables of ten.</summary>
    public const int TwoTables = 318;

    private static readonly (int A, int B, int Worth)[] Close = [(0, 1, 50), (2, 3, 50), (2, 8, 10), (4, 5, 50), (6, 7, 50), (9, 10, 50)];

    /// <summary>How well two of them know each other; 0 for strangers.</summary>
    public static int Knows(int a, int b) =>
        a == b || a < OfTheBride != b < OfTheBride ? 0
        : Close.Where(pair => (pair.A, pair.B) == (Math.Min(a, b), Math.Max(a, b))).Select(pair => pair.Worth).FirstOrDefault(1);

    public static SeatingProblem At(int tables, int seats) => new("wedding",
        [.. Enumerable.Range(0, tables).Select(table => new ProblemTable($"T{table}", TableKind.Open, seats))],
        [.. Enumerable.Range(0, Guests).Select(guest => new ProblemGuest($"G{guest}", GuestRole.PlusOne))])
    {
        Wishes = [.. from a in Enumerable.Range(0, Guests) from b in Enumerable.Range(a + 1, Guests - a - 1) where Knows(a, b) > 0 select new Wish($"G{a}", $"G{b}", Knows(a, b), Scope.Table)],
        Weights = new Weights { HostMissing = 0 },
    };

    /// <summary>Their rule that everybody knows somebody at their table.</summary>
    public static bool KnowsSomebody(IReadOnlyList<Place> plan) => plan.All(place => plan.Any(other =>
        string.Equals(place.Table, other.Table, StringComparison.Ordinal) && Knows(Number(place), Number(other)) > 0));

    private static int Number(Place place) => int.Parse(place.Guest.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
