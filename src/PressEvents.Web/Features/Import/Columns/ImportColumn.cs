using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>One column of a file: its own name, what it was taken for, and its first values.</summary>
public sealed record ImportColumn(int Index, string Header, ImportField Field, IReadOnlyList<string> Samples);

/// <summary>What a person said about a file that it does not say itself.</summary>
public sealed record ImportChoices
{
    /// <summary>Whether the first row names the columns; null to look.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>Columns by their names (or "Column 3"), and the fields they are.</summary>
    public IReadOnlyDictionary<string, ImportField> Map { get; init; } = new Dictionary<string, ImportField>(StringComparer.Ordinal);

    /// <summary>How rows that leave something open were settled, in the order in which a person did.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];
}
