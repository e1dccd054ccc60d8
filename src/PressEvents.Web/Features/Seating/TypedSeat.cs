using System.Globalization;
using System.Text.RegularExpressions;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Understands “table 2 seat 3” and “Anna at table 2, seat 3”, in place of dragging.</summary>
public static partial class TypedSeat
{
    private const string Field = "typed";

    public static Result<(Sitter Sitter, SeatId Seat)> Read(string? typed, Sitter? picked, SeatingPlan plan)
    {
        var match = Shape().Match(typed?.Trim() ?? "");
        if (!match.Success)
        {
            return new Invalid(Field, "Write it like “table 2 seat 3”, or “Anna at table 2 seat 3”.");
        }

        var seat = FindSeat(match.Groups["table"].Value, match.Groups["seat"].Value, plan);
        if (!seat.IsDone)
        {
            return seat.Refusal!;
        }

        var who = match.Groups["who"].Value;
        if (who.Length == 0)
        {
            return picked is { } sitter ? (sitter, seat.Value) : new Invalid(Field, "Choose who first, or write their name in front: “Anna at table 2 seat 3”.");
        }

        var person = FindPerson(who, plan);
        return person.IsDone ? (person.Value, seat.Value) : person.Refusal!;
    }

    private static Result<SeatId> FindSeat(string table, string number, SeatingPlan plan)
    {
        var wanted = SearchFold.Fold(table);
        var isNumber = int.TryParse(table, NumberStyles.None, CultureInfo.InvariantCulture, out var order);
        var found = plan.Tables.FirstOrDefault(t => string.Equals(SearchFold.Fold(t.Name), wanted, StringComparison.Ordinal))
            ?? plan.Tables.FirstOrDefault(t => string.Equals(SearchFold.Fold(t.Name), $"TABLE {wanted}", StringComparison.Ordinal))
            ?? (isNumber ? plan.Tables.ElementAtOrDefault(order - 1) : null);
        if (found is null)
        {
            return new Invalid(Field, $"There is no table “{table}”.");
        }

        var seat = found.Seats.FirstOrDefault(s => string.Equals(s.Number.ToString(CultureInfo.InvariantCulture), number.TrimStart('0'), StringComparison.Ordinal));
        return seat is null ? new Invalid(Field, $"{found.Name} has {found.Seats.Count} seats; there is no seat {number}.") : seat.Id;
    }

    private static Result<Sitter> FindPerson(string who, SeatingPlan plan)
    {
        var words = SearchFold.Fold(who).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = plan.Unseated.Concat(plan.Seated).Where(p => words.All(word => SearchFold.Fold(p.Name).Contains(word, StringComparison.Ordinal))).ToList();
        return found switch
        {
            [] => new Invalid(Field, $"Nobody who is coming is called “{who}”."),
            [var only] => only.Sitter,
            [var first, var second, ..] => new Invalid(Field, $"“{who}” could be {first.Name} or {second.Name}; write more of the name."),
        };
    }

    [GeneratedRegex(@"^(?:(?<who>.+?)\s+(?:at|to|on)\s+)?(?:table\s+)?(?<table>\S.*?)[\s,·]+(?:seat\s*)?(?<seat>[0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Shape();
}
