using PressEvents.Data.Queries;
using PressEvents.Domain.Rules;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The pack's first page in lines: when, where, how to get in, what to wear, which seat, whom to call, what to keep to.</summary>
internal static class PackDetails
{
    public static IReadOnlyList<PackDetail> Of(PackRow row, PackWords words)
    {
        var (evening, texts) = (row.Event, row.Material.Texts);
        PackDetail?[] details =
        [
            Line(words["Detail.When"], EventWords.When(evening.StartsAt, evening.EndsAt, evening.TimeZone), Zones(row, words)),
            Line(words["Detail.Where"], evening.Venue, evening.Address),
            Line(words["Detail.Arrival"], [.. PackText.Lines(texts.Arrival)]),
            Line(words["Detail.GettingIn"], evening.AccessNote),
            Line(words["Detail.With"], [.. row.Material.People.Select(person => PackText.Joined(", ", person.Name, person.Role))]),
            Line(words["Detail.Guests"], [.. row.Companions]),
            Line(words["Detail.Seat"], Seat(row, words)),
            Line(words["Detail.Diet"], Diet(row, words)) is { } diet ? diet with { Aside = words["Detail.DietWhy"] } : null,
            Line(words["Detail.Dress"], evening.Dress),
            Line(words["Detail.OnTheDay"], texts.DayPhone),
            Line(words["Detail.Embargo"], Embargo(row, words)),
            Line(words["Detail.Questions"], PackText.Joined(", ", evening.ContactName, evening.ContactEmail)),
        ];
        return [.. details.OfType<PackDetail>()];
    }

    /// <summary>Whose clock the evening goes by, and what the guest's own shows where it differs.</summary>
    public static string Zones(PackRow row, PackWords words)
    {
        var (evening, own) = (row.Event, OtherZone(row));
        var zone = EventWords.Zone(evening.TimeZone);
        return own is null
            ? zone
            : words["Detail.BothZones", zone, EventWords.Short(evening.StartsAt, own), EventWords.City(own)];
    }

    /// <summary>Who may publish from when, in words.</summary>
    public static PackWindow Window(EmbargoWindow window, PackRow row, PackWords words)
    {
        var own = EventWords.OtherZone(window.LiftsAt, window.TimeZone, row.Guest.TimeZone);
        var whom = (window.Territory, window.Format) switch
        {
            ({ } territory, { } format) => words["Window.TerritoryAndFormat", territory, format],
            ({ } territory, null) => territory,
            (null, { } format) => format,
            _ => words[row.Embargoes.AreSeveral ? "Window.EverybodyElse" : "Window.Everybody"],
        };
        return new PackWindow(whom, EventWords.Moment(window.LiftsAt, window.TimeZone), own is null ? null : EventWords.Moment(window.LiftsAt, own));
    }

    private static PackDetail? Line(string label, params string?[] lines)
    {
        var said = lines.Select(PackText.Of).OfType<string>().ToList();
        return said.Count == 0 ? null : new PackDetail(label, said);
    }

    private static string Seat(PackRow row, PackWords words) => row.Table is not { } table
        ? words["Detail.SeatFollows"]
        : words["Detail.TableAndSeat", table.Name, table.Taken.FirstOrDefault(seat => seat.IsOwn)?.Number ?? 0];

    private static string Diet(PackRow row, PackWords words) =>
        row.Guest.DietCodes.Length > 0 ? row.Guest.DietCodes : words["Detail.NoDiet"];

    private static string?[] Embargo(PackRow row, PackWords words) => row.Embargoes switch
    {
        { AreSeveral: true, FirstLiftsAt: { } lifts } =>
            [words["Detail.NothingBefore", EventWords.Moment(lifts, row.Event.TimeZone)], words["Detail.EmbargoWindows"]],
        { Windows: [var only] } when Window(only, row, words) is var window =>
            [words["Detail.NothingBefore", window.Lifts], window.ForYou is null ? null : words["Detail.ForYou", window.ForYou]],
        _ => [],
    };

    // Shown only where the clocks differ on the evening itself.
    private static string? OtherZone(PackRow row) => EventWords.OtherZone(row.Event.StartsAt, row.Event.TimeZone, row.Guest.TimeZone);
}
