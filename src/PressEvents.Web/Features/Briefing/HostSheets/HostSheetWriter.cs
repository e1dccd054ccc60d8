using System.Globalization;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Talents;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Words a sheet: takes what the database holds and says it as the sheet prints it to one reader at one instant.</summary>
internal static class HostSheetWriter
{
    public static HostSheet Write(HostSheetRow row, SheetReader reader, DateTimeOffset now)
    {
        var spoken = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PackWords.Language;
            var sheet = Compose(row, reader, now);
            return sheet with { Version = HostSheetVersion.Of(sheet)[..HostSheetVersion.Letters] };
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = spoken;
        }
    }

    private static HostSheet Compose(HostSheetRow row, SheetReader reader, DateTimeOffset now)
    {
        var (evening, texts, seating) = (row.Event, row.Texts, new SheetSeating(row));
        var tables = new SheetTables(row, seating, reader);
        var said = new SheetSaid(row, now);
        return new HostSheet
        {
            Whose = reader.Name,
            Role = reader.Role,
            IsGeneral = reader.Who is null,
            EventTitle = evening.Title,
            Organisation = row.OrganisationName,
            When = EventWords.When(evening.StartsAt, evening.EndsAt, evening.TimeZone),
            Venue = evening.Venue,
            Purpose = said.Filled(texts.Purpose),
            Outcome = said.Filled(texts.Outcome),
            Route = reader.Who is { } who ? [.. seating.Visits(who).Select(visit => Stop(visit, evening.TimeZone))] : [],
            Clock = Clock(row, reader.Who?.Talent),
            Tables = tables.Tables(),
            Elsewhere = tables.Elsewhere(),
            Rivals = tables.Rivals(),
            Exclusives = tables.Exclusives(),
            Message = said.Filled(texts.Message),
            Pillars = said.Lines(texts.Pillars),
            Proofs = said.Lines(texts.Proofs),
            Questions = said.Questions(),
            Declines = said.Declines(),
            DoNotSay = said.DoNotSay(),
            Facts = said.Facts(),
            Thanks = tables.Thanks(),
            Emergency = said.Lines(texts.Emergency),
            AsOf = row.AsOf,
            AsOfWords = $"{EventWords.Short(row.AsOf, evening.TimeZone)} ({EventWords.Zone(evening.TimeZone)})",
        };
    }

    private static SheetStop Stop(SheetVisit visit, string zone) => new(
        visit.Course?.StartsAt is { } at ? EventWords.Time(at, zone) : null, visit.Course?.Name, Place(visit));

    private static string Place(SheetVisit visit) => string.Create(CultureInfo.InvariantCulture, $"{visit.Table.Name}, seat {visit.Seat}");

    // Their own entries and everybody's, among the parts of the evening.
    private static IReadOnlyList<SheetMoment> Clock(HostSheetRow row, TalentId? talent)
    {
        var starts = EventWords.In(row.Event.StartsAt, row.Event.TimeZone);
        var own = row.Contents.OfType<ClockEntry>().Where(entry => entry.Talent is null || entry.Talent == talent)
            .Select(entry => (At: On(starts, entry.At), IsPart: 0, Moment: new SheetMoment(entry.At.ToString("HH:mm", CultureInfo.InvariantCulture), entry.What, null)));
        var parts = row.RunOfShow.Select(part => (
            At: EventWords.In(part.StartsAt, row.Event.TimeZone).DateTime, IsPart: 1, Moment: new SheetMoment(EventWords.Time(part.StartsAt, row.Event.TimeZone), part.Title, part.Record)));
        return [.. own.Concat(parts).OrderBy(line => line.At).ThenBy(line => line.IsPart).Select(line => line.Moment)];
    }

    // An hour long before the evening begins is of the night after it.
    private static DateTime On(DateTimeOffset starts, TimeOnly at)
    {
        var sameDay = starts.Date + at.ToTimeSpan();
        return sameDay < starts.DateTime.AddHours(-12) ? sameDay.AddDays(1) : sameDay;
    }
}
