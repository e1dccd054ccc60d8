using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Proving;

/// <summary>
/// A bound that costs nothing: everybody has their best wishes come true, as many as have room beside, opposite or at the table; the talent
/// sits among those who count most; hosts, outlets and beats are spread evenly. Tight only where nearly everything can be had.
/// </summary>
internal sealed class RoomBound
{
    private readonly SeatingProblem problem;
    private readonly int mostBeside;
    private readonly int mostOpposite;
    private readonly int mostAtTable;
    private readonly bool isClosed;

    private RoomBound(SeatingProblem problem)
    {
        this.problem = problem;
        isClosed = problem.Tables.All(table => table.Kind is not TableKind.Open);
        mostAtTable = problem.Tables.Max(table => table.Seats);
        mostBeside = Most((table, seat) => Geometry.Beside(table.Kind, table.Seats, seat).Count);
        mostOpposite = Most((table, seat) => Geometry.Opposite(table.Kind, table.Seats, seat) is null ? 0 : 1);
    }

    public static double Of(SeatingProblem problem)
    {
        var bound = new RoomBound(problem);
        var lost = bound.Hosts() + bound.Spread(guest => guest.Outlet, problem.Weights.SameOutletPair) + bound.Spread(guest => guest.Beat, problem.Weights.SameBeatPair);
        return Math.Floor(bound.Faces() + bound.Wishes() - lost);
    }

    private int Most(Func<ProblemTable, int, int> count) => problem.Tables.Max(table => Enumerable.Range(0, table.Seats).Max(seat => count(table, seat)));

    private int CountOf(GuestRole role) => problem.Guests.Count(guest => guest.Role == role);

    // The places beside and opposite the talent go to those who count most.
    private double Faces()
    {
        var (talents, weights) = (CountOf(GuestRole.Talent), problem.Weights);
        var (same, opposite) = (weights.TalentSameTable, Math.Max(weights.TalentSameTable, weights.TalentOpposite));
        var beside = Math.Max(opposite, weights.TalentAdjacent);
        var points = Enumerable.Repeat(beside, talents * mostBeside).Concat(Enumerable.Repeat(opposite, talents * mostOpposite))
            .Concat(Enumerable.Repeat(same, Math.Min(talents, problem.Tables.Count) * mostAtTable));
        return problem.Guests.Select(guest => guest.Priority).OrderDescending().Zip(points, (priority, worth) => (double)priority * worth).Sum();
    }

    // Half of each wish to either side, and to each no more of them than they have neighbours.
    private double Wishes()
    {
        var hoped = problem.Wishes.Where(wish => wish.Weight > 0)
            .SelectMany(wish => new[] { (Guest: wish.A, Other: wish.B, Wish: wish), (Guest: wish.B, Other: wish.A, Wish: wish) })
            .GroupBy(side => side.Guest, StringComparer.Ordinal);
        return hoped.Sum(sides =>
        {
            var close = sides.Where(side => isClosed && side.Wish.Scope is not Scope.Table);
            var atTable = sides.Where(side => !isClosed || side.Wish.Scope is Scope.Table);
            return Best(close.Select(side => (side.Other, side.Wish.Weight)), mostBeside + mostOpposite) + Best(atTable.Select(side => (side.Other, side.Wish.Weight)), mostAtTable - 1);
        }) / 2;
    }

    private static double Best(IEnumerable<(string Other, int Weight)> wishes, int most) =>
        wishes.GroupBy(wish => wish.Other, StringComparer.Ordinal).Select(group => group.Sum(wish => (double)wish.Weight)).OrderDescending().Take(most).Sum();

    private double Hosts() => Math.Max(0, problem.Tables.Count - CountOf(GuestRole.Host)) * (double)problem.Weights.HostMissing;

    private double Spread(Func<ProblemGuest, string?> mark, int loss) =>
        loss * problem.Guests.Where(guest => guest.Role is GuestRole.Journalist).Select(mark).OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
            .Sum(group => Pairs(group.Count()));

    // The fewest pairs at one table that so many can make when spread over all.
    private double Pairs(int count)
    {
        var (each, more) = (count / problem.Tables.Count, count % problem.Tables.Count);
        return (more * (each + 1) * each / 2.0) + ((problem.Tables.Count - more) * each * (each - 1) / 2.0);
    }
}
