namespace PressEvents.Web.Features.Seeding;

/// <summary>Two people who sit together or apart, each a guest by e-mail or one of the talent by name; who is neither makes no rule.</summary>
public sealed record RulePlan(string Who, string Other)
{
    /// <summary>together or apart.</summary>
    public string Kind { get; init; } = "together";

    /// <summary>table, close (beside or opposite) or adjacent.</summary>
    public string Scope { get; init; } = "adjacent";

    /// <summary>How much a wish counts; null for a rule that must hold.</summary>
    public int? Weight { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A course of the meal, and who sits elsewhere during it.</summary>
public sealed record CoursePlan(string Name, int Minutes)
{
    public IReadOnlyList<SeatPlan> Stops { get; init; } = [];
}
