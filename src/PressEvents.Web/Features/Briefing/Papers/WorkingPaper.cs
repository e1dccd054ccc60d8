namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>Who may read a paper, as the page says it.</summary>
public enum PaperReaders
{
    /// <summary>Lies where guests see it.</summary>
    Everybody,

    /// <summary>In the hands of those who work that evening.</summary>
    Staff,

    /// <summary>Says what nobody else may know.</summary>
    Named,
}

/// <summary>One of the working papers of an evening: what it is called, what it is for, and what it is made of.</summary>
/// <param name="Kind">As the command line spells it.</param>
/// <param name="Pieces">All its pieces, in the order printed; none where the evening gives no reason for the paper.</param>
public sealed record WorkingPaper(string Kind, string Title, Func<PaperEvening, IReadOnlyList<PaperPiece>> Pieces)
{
    /// <summary>What it is for, a sentence.</summary>
    public required string Purpose { get; init; }

    public required PaperReaders Readers { get; init; }

    /// <summary>Who they are, as it stands on the paper.</summary>
    public required string For { get; init; }

    /// <summary>What is missing when there is nothing to print, a sentence.</summary>
    public required string Empty { get; init; }

    /// <summary>One of its pieces, and several.</summary>
    public required (string One, string Many) Unit { get; init; }

    /// <summary>How many pieces fit on a sheet.</summary>
    public required int PerSheet { get; init; }

    /// <summary>The component that prints it.</summary>
    public required Type Document { get; init; }

    /// <summary>Whether it is cut or folded into cards; else it is read as a list.</summary>
    public bool IsCards { get; init; }

    /// <summary>How its cards lie on a sheet, where several do.</summary>
    public CardGrid? Grid { get; init; }

    /// <summary>Whether pages of text come before the cards.</summary>
    public bool HasPages { get; init; }

    public string Count(int pieces) => FormattableString.Invariant($"{pieces} {(pieces == 1 ? Unit.One : Unit.Many)}");

    public int Sheets(int pieces) => (pieces + PerSheet - 1) / PerSheet;
}
