using PressEvents.Data.Queries.Corrections;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>Those who would read the same lines, and the lines as their mail words them.</summary>
public sealed record CorrectionGroup(IReadOnlyList<string> Lines, IReadOnlyList<CorrectionReader> Readers);

/// <summary>Words the lines of a correction before it is sent, in the language of the team.</summary>
public sealed class CorrectionPreview(CorrectionWords words, GuestLanguages languages)
{
    public IReadOnlyList<CorrectionGroup> Of(IEnumerable<CorrectionReader> readers) => languages.Default.Say<IReadOnlyList<CorrectionGroup>>(() =>
    [
        .. readers.Select(reader => (Lines: Lines(reader), Reader: reader))
            .GroupBy(pair => string.Join('\n', pair.Lines), StringComparer.Ordinal)
            .Select(group => new CorrectionGroup(group.First().Lines, [.. group.Select(pair => pair.Reader)])),
    ]);

    private List<string> Lines(CorrectionReader reader) => [.. reader.Facts.Select(change => words.Line(change, reader.Copy.Version))];
}
