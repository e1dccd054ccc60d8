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

/// <summary>One line of the plan: where it stands, what it is, what becomes of it and, where it is left out, why.</summary>
public sealed record KitLine(string File, int? Line, string What, KitOutcome Outcome, string? Why = null)
{
    /// <summary>The file and, where there is one, the line.</summary>
    public string Where => Line is null ? File : FormattableString.Invariant($"{File}, line {Line}");
}
