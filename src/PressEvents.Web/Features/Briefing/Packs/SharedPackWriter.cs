using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Rules;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Words what all packs of an event have in common: from the material and the embargoes alone, and nothing of the guest.</summary>
internal sealed class SharedPackWriter(PackWords words)
{
    public SharedPack Write(PackRow row) => PackWords.InPackLanguage(() => Compose(row.Material, row.Embargoes, row.Event.TimeZone));

    private SharedPack Compose(PackMaterial material, EmbargoTerms embargoes, string zone) => new()
    {
        Work = new PackFilm(PackText.Of(material.WorkShort), PackText.Of(material.WorkMedium), PackText.Of(material.WorkLong)),
        Facts = [.. material.Facts.Select(fact => new PackFact(fact.Number, fact.Text, Source(fact), Embargo(fact, embargoes, zone)))],
        Production = PackText.Of(material.Texts.Production),
        People = [.. material.People.Select(Talent), .. material.Of<Portrait>().Select(Person)],
        Interviewees = [.. material.Of<Interviewee>().OrderBy(who => who.Name, StringComparer.InvariantCulture)
            .Select(who => new PackInterviewee(who.Name, PackText.Of(who.Who), PackText.Of(who.Appears), PackText.Of(who.Rights)))],
        Credits = [.. material.Of<CreditLine>().GroupBy(line => PackText.Of(line.Department), StringComparer.Ordinal)
            .Select(group => new PackDepartment(group.Key, [.. group.Select(line => new PackCredit(line.Role, line.Name))]))],
        Billing = PackText.Of(material.Texts.Billing),
        Releases = [.. material.Of<Release>().Select(release => Release(release, embargoes))],
        Quotes = [.. material.Of<UsableQuote>().Select(quote => new PackQuote(quote.Text, quote.Speaker, quote.Attribution, PackText.Day(quote.SaidOn)))],
        Questions = [.. material.Of<LikelyQuestion>().Select(question => new PackQuestion(question.Question, question.Answer))],
        Images = [.. material.Of<PackImage>().Select(Photo)],
        Screening = new PackScreening(
            PackText.Of(material.Texts.Screening),
            [.. material.Screeners.Select(screener => new PackScreener(screener.Title, PackText.Of(screener.Note)))]),
        Coverage = [.. material.Of<EarlierPiece>().Select(piece => new PackPiece(piece.Title, piece.Outlet, PackText.Day(piece.On), PackText.Of(piece.Link)))],
    };

    private string? Source(PackFactRow fact) => (PackText.Of(fact.Source), PackText.Day(fact.AsOf)) switch
    {
        ({ } source, { } day) => words["Fact.SourceAndDate", source, day],
        (null, { } day) => words["Fact.Date", day],
        (var source, null) => source,
    };

    private string? Embargo(PackFactRow fact, EmbargoTerms embargoes, string zone) => (fact.IsEmbargoed, embargoes) switch
    {
        (false, _) => null,
        (_, { AreSeveral: true }) => words["Fact.EmbargoWindows"],
        (_, { FirstLiftsAt: { } lifts }) => words["Fact.EmbargoUntil", EventWords.Moment(lifts, zone)],
        _ => words["Fact.EmbargoUndated"],
    };

    private static PackPerson Talent(PackPersonRow person) => new(person.Name, PackText.Of(person.Role), PackText.Of(person.Bio))
    {
        IsTalent = true,
        LongBio = PackText.Of(person.Profile.LongBio),
        Pronunciation = PackText.Of(person.Profile.Pronunciation),
        AddressedAs = PackText.Of(person.Profile.AddressedAs),
        Credits = PackText.Lines(person.Profile.Credits),
        SpeaksAbout = PackText.Of(person.Profile.SpeaksAbout),
        Headshot = person.Profile.Headshot,
        HeadshotCredit = PackText.Of(person.Profile.HeadshotCredit),
        HeadshotRights = PackText.Of(person.Profile.HeadshotRights),
    };

    private static PackPerson Person(Portrait person) => new(person.Name, PackText.Of(person.Role), PackText.Of(person.Bio))
    {
        LongBio = PackText.Of(person.LongBio),
        Pronunciation = PackText.Of(person.Pronunciation),
        Headshot = person.Headshot,
        HeadshotCredit = PackText.Of(person.HeadshotCredit),
        HeadshotRights = PackText.Of(person.HeadshotRights),
    };

    private PackRelease Release(Release release, EmbargoTerms embargoes)
    {
        var when = release.At is { } at
            ? words["Release.When", PackText.WeekDay(release.On), PackText.Clock(at), EventWords.Zone(release.TimeZone)]
            : PackText.WeekDay(release.On);
        return new PackRelease(release.Territory, release.Platform, when, Embargo(release, embargoes), PackText.Of(release.Link), PackText.Of(release.Access));
    }

    // The closest rule for where and how; the event's own covers everybody else.
    private static string? Embargo(Release release, EmbargoTerms embargoes) => embargoes.Windows
        .Where(window => Fits(window.Territory, release.Territory) && Fits(window.Format, release.Platform))
        .OrderBy(window => window.Territory is null).ThenBy(window => window.Format is null)
        .Select(window => EventWords.Moment(window.LiftsAt, window.TimeZone)).FirstOrDefault();

    private static bool Fits(string? rule, string value) => rule is null || string.Equals(rule, value, StringComparison.OrdinalIgnoreCase);

    private PackPhoto Photo(PackImage image) => new(
        image.Picture,
        image.Caption,
        image.Alt,
        image.Credit,
        PackText.Of(image.Rights),
        image.ExpiresOn is { } day ? words["Images.Until", PackText.Day(day)!] : null,
        PackText.Of(image.Link),
        image is { Width: > 0, Height: > 0 } ? words["Images.Size", image.Width, image.Height] : null);
}
