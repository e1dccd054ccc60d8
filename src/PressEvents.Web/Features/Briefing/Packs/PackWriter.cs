using System.Globalization;
using PressEvents.Data.Queries;
using PressEvents.Domain.RunOfShow;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Words a pack: takes what the database holds and says it as the pack prints it.</summary>
internal sealed class PackWriter(PackWords words)
{
    public BriefingPack Write(PackRow row)
    {
        var reader = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PackWords.Language;
            var pack = Compose(row);
            return pack with { Version = PackVersion.Of(pack) };
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = reader;
        }
    }

    private BriefingPack Compose(PackRow row)
    {
        var (evening, guest, material) = (row.Event, row.Guest, row.Material.WithFacts());
        var issuedAt = row.Edition?.PublishedAt ?? evening.PackPublishedAt ?? evening.CreatedAt;
        return new BriefingPack
        {
            Title = evening.Title,
            Organisation = row.OrganisationName,
            HostLine = Text(evening.HostLine),
            Lede = Text(evening.Lede),
            CoverImage = Text(evening.CoverImage),
            Accent = Text(evening.Accent),
            GuestName = guest.Name,
            Outlet = Text(guest.Outlet),
            Companions = row.Companions,
            When = EventWords.When(evening.StartsAt, evening.EndsAt, evening.TimeZone),
            Venue = Text(evening.Venue),
            Embargo = row.Embargoes.FirstLiftsAt is { } lifts ? EventWords.Moment(lifts, evening.TimeZone) : null,
            Windows = row.Embargoes.AreSeveral ? [.. row.Embargoes.Windows.Select(window => PackDetails.Window(window, row, words))] : [],
            AtAGlance = PackDetails.Of(row, words),
            Rules = Rules(row),
            RunOfShow = [.. row.RunOfShow.Select(segment => Segment(segment, evening.TimeZone))],
            Film = new PackFilm(Text(material.WorkShort), Text(material.WorkMedium), Text(material.WorkLong)),
            Facts = [.. material.Facts.Select(fact => new PackFact(fact.Number, fact.Text, Source(fact), Embargo(fact, row)))],
            People = [.. material.People.Select(person => new PackPerson(person.Name, Text(person.Role), Text(person.Bio)))],
            Table = row.Table is { } table ? Table(table) : null,
            ContactName = Text(evening.ContactName),
            ContactEmail = Text(evening.ContactEmail),
            IssuedAt = issuedAt,
            Issued = EventWords.Day(issuedAt, evening.TimeZone),
        };
    }

    private PackRules? Rules(PackRow row) => row.Rules is not { } rules
        ? null
        : new PackRules(rules.Version, rules.Text, Acceptance(row, rules), rules.AcceptedAt is not null);

    private string Acceptance(PackRow row, RulesRow rules) => (rules.AcceptedAt, rules.OlderVersion) switch
    {
        ({ } at, _) => words["Rules.Accepted", rules.Version, EventWords.Moment(at, row.Event.TimeZone)],
        (_, { } older) => words["Rules.AcceptedOlder", older, rules.Version],
        _ => words["Rules.NotAccepted", rules.Version],
    };

    private PackSegment Segment(SegmentRow segment, string zone) => new(
        EventWords.Hours(segment.StartsAt, segment.StartsAt.AddMinutes(segment.Minutes), zone), segment.Title, segment.Record, RecordWord(segment.Record));

    private string RecordWord(RecordStatus record) => record switch
    {
        RecordStatus.OnTheRecord => words["Record.On"],
        RecordStatus.Background => words["Record.Background"],
        RecordStatus.OffTheRecord => words["Record.Off"],
    };

    private string? Source(PackFactRow fact)
    {
        var asOf = fact.AsOf?.ToString("d MMMM yyyy", PackWords.Language);
        return (Text(fact.Source), asOf) switch
        {
            ({ } source, { } day) => words["Fact.SourceAndDate", source, day],
            (null, { } day) => words["Fact.Date", day],
            (var source, null) => source,
        };
    }

    private string? Embargo(PackFactRow fact, PackRow row) => (fact.IsEmbargoed, row.Embargoes) switch
    {
        (false, _) => null,
        (_, { AreSeveral: true }) => words["Fact.EmbargoWindows"],
        (_, { FirstLiftsAt: { } lifts }) => words["Fact.EmbargoUntil", EventWords.Moment(lifts, row.Event.TimeZone)],
        _ => words["Fact.EmbargoUndated"],
    };

    private static PackTable Table(PackTableRow table) => new(
        table.Name,
        table.Shape,
        table.Seats,
        table.Taken.Where(seat => seat.IsOwn).Select(seat => (int?)seat.Number).FirstOrDefault(),
        [.. table.Taken.Select(seat => new PackSeat(seat.Number, seat.Name, Text(seat.Outlet), seat.IsOwn, seat.IsTalent))]);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
