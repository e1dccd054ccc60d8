using PressEvents.Data.Queries;
using PressEvents.Domain.Rules;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The pack's first page in lines: when, where, what to wear, which seat, what to keep to.</summary>
internal static class PackDetails
{
    public static IReadOnlyList<PackDetail> Of(PackRow row, PackWords words)
    {
        var evening = row.Event;
        PackDetail?[] details =
        [
            Line(words["Detail.When"], EventWords.When(evening.StartsAt, evening.EndsAt, evening.TimeZone), Zones(row, words)),
            Line(words["Detail.Where"], evening.Venue, evening.Address),
            Line(words["Detail.With"], [.. row.Material.People.Select(person => person.Role is null ? person.Name : $"{person.Name}, {person.Role}")]),
            Line(words["Detail.Guests"], [.. row.Companions]),
            Line(words["Detail.Seat"], Seat(row, words)),
            Line(words["Detail.GettingIn"], evening.AccessNote),
            Line(words["Detail.Dress"], evening.Dress),
            Line(words["Detail.Embargo"], Embargo(row, words)),
            Line(words["Detail.Questions"], evening.ContactName, evening.ContactEmail),
        ];
        return [.. details.OfType<PackDetail>()];
    }

    private static PackDetail? Line(string label, params string?[] lines)
    {
        var said = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim()).ToList();
        return said.Count == 0 ? null : new PackDetail(label, said);
    }

    private static string Zones(PackRow row, PackWords words)
    {
        var (evening, own) = (row.Event, OtherZone(row));
        var zone = EventWords.Zone(evening.TimeZone);
        return own is null
            ? zone
            : words["Detail.BothZones", zone, EventWords.Short(evening.StartsAt, own), EventWords.City(own)];
    }

    private static string? Seat(PackRow row, PackWords words) => row.Table is not { } table
        ? words["Detail.SeatFollows"]
        : words["Detail.TableAndSeat", table.Name, table.Taken.FirstOrDefault(seat => seat.IsOwn)?.Number ?? 0];

    private static string?[] Embargo(PackRow row, PackWords words) => row.Embargoes switch
    {
        { AreSeveral: true } terms => [.. terms.Windows.Select(window => Window(window, row, words)).Select(window => words["Detail.NothingBeforeFor", window.Whom, window.Lifts])],
        { Windows: [var only] } when Window(only, row, words) is var window =>
            [words["Detail.NothingBefore", window.Lifts], window.ForYou is null ? null : words["Detail.ForYou", window.ForYou]],
        _ => [],
    };

    /// <summary>Who may publish from when, in words.</summary>
    public static PackWindow Window(EmbargoWindow window, PackRow row, PackWords words)
    {
        var own = EventWords.OtherZone(window.LiftsAt, window.TimeZone, row.Guest.TimeZone);
        var whom = (window.Territory, window.Format) switch
        {
            ({ } territory, { } format) => words["Window.TerritoryAndFormat", territory, format],
            ({ } territory, null) => territory,
            (null, { } format) => format,
            _ => words["Window.EverybodyElse"],
        };
        return new PackWindow(whom, EventWords.Moment(window.LiftsAt, window.TimeZone), own is null ? null : EventWords.Moment(window.LiftsAt, own));
    }

    // Shown only where the clocks differ on the evening itself.
    private static string? OtherZone(PackRow row) => EventWords.OtherZone(row.Event.StartsAt, row.Event.TimeZone, row.Guest.TimeZone);
}
