using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>What is said of a press kit that is planned or brought in.</summary>
internal static class KitWords
{
    public static string Planned(PressKitPlan plan) => $"{Counts(plan, "to add", "to change")}. Nothing is changed yet.";

    public static string Done(PressKitPlan plan) => $"{Counts(plan, "added", "changed")}.";

    public static string WouldChange(PressKitPlan plan) => (plan.Count(KitOutcome.Added), plan.Count(KitOutcome.Changed)) switch
    {
        (var added, 0) => $"add {added}",
        (0, var changed) => $"change {changed}",
        var (added, changed) => $"add {added}, change {changed}",
    };

    public static string Of(KitOutcome outcome, bool isDone) => outcome switch
    {
        KitOutcome.Added => isDone ? "added" : "would be added",
        KitOutcome.Changed => isDone ? "changed" : "would be changed",
        KitOutcome.Unchanged => "unchanged",
        KitOutcome.Refused => "left out",
    };

    private static string Counts(PressKitPlan plan, string added, string changed) =>
        $"{plan.Count(KitOutcome.Added)} {added}, {plan.Count(KitOutcome.Changed)} {changed}, {plan.Count(KitOutcome.Unchanged)} unchanged, {plan.Count(KitOutcome.Refused)} left out";
}
