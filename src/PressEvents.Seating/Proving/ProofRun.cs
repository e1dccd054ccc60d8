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
    private double bound;
    private double share;

    public ProofRun(SeatingProblem problem, IReadOnlyList<Place> plan, Score score, ProofBudget budget, IProgress<ProofProgress>? progress, CancellationToken ct)
    {
        (this.plan, this.score, this.budget, this.progress) = (plan, score, budget, progress);
        hall = new Hall(problem);
        effort = Effort.Of(budget, ct);
    }

    public Proof Run()
    {
        bound = RoomBound.Of(hall.Pairs.Problem);
        var prices = new PriceSearch(hall, effort);
        if (bound > score.Total)
        {
            prices.Run(hall.GroupsOf(plan), score.Total + 1, budget.Rounds, points => Report("bound", Math.Min(bound, points), Math.Min(0.5, share + 0.01)));
        }

        if (prices.Best is { } priced)
        {
            bound = Math.Min(bound, Whole(priced.Points));
            for (var step = 0; bound > score.Total && hall.IsExact && Lower(priced, step); step = Math.Max(1, step * 2))
            {
            }
        }

        return Verdict(bound, plan, score);
    }

    public static Proof Verdict(double bound, IReadOnlyList<Place> plan, Score score) =>
        new(bound <= score.Total ? ProofState.Optimal : ProofState.Bounded, bound, plan, score);

    // Looks for a plan worth so many points less than the bound, or more: the plan is the best there is, or the bound comes down. False when the budget is spent.
    private bool Lower(PricedBound priced, int step)
    {
        var wanted = (int)Math.Max(score.Total + 1, bound - step);
        Report("groups", bound, share + ((1 - share) / 4));
        if (Offered(priced, priced.Points - wanted) is not { } offered)
        {
            return false;
        }

        Report("partition", bound, share + ((1 - share) / 4));
        var partition = new Partition(hall, offered, priced.Points - wanted, effort);
        partition.Run();
        if (partition.Best is { } groups)
        {
            plan = hall.Plan(groups);
            score = hall.Judge(plan);
        }

        bound = effort.IsSpent ? bound : partition.Best is null ? wanted - 1 : score.Total;
        return !effort.IsSpent;
    }

    // All points are whole.
    private static double Whole(double points) => Math.Floor(points + Tolerance);

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

    private void Report(string stage, double points, double reached)
    {
        share = Math.Max(share, reached);
        progress?.Report(new ProofProgress(stage, points, share));
    }
}
