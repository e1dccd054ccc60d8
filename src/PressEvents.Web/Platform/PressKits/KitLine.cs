namespace PressEvents.Web.Platform.PressKits;

/// <summary>What becomes of a line of a press kit.</summary>
public enum KitOutcome
{
    Added,
    Changed,
    Unchanged,

    /// <summary>Left out, for a reason that is said.</summary>
    Refused,
}

/// <summary>
/// One line of the plan: where it stands, what it is, what becomes of it and, where it is left out, why. However much a file says
/// in one place, its line stays one that a person reads.
/// </summary>
public sealed record KitLine(string File, int? Line, string What, KitOutcome Outcome, string? Why = null)
{
    /// <summary>So many lines of one file say what is wrong with it; after them, that there are more.</summary>
    internal const int MostProblems = 1000;

    private const int LongestName = 60;
    private const int LongestWhat = 300;
    private const int LongestWhy = 1000;

    public string What { get; init; } = Start(What, LongestWhat);

    public string? Why { get; init; } = Why is null ? null : Start(Why, LongestWhy);

    /// <summary>The file and, where there is one, the line.</summary>
    public string Where => Line is null ? File : FormattableString.Invariant($"{File}, line {Line}");

    /// <summary>What was found in a file, as it is quoted.</summary>
    internal static string Start(string text, int longest = LongestName) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
}
