using PressEvents.Domain.Briefing;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>One paper in a print job: the whole of it, or only what changed.</summary>
/// <param name="Pieces">What is printed.</param>
/// <param name="At">As of when it is true.</param>
public sealed record PaperSection(WorkingPaper Paper, PaperEvening Evening, IReadOnlyList<PaperPiece> Pieces, PaperSize Size, DateTimeOffset At)
{
    /// <summary>When the paper was printed last, where only what changed since is printed; null for a whole paper.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What is to be struck out or taken away.</summary>
    public IReadOnlyList<PaperChange> Gone { get; init; } = [];

    public bool IsEmpty => Pieces.Count == 0 && Gone.Count == 0;

    public string AsOf => EventWords.Short(At, Evening.TimeZone);

    public IEnumerable<TPiece> Of<TPiece>()
        where TPiece : PaperPiece => Pieces.OfType<TPiece>();

    /// <summary>A print job: one kind of paper, or all that were printed before; whole, or only what changed.</summary>
    public static IReadOnlyList<PaperSection> Of(PapersView view, string? kind, bool onlyChanged, PaperSize size) =>
        [.. view.Papers.Where(standing => kind is { Length: > 0 } ? string.Equals(standing.Paper.Kind, kind, StringComparison.Ordinal) : standing.PrintedAt is not null)
            .Select(standing => onlyChanged && standing.PrintedAt is not null ? Changed(view, standing, size) : Whole(view, standing, size)).Where(section => !section.IsEmpty)];

    public static PaperSection Whole(PapersView view, PaperStanding standing, PaperSize size) =>
        new(standing.Paper, view.Evening, standing.Pieces, size, view.At);

    public static PaperSection Changed(PapersView view, PaperStanding standing, PaperSize size) =>
        new(standing.Paper, view.Evening, [.. standing.Changes.Select(change => change.Piece).OfType<PaperPiece>()], size, view.At)
        {
            Since = standing.PrintedAt,
            Gone = [.. standing.Changes.Where(change => change.News is PaperNews.Gone)],
        };
}
