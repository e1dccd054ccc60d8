using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Proving;

/// <summary>One proof: from the bound down, a few points at a time, until a plan is found or none can be better than the one at hand.</summary>
internal sealed class ProofRun
{
    // The bound is a sum of exact prices and of rents a little too high.
    private const double Tolerance = 1e-4;

    private readonly Hall hall;
    private readonly ProofBudget budget;
    private readonly IProgress<ProofProgress>? progress;
    private readonly Effort effort;
    private IReadOnlyList<Place> plan;
    private Score score;
    private double share;

    public ProofRun(SeatingProblem problem, IReadOnlyList<Place> plan, Score score, ProofBudget budget, IProgress<ProofProgress>? progress, CancellationToken ct)
    {
        (this.plan, this.score, this.budget, this.progress) = (plan, score, budget, progress);
        hall = new Hall(problem);
        effort = Effort.Of(budget, ct);
    }

    public Proof Run()
    {
        var prices = new PriceSearch(hall, effort);
        prices.Run(hall.GroupsOf(plan), score.Total + 1, budget.Rounds, bound => Report("bound", bound, Math.Min(0.5, share + 0.01)));
        if (prices.Best is not { } priced)
        {
            return new Proof(ProofState.Unknown, null, plan, score);
        }

        var bound = Whole(priced.Points);
        for (var step = 0; bound > score.Total && hall.IsExact; step = Math.Max(1, step * 2))
        {
            var wanted = Math.Max(score.Total + 1, bound - step);
            Report("groups", bound, share + ((1 - share) / 4));
            if (Offered(priced, priced.Points - wanted) is not { } offered)
            {
                break;
            }

            var partition = new Partition(hall, offered, priced.Points - wanted, effort);
            Report("partition", bound, share + ((1 - share) / 4));
            partition.Run();
            if (partition.Best is { } groups)
            {
                (plan, bound) = (hall.Plan(groups), effort.IsSpent ? bound : partition.Points);
                score = hall.Judge(plan);
                continue;
            }

            if (effort.IsSpent)
            {
                break;
            }

            bound = wanted - 1;
        }

        return new Proof(bound <= score.Total ? ProofState.Optimal : ProofState.Bounded, bound, plan, score);
    }

    // All points are whole.
    private static int Whole(double bound) => (int)Math.Floor(bound + Tolerance);

    private List<OfferedGroup>? Offered(PricedBound priced, double slack)
    {
        var offered = new List<OfferedGroup>();
        for (var i = 0; i < hall.Classes.Length; i++)
        {
            var rent = priced.Rents[i];
            var groups = hall.Searches[i].All(priced.Prices, rent - slack, budget.Groups - offered.Count, effort);
            if (effort.IsSpent || offered.Count + groups.Count > budget.Groups)
            {
                return null;
            }

            var index = i;
            offered.AddRange(groups.Select(group => new OfferedGroup(index, group.Group, group.Points, rent - group.Worth)));
        }

        return offered;
    }

    private void Report(string stage, double bound, double reached)
    {
        share = Math.Max(share, reached);
        progress?.Report(new ProofProgress(stage, bound, share));
    }
}
