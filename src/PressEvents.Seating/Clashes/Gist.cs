using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Clashes;

/// <summary>
/// A problem without what cannot matter to its hard rules: people that no rule is about, who need no more than a chair each,
/// and tables like others of which there are enough for everybody concerned to have one.
/// </summary>
/// <param name="Spare">How many chairs may be blocked before people are left standing, counted in the whole room.</param>
internal sealed record Gist(SeatingProblem Problem, int Spare)
{
    public static Gist Of(SeatingProblem problem)
    {
        var concerned = problem.Together.Concat(problem.Apart).SelectMany(rule => new[] { rule.A, rule.B })
            .Concat(problem.Pins.Select(pin => pin.Guest)).Concat(problem.Guests.Where(guest => guest.NeedsAccess).Select(guest => guest.Id)).ToHashSet(StringComparer.Ordinal);
        var special = problem.Pins.Select(pin => pin.Table).Concat(problem.Tables.Where(table => table.BlockedSeats.Count > 0).Select(table => table.Id)).ToHashSet(StringComparer.Ordinal);
        var alike = problem.Tables.Where(table => !special.Contains(table.Id)).GroupBy(table => (table.Kind, table.Seats, string.Join(' ', table.AccessSeats.Order())))
            .SelectMany(group => group.Take(concerned.Count)).Select(table => table.Id).ToHashSet(StringComparer.Ordinal);
        return new Gist(
            problem with
            {
                Tables = [.. problem.Tables.Where(table => special.Contains(table.Id) || alike.Contains(table.Id))],
                Guests = [.. problem.Guests.Where(guest => concerned.Contains(guest.Id))],
                Wishes = [],
            },
            problem.Tables.Sum(table => table.Seats) - problem.Guests.Count);
    }
}
