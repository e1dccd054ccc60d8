using PressEvents.Seating.Clashes;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Clashes;

internal static class Clashing
{
    /// <summary>What a report says is so: its rules clash and none can be spared; each repair leaves a plan, and nothing less does.</summary>
    public static void IsTrue(SeatingProblem problem, ClashReport report, Func<SeatingProblem, bool> hasPlan)
    {
        var all = NamedRule.Of(problem);
        bool CanKeep(IEnumerable<string> ids) => hasPlan(NamedRule.Keep(problem, [.. all.Where(rule => ids.Contains(rule.Id, StringComparer.Ordinal))]));
        bool CanGiveUp(IEnumerable<string> ids) => CanKeep(all.Select(rule => rule.Id).Except(ids, StringComparer.Ordinal));

        Assert.Equal((ClashState.Named, true), (report.State, report.IsSmallest));
        Assert.NotEmpty(report.Rules);
        Assert.False(CanKeep(report.Rules));
        Assert.All(report.Rules, rule => Assert.True(CanKeep(report.Rules.Except([rule], StringComparer.Ordinal))));

        Assert.NotEmpty(report.Repairs);
        Assert.All(report.Repairs, repair => Assert.True(CanGiveUp(repair.Rules)));
        Assert.All(report.Repairs.SelectMany(repair => repair.Rules.Select(rule => (repair, rule))),
            pair => Assert.False(CanGiveUp(pair.repair.Rules.Except([pair.rule], StringComparer.Ordinal))));
    }

    /// <summary>Asked of the solver anew; it lets no plan pass that the judge does not.</summary>
    public static bool HasPlan(SeatingProblem problem)
    {
        var verdict = new Feasibility(problem, CancellationToken.None).Check(NamedRule.Of(problem));
        Assert.False(verdict.IsUnknown);
        return verdict.HasPlan;
    }
}
