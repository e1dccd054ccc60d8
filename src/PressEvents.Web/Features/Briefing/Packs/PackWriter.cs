using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.RunOfShow;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Words a pack: takes what the database holds and says it as the pack prints it.</summary>
internal sealed class PackWriter(PackWords words, SharedPackWriter shared)
{
    public BriefingPack Write(PackRow row) => PackWords.InPackLanguage(() => Compose(row with { Material = row.Material.WithFacts() }));

    private BriefingPack Compose(PackRow row)
    {
        var (evening, guest) = (row.Event, row.Guest);
        var issuedAt = row.Edition?.PublishedAt ?? evening.PackPublishedAt ?? evening.CreatedAt;
        return new BriefingPack
        {
            Title = evening.Title,
            Organisation = row.OrganisationName,
            HostLine = PackText.Of(evening.HostLine),
            Lede = PackText.Of(evening.Lede is { } lede ? new FactWords(row.Material.Facts).Fill(lede) : null),
            CoverImage = PackText.Of(evening.CoverImage),
            CoverAlt = PackText.Of(evening.CoverAlt),
            Accent = PackText.Of(evening.Accent),
            GuestName = guest.Name,
            Outlet = PackText.Of(guest.Outlet),
            Companions = row.Companions,
            When = EventWords.When(evening.StartsAt, evening.EndsAt, evening.TimeZone),
            Zone = PackDetails.Zones(row, words),
            Venue = PackText.Of(evening.Venue),
            Embargo = row.Embargoes.FirstLiftsAt is { } lifts ? EventWords.Moment(lifts, evening.TimeZone) : null,
            Windows = [.. row.Embargoes.Windows.Select(window => PackDetails.Window(window, row, words))],
            AtAGlance = PackDetails.Of(row, words),
            Rules = Rules(row),
            RunOfShow = [.. row.RunOfShow.Select(segment => Segment(segment, row))],
            HardStop = words["Run.HardStop", EventWords.Time(evening.EndsAt, evening.TimeZone)],
            Table = row.Table is { } table ? Table(table) : null,
            Visits = [.. (row.Table?.Visits ?? []).Select(visit => Visit(visit, row))],
            Shared = shared.Write(row),
            Contacts = PackFollowUp.Of(row, words),
            Fairness = PackTerms.Of(row, words),
            Outline = [.. PackOutline.Read(row.Material.Outline).Shown],
            Watermark = row.IsUnderEmbargo ? PackText.Joined("\n", guest.Name, guest.Outlet) : null,
            IssuedAt = issuedAt,
            Issued = EventWords.Moment(issuedAt, evening.TimeZone),
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

    private PackSegment Segment(SegmentRow segment, PackRow row) => new(
        Hours(segment, row),
        segment.Title,
        segment.Record,
        RecordWord(segment.Record),
        [.. (row.Table?.Visits ?? []).Where(visit => visit.StartsAt == segment.StartsAt).Select(visit => visit.Name)]);

    private static PackVisit Visit(PackVisitRow visit, PackRow row) => new(
        visit.CourseName, visit.StartsAt is { } starts ? EventWords.Time(starts, row.Event.TimeZone) : null, visit.Name, visit.Table);

    private static string Hours(SegmentRow segment, PackRow row) =>
        EventWords.Hours(segment.StartsAt, segment.StartsAt.AddMinutes(segment.Minutes), row.Event.TimeZone);

    private string RecordWord(RecordStatus record) => record switch
    {
        RecordStatus.OnTheRecord => words["Record.On"],
        RecordStatus.Background => words["Record.Background"],
        RecordStatus.OffTheRecord => words["Record.Off"],
    };

    private static PackTable Table(PackTableRow table) => new(
        table.Name,
        table.Shape,
        table.Seats,
        table.Taken.Where(seat => seat.IsOwn).Select(seat => (int?)seat.Number).FirstOrDefault(),
        [.. table.Taken.Select(seat => new PackSeat(seat.Number, seat.Name, PackText.Of(seat.Outlet), seat.IsOwn, seat.IsTalent))]);
}
