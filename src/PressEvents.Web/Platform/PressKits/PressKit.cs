namespace PressEvents.Web.Platform.PressKits;

/// <summary>A press kit as it was read: texts, people, entries of lists, and what could not be read.</summary>
internal sealed record PressKit
{
    public required IReadOnlyList<KitText> Texts { get; init; }

    public required IReadOnlyList<KitRow> People { get; init; }

    public required IReadOnlyList<KitRow> Entries { get; init; }

    public required IReadOnlyList<KitLine> Problems { get; init; }
}

/// <summary>A text, and where it begins.</summary>
internal sealed record KitText(string File, int Line, MaterialField Field, string Text);

/// <summary>A row of a sheet, and where it begins.</summary>
internal sealed record KitRow(string File, int Line, MaterialList List, FieldValues Values)
{
    public KitLine As(KitOutcome outcome, string what, string? why = null) => new(File, Line, what, outcome, why);
}

/// <summary>What dates of a kit are counted from, and the zone of times that name none.</summary>
internal sealed record KitSetting(DateOnly Evening, string TimeZone);
