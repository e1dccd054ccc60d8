namespace PressEvents.Web.Components.Changes;

/// <summary>What a screen reader says around what changed, and what stands there where nothing did.</summary>
public sealed record ChangeWords(string New, string Gone, string End, string Nothing)
{
    /// <summary>For the team, who read English.</summary>
    public static ChangeWords Plain { get; } = new("new:", "gone:", "(end of change)", "The words are the same.");
}
