using Google.OrTools.Sat;
using PressEvents.Seating.Modelling;

namespace PressEvents.Seating.Clashes;

/// <summary>
/// The cheapest sets of rules to give up. Every clash known so far must lose a rule: the cheapest such set is tried, and
/// when it leaves no plan it has shown another clash. Method: implicit hitting sets, Davies and Bacchus, “Solving MAXSAT
/// by Solving a Sequence of Simpler SAT Instances” (2011).
/// </summary>
internal sealed class Repairs(Feasibility feasibility, IReadOnlyList<NamedRule> rules, CancellationToken ct)
{
    private readonly List<IReadOnlyCollection<NamedRule>> clashes = [];
    private readonly List<IReadOnlyCollection<NamedRule>> tried = [];

    /// <summary>At most so many repairs, cheapest first, each found to leave a plan and none with a rule to spare.</summary>
    public IReadOnlyList<Repair> Find(IReadOnlyList<NamedRule> clash, int most, int mostTries)
    {
        clashes.Add(clash);
        List<Repair> found = [];
        for (var tries = 0; tries < mostTries && found.Count < most && Cheapest() is { } given; tries++)
        {
            var verdict = feasibility.Check([.. rules.Except(given)]);
            if (verdict.Core is { } core)
            {
                clashes.Add(Clashing(core, given));
                continue;
            }

            tried.Add(given);
            if (verdict.HasPlan)
            {
                found.Add(new Repair([.. given.Select(rule => rule.Id)]));
            }
        }

        return found;
    }

    // Small clashes lead to repairs sooner; one that is not certain must not steer the search, so all that was kept stands for it.
    private List<NamedRule> Clashing(IReadOnlyList<NamedRule> core, IReadOnlyCollection<NamedRule> given) =>
        feasibility.Check(core).Core is null ? [.. rules.Except(given)] : Shrinker.Shrink(feasibility, core).Rules;

    // Each clash loses a rule, and no repair tried before is given up again with something besides.
    private IReadOnlyCollection<NamedRule>? Cheapest()
    {
        var model = new CpModel();
        var gives = clashes.Concat(tried).SelectMany(set => set).Distinct().ToDictionary(rule => rule, _ => model.NewBoolVar(""));
        foreach (var clash in clashes)
        {
            model.AddBoolOr(clash.Select(rule => gives[rule]));
        }

        foreach (var repair in tried)
        {
            model.AddBoolOr(repair.Select(rule => gives[rule].Not()));
        }

        model.Minimize(LinearExpr.WeightedSum(gives.Values, gives.Keys.Select(rule => rule.Cost)));
        var response = CpSat.Solve(model, CpSatEffort.Usual, ct);
        return response.Status is CpSolverStatus.Optimal ? [.. gives.Where(pair => response.IsTrue(pair.Value)).Select(pair => pair.Key)] : null;
    }
}
