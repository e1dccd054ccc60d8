using System.Globalization;
using System.Text.Json;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The lines of the material that all packs of an event share, in the order of the sections.</summary>
internal static class MaterialLines
{
    public static IEnumerable<PackLine> Of(PackMaterial material, PackWords words) =>
        Lines(material, words).Zip(Lines(material.WithPlainFacts(), words), (line, filled) => line.Reading(filled));

    // Its keys are what no fact is named in, so that the lines are the same ones with and without the facts in them.
    private static IReadOnlyList<PackLine> Lines(PackMaterial material, PackWords words) =>
    [
        .. Texts(material, words).OfType<PackLine>(),
        .. material.Facts.Select(fact => Fact(fact, words)),
        .. material.People.SelectMany(person => Person(person, words)).OfType<PackLine>(),
        .. Entries(material, words),
        .. material.Screeners.Select(screener => PackLine.Of($"screener/{screener.Id.Value:N}", words["Line.Screener", screener.Title], screener.Note ?? screener.Title)),
        PackLine.Sealed("outline", words["Line.Outline"], material.Outline),
    ];

    private static IEnumerable<PackLine?> Texts(PackMaterial material, PackWords words) =>
    [
        PackLines.Line("work/short", words["Line.WorkShort"], material.WorkShort),
        PackLines.SealedLine("work/medium", words["Line.WorkMedium"], material.WorkMedium),
        PackLines.SealedLine("work/long", words["Line.WorkLong"], material.WorkLong),
        PackLines.SealedLine("text/production", words["Line.Production"], material.Texts.Production),
        PackLines.Line("text/billing", words["Line.Billing"], material.Texts.Billing),
        PackLines.Line("text/arrival", words["Line.Arrival"], material.Texts.Arrival),
        PackLines.Line("text/phone", words["Line.DayPhone"], material.Texts.DayPhone),
        PackLines.Line("text/answers", words["Line.AnswerPromise"], material.Texts.AnswerPromise),
        PackLines.Line("text/fairness", words["Line.Fairness"], material.Texts.Fairness),
        PackLines.Line("text/screening", words["Line.Screening"], material.Texts.Screening),
    ];

    private static PackLine Fact(PackFactRow fact, PackWords words)
    {
        var source = (fact.Source, Day(fact.AsOf)) switch
        {
            (null, null) => "",
            ({ } from, { } day) => $" ({words["Fact.SourceAndDate", from, day]})",
            (null, { } day) => $" ({words["Fact.Date", day]})",
            ({ } from, null) => $" ({from})",
        };
        return new PackLine(PackLine.KeyOf(fact.Id), words["Line.Fact", fact.Number], fact.Text + source, fact.Version)
        {
            Digest = fact.IsEmbargoed ? PackLine.DigestOf("embargoed") : null,
        };
    }

    private static IEnumerable<PackLine?> Person(PackPersonRow person, PackWords words)
    {
        var key = $"person/{person.Id.Value:N}";
        yield return PackLines.Line(key, words["Line.Person"], person.Name, person.Role);
        yield return PackLines.SealedLine($"{key}/profile", words["Line.Profile", person.Name], $"{person.Bio}\n{JsonSerializer.Serialize(person.Profile)}");
    }

    // Entries have no name of their own: what they are about is their name. Two about the same are told apart by their order.
    private static IEnumerable<PackLine> Entries(PackMaterial material, PackWords words) => material.Contents
        .Select(content => Entry(content, words))
        .GroupBy(line => line.Key, StringComparer.Ordinal)
        .SelectMany(same => same.Select((line, index) => index == 0 ? line : line with { Key = $"{line.Key}#{PackLine.Number(index + 1)}" }));

    private static PackLine Entry(PackContent content, PackWords words) => content switch
    {
        Portrait who => Line($"portrait/{who.Name}", words["Line.Profile", who.Name], words["Line.Person"], who, who.Role),
        Interviewee who => Line($"interviewee/{who.Name}", words["Line.Interviewee", who.Name], who.Name, who, who.Who, who.Appears, who.Rights),
        CreditLine credit => Line($"credit/{credit.Department}/{credit.Role}", words["Line.Credit", credit.Role], credit.Name, credit),
        Release release => Line($"release/{release.Territory}/{release.Platform}", words["Line.Release", release.Territory, release.Platform], Moment(release), release, release.Link, release.Access),
        UsableQuote quote => Line($"quote/{PackLine.DigestOf(quote.Text)}", words["Line.Quote", quote.Speaker], quote.Text, quote, quote.Attribution),
        LikelyQuestion question => Line($"question/{question.Question}", words["Line.Question"], question.Question, question),
        PackImage image => Line($"image/{image.Picture:N}", words["Line.Image"], image.Caption, image, image.Credit, image.Rights, Day(image.ExpiresOn)),
        EarlierPiece piece => Line($"piece/{piece.Outlet}/{piece.Title}", words["Line.Piece", piece.Outlet], piece.Title, piece, Day(piece.On)),
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType().Name, "No line for this entry."),
    };

    // The digest is of all that the entry says, so that no change goes unseen that its text leaves out.
    private static PackLine Line(string key, string label, string text, PackContent content, params string?[] more) => new(
        key, label, string.Join(", ", more.Where(part => !string.IsNullOrWhiteSpace(part)).Prepend(text)))
    {
        Digest = PackLine.DigestOf(JsonSerializer.Serialize(content)),
    };

    private static string Moment(Release release) => release.At is { } at
        ? $"{Day(release.On)}, {at.ToString("HH':'mm", CultureInfo.InvariantCulture)} ({Platform.EventWords.Zone(release.TimeZone)})"
        : Day(release.On)!;

    private static string? Day(DateOnly? day) => day?.ToString("d MMMM yyyy", PackWords.Language);
}
