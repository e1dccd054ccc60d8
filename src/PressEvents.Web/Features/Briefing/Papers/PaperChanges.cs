using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>What became of a piece since it was printed.</summary>
public enum PaperNews
{
    New,
    Changed,
    Gone,
}

/// <summary>One piece that is no longer as it was printed.</summary>
/// <param name="Whom">Whose card or line, or which table’s or seat’s.</param>
/// <param name="Piece">As it is now; null where it goes.</param>
/// <param name="Says">What it says now and did not say then, as in “seat: Table 2, seat 4”.</param>
public sealed record PaperChange(PaperNews News, string Subject, string Whom, PaperPiece? Piece, IReadOnlyList<string> Says);

/// <summary>One paper as it is now, and what of it has changed since it was printed.</summary>
/// <param name="PrintedAt">When any of it was printed last; null while it never was.</param>
/// <param name="Changes">Empty while it never was printed.</param>
public sealed record PaperStanding(WorkingPaper Paper, IReadOnlyList<PaperPiece> Pieces, DateTimeOffset? PrintedAt, IReadOnlyList<PaperChange> Changes)
{
    public static PaperStanding Of(WorkingPaper paper, PaperEvening evening, IEnumerable<PrintedPaper> printed)
    {
        var pieces = paper.Pieces(evening);
        var before = printed.Where(row => string.Equals(row.Kind, paper.Kind, StringComparison.Ordinal)).ToDictionary(row => row.Subject, StringComparer.Ordinal);
        return before.Count == 0
            ? new PaperStanding(paper, pieces, null, [])
            : new PaperStanding(paper, pieces, before.Values.Max(row => row.PrintedAt), [.. Compared(evening, pieces, before)]);
    }

    private static IEnumerable<PaperChange> Compared(PaperEvening evening, IReadOnlyList<PaperPiece> pieces, Dictionary<string, PrintedPaper> before)
    {
        foreach (var piece in pieces)
        {
            if (!before.Remove(piece.Subject, out var row))
            {
                yield return new PaperChange(PaperNews.New, piece.Subject, piece.Whom, piece, [.. piece.Parts.Where(part => part.Text.Length > 0).Select(part => part.Words)]);
            }
            else if (PaperHash.Changed(piece, row.ContentHash) is { Count: > 0 } changed)
            {
                yield return new PaperChange(PaperNews.Changed, piece.Subject, piece.Whom, piece, [.. changed.Select(part => part.Words)]);
            }
        }

        foreach (var subject in before.Keys.Order(StringComparer.Ordinal))
        {
            yield return new PaperChange(PaperNews.Gone, subject, PaperSubjects.Name(evening, subject), null, []);
        }
    }
}

/// <summary>How a subject is called once its piece is gone.</summary>
internal static class PaperSubjects
{
    public static string Name(PaperEvening evening, string subject) => subject.Split('/') switch
    {
        [var table, var seat] when evening.Names.TryGetValue(table, out var name) => $"{name}, seat {seat}",
        [var known] when evening.Names.TryGetValue(known, out var name) => name,
        [RoomSheet.Room] => "The room",
        [KitchenTotals.Totals] => "Totals",
        [StepFreeRoute.RouteSubject] => "Step-free route",
        [RecordingKey.Questions] => "The questions",
        _ => "Something that is no longer on the list",
    };
}
