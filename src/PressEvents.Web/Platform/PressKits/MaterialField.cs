using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>What may stand in a field of the material.</summary>
public enum FieldKind
{
    Line,

    /// <summary>Several lines.</summary>
    Text,
    Date,
    Time,
    Zone,

    /// <summary>A secure address, as of a page.</summary>
    Address,

    /// <summary>A secure address, or an order number.</summary>
    Reference,
    Picture,

    /// <summary>Kept beside the others, and never typed.</summary>
    Kept,
}

/// <summary>One field of an entry: what it is called on the page, and its column in a press kit's sheet.</summary>
public sealed record MaterialField(string Name, FieldKind Kind = FieldKind.Line)
{
    public int Most { get; init; } = PackContent.LineLength;

    public bool IsNeeded { get; init; }

    public string? Hint { get; init; }

    /// <summary>Whether facts may be named in it.</summary>
    public bool QuotesFacts { get; init; }

    /// <summary>How many words do it justice; null where nobody counts them.</summary>
    public int? Words { get; init; }
}
