using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.RunOfShow;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// Says line by line what a guest's pack says, so that two versions can be told apart. Other guests are in it only as whether
/// they are still the same, and what the guest eats not at all: that is erased on a clock of its own.
/// </summary>
internal static class PackLines
{
    public static IReadOnlyList<PackLine> Of(PackRow row, PackWords words) => PackWords.InPackLanguage<IReadOnlyList<PackLine>>(() =>
        [.. Evening(row, words), .. Terms(row, words), .. Seat(row, words), .. Run(row, words), .. MaterialLines.Of(row.Material, words)]);

    private static IEnumerable<PackLine> Evening(PackRow row, PackWords words)
    {
        var evening = row.Event;
        PackLine?[] lines =
        [
            Line("evening/title", words["Line.Title"], evening.Title),
            Line("evening/when", words["Detail.When"], $"{EventWords.When(evening.StartsAt, evening.EndsAt, evening.TimeZone)} ({EventWords.Zone(evening.TimeZone)})"),
            Line("evening/where", words["Detail.Where"], evening.Venue, evening.Address),
            Line("evening/entrance", words["Detail.GettingIn"], evening.AccessNote),
            Line("evening/dress", words["Detail.Dress"], evening.Dress),
            Line("evening/host", words["Line.Host"], evening.HostLine),
            Lede(evening.Lede, words)?.Reading(Lede(new FactWords(row.Material.Facts).Fill(evening.Lede!), words)!),
            Line("evening/contact", words["Detail.Questions"], evening.ContactName, evening.ContactEmail),
            Line("evening/worth", words["Line.MealValue"], evening.MealValue?.ToString()),
            SealedLine("evening/cover", words["Line.Cover"], evening.CoverImage),
            PackLine.Sealed("guest/name", words["Line.YourName"], row.Guest.Name),
            SealedLine("guest/outlet", words["Line.YourOutlet"], row.Guest.Outlet),
            SealedLine("guest/companions", words["Detail.Guests"], row.Companions.Count == 0 ? null : string.Join('\n', row.Companions)),
        ];
        return lines.OfType<PackLine>();
    }

    private static PackLine? Lede(string? text, PackWords words) => Line("evening/lede", words["Line.Lede"], text);

    private static IEnumerable<PackLine> Terms(PackRow row, PackWords words)
    {
        if (row.Rules is { } rules)
        {
            yield return new PackLine("rules/version", words["Part.Rules"], words["Line.Version", rules.Version]) { Digest = PackLine.DigestOf(rules.TextHash) };
            yield return PackLine.Of("rules/accepted", words["Line.Acceptance"], rules.AcceptedAt is { } at
                ? words["Rules.Accepted", rules.Version, EventWords.Moment(at, row.Event.TimeZone)]
                : words["Rules.NotAccepted", rules.Version]);
        }

        foreach (var window in row.Embargoes.Windows)
        {
            var said = PackDetails.Window(window, row, words);
            yield return PackLine.Of(
                $"embargo/{window.Territory}/{window.Format}", window.IsGeneral ? words["Detail.Embargo"] : words["Line.EmbargoFor", said.Whom], said.Lifts);
        }

        if (row.Embargoes.Windows.Count > 0)
        {
            yield return PackLine.Of("embargo/standing", words["Line.Standing"], words[row.IsUnderEmbargo ? "Line.Held" : "Line.Lifted"]);
        }
    }

    private static IEnumerable<PackLine> Seat(PackRow row, PackWords words)
    {
        if (row.Table is not { } table)
        {
            yield break;
        }

        var own = table.Taken.FirstOrDefault(seat => seat.IsOwn)?.Number ?? 0;
        yield return PackLine.Of("seat/own", words["Detail.Seat"], words["Detail.TableAndSeat", table.Name, own]);
        yield return PackLine.Sealed("seat/table", words["Line.Neighbours"], string.Join('\n', table.Taken.Select(seat => $"{seat.Number} {seat.Name} {seat.Outlet}")) + $"\n{table.Shape} {table.Seats}");
        foreach (var course in table.Visits.GroupBy(visit => (visit.Course, visit.CourseName, visit.Table)))
        {
            yield return PackLine.Of(
                $"visit/{PackLine.Number(course.Key.Course)}", words["Line.Course", course.Key.CourseName], words["Line.Visit", string.Join(", ", course.Select(visit => visit.Name)), course.Key.Table]);
        }
    }

    private static IEnumerable<PackLine> Run(PackRow row, PackWords words) => row.RunOfShow
        .GroupBy(segment => segment.Title, StringComparer.Ordinal)
        .SelectMany(same => same.Select((segment, index) => PackLine.Of(
            $"segment/{same.Key}/{PackLine.Number(index)}", words["Line.Segment", segment.Title], $"{Hours(segment, row.Event.TimeZone)}, {Record(segment.Record, words)}")));

    private static string Hours(SegmentRow segment, string zone) => EventWords.Hours(segment.StartsAt, segment.StartsAt.AddMinutes(segment.Minutes), zone);

    private static string Record(RecordStatus record, PackWords words) => record switch
    {
        RecordStatus.OnTheRecord => words["Record.On"],
        RecordStatus.Background => words["Record.Background"],
        RecordStatus.OffTheRecord => words["Record.Off"],
    };

    /// <summary>What is said in one line of it; null where nothing is.</summary>
    internal static PackLine? Line(string key, string label, params string?[] parts) =>
        parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()).ToList() is { Count: > 0 } said
            ? Shorten(key, label, string.Join(", ", said))
            : null;

    internal static PackLine? SealedLine(string key, string label, string? text) => string.IsNullOrWhiteSpace(text) ? null : PackLine.Sealed(key, label, text.Trim());

    // What fits into one line of the page of changes stands there; of the rest it says that it reads differently.
    private static PackLine Shorten(string key, string label, string text) =>
        text.Length <= PackContent.LineLength && !text.Contains('\n') ? PackLine.Of(key, label, text) : PackLine.Sealed(key, label, text);
}
