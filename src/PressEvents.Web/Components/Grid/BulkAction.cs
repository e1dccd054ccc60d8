namespace PressEvents.Web.Components.Grid;

/// <summary>Something that can be done with all who are selected, with the value it takes, if it takes one.</summary>
public sealed record BulkAction(string Key, string Title, string Verb)
{
    public string? ValueLabel { get; init; }

    /// <summary>The values to choose from; null where one is typed.</summary>
    public IReadOnlyList<(string Value, string Words)>? Options { get; init; }
}
