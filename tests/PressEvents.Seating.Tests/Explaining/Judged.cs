using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Tests.Explaining;

/// <summary>Exchanges made and judged the plain way.</summary>
internal static class Judged
{
    /// <summary>Every other seat a guest could take, what that makes of the plan, and the rules that it breaks for those who move.</summary>
    public static IEnumerable<(List<Place> Plan, Score Difference, List<string> Rules)> Exchanges(SeatingProblem problem, IReadOnlyList<Place> plan, string guest)
    {
        var before = Evaluator.Evaluate(problem, plan).Score;
        var left = plan.First(place => Same(place.Guest, guest));
        return from table in problem.Tables
               from seat in Enumerable.Range(0, table.Seats)
               where !Same(table.Id, left.Table) || (table.Kind is not TableKind.Open && seat != left.Seat)
               let after = Made(plan, left, new Place(guest, table.Id, seat))
               let found = Evaluator.Evaluate(problem, after)
               let moved = after.Except(plan).Select(place => place.Guest).ToList()
               select (after, Minus(found.Score, before), found.Breaches.Where(breach => Concerns(problem, breach, moved, after)).Select(breach => breach.Rule).ToList());
    }

    public static bool Grants(SeatingProblem problem, IReadOnlyList<Place> plan, Wish wish) =>
        Evaluator.Evaluate(problem with { Wishes = [wish with { Weight = 1 }] }, plan).Score.Wish == (wish.Weight > 0 ? 1 : 0);

    /// <summary>An exchange makes of the plan what it says.</summary>
    public static void Confirms(SeatingProblem problem, IReadOnlyList<Place> plan, Exchange? exchange)
    {
        if (exchange is not null)
        {
            var after = Made(plan, plan.First(place => Same(place.Guest, exchange.Guest)), exchange.To);
            Assert.Equal(exchange.With is null ? 1 : 2, after.Except(plan).Count());
            Assert.Equal(exchange.Difference, Minus(Evaluator.Evaluate(problem, after).Score, Evaluator.Evaluate(problem, plan).Score));
        }
    }

    public static Score Minus(Score a, Score b) =>
        new(a.Face - b.Face, a.Wish - b.Wish, a.Outlet - b.Outlet, a.Beat - b.Beat, a.Host - b.Host, a.Language - b.Language);

    private static List<Place> Made(IReadOnlyList<Place> plan, Place left, Place to) =>
        [.. plan.Select(place => Same(place.Guest, left.Guest) ? to : (place.Table, place.Seat) == (to.Table, to.Seat) ? left with { Guest = place.Guest } : place)];

    private static bool Concerns(SeatingProblem problem, Breach breach, List<string> moved, List<Place> plan) => breach.Kind switch
    {
        BreachKind.Together or BreachKind.Apart => problem.Together.Concat(problem.Apart).Any(rule => Same(rule.Id, breach.Rule) && (moved.Contains(rule.A) || moved.Contains(rule.B))),
        BreachKind.Pin => problem.Pins.Any(pin => Same(pin.Id, breach.Rule) && moved.Contains(pin.Guest)),
        BreachKind.Access => moved.Contains(breach.Rule["access:".Length..]),
        BreachKind.BlockedSeat => plan.Any(place => moved.Contains(place.Guest) && Same(breach.Rule, $"blocked:{place.Table}/{place.Seat}")),
        _ => false,
    };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
