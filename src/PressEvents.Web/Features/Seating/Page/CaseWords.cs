using System.Globalization;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>Somebody who sits elsewhere in another plan.</summary>
/// <param name="From">Null for somebody who had no seat.</param>
/// <param name="To">Null for somebody who has none afterwards.</param>
public sealed record MoveLine(string Key, string Name, string? From, string? To);

/// <summary>What a seating problem's ids say to people.</summary>
public static class CaseWords
{
    public static string Person(this SeatingCase known, string id) => known.People.GetValueOrDefault(id) ?? "Somebody";

    public static string Seat(this SeatingCase known, Place place) =>
        $"{known.Tables.GetValueOrDefault(place.Table) ?? "a table"}, seat {(place.Seat + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A rule's sentence without its full stop, also of those that only the search names.</summary>
    public static string Rule(this SeatingCase known, string id)
    {
        if (known.Rules.TryGetValue(id, out var words))
        {
            return words;
        }

        return id.Split(':', 2) is ["blocked", var seat] && seat.LastIndexOf('/') is var cut and > 0 && int.TryParse(seat[(cut + 1)..], CultureInfo.InvariantCulture, out var number)
            ? $"{known.Seat(new Place("", seat[..cut], number))} is kept free"
            : "A rule that is not there any more";
    }

    public static string Wish(this SeatingCase known, Wish wish) => SeatingWords.Pair(
        known.Person(wish.A), known.Person(wish.B), wish.Weight > 0 ? SeatingRuleKind.Together : SeatingRuleKind.Apart, Near(wish.Scope), isMust: false);

    /// <summary>Who sits elsewhere in <paramref name="then"/> than they do in the case's plan, by name.</summary>
    public static IReadOnlyList<MoveLine> Moves(this SeatingCase known, IEnumerable<Place> then)
    {
        var now = known.Plan.ToDictionary(place => place.Guest, StringComparer.Ordinal);
        return
        [
            .. then.Where(place => !now.TryGetValue(place.Guest, out var before) || before != place)
                .Select(place => new MoveLine(place.Guest, known.Person(place.Guest), now.TryGetValue(place.Guest, out var before) ? known.Seat(before) : null, known.Seat(place)))
                .OrderBy(line => line.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>The places that make an exchange: one, or two where somebody makes room.</summary>
    public static IReadOnlyList<Place> Exchanged(this SeatingCase known, Exchange exchange)
    {
        var own = known.Plan.First(place => string.Equals(place.Guest, exchange.Guest, StringComparison.Ordinal));
        return exchange.With is { } other ? [exchange.To with { Guest = exchange.Guest }, own with { Guest = other }] : [exchange.To with { Guest = exchange.Guest }];
    }

    private static Nearness Near(Scope scope) => scope switch
    {
        Scope.Table => Nearness.Table,
        Scope.Close => Nearness.Close,
        Scope.Adjacent => Nearness.Adjacent,
    };
}
