using CsCheck;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Proving;
using PressEvents.Seating.Scoring;
using PressEvents.Seating.Solving;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Proving;

/// <summary>A wrong proof is worse than none: every answer is held against a judge or a brute force that knows nothing of how it was found.</summary>
public sealed class ProverTests
{
    private static readonly int SmallOnes = Sizes.IsFull ? 5000 : 300;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Dinners => [.. Sizes.IsFull ? SharedProblems.Dinners : ["dinner-a-2"]];

    [Fact]
    public void Whatever_the_plan_the_prover_finds_what_trying_everything_finds_and_says_that_it_is_optimal() =>
        Gen.Int[0, 1_000_000].Sample(
            number =>
            {
                var problem = ProblemGenerator.Small(number);
                var best = BruteForce.Best(problem);
                foreach (var plan in Plans(problem))
                {
                    var proof = Prover.Prove(problem, plan, new ProofBudget(), null, Ct);

                    Assert.Equal(ProofState.Optimal, proof.State);
                    Assert.Equal(best, proof.Score.Total);
                    Assert.Equal(proof.Score.Total, proof.Bound);
                    Assert.Equal(0, proof.Gap ?? 0);
                    Assert.Equal(proof.Score, Judged(problem, proof.Places));
                }
            },
            iter: SmallOnes, threads: 1);

    [Fact]
    public void However_early_it_has_to_stop_the_bound_is_never_below_the_best_and_no_worse_plan_is_called_optimal() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 8], Gen.Long[0, 60]).Sample(
            (number, rounds, steps) =>
            {
                var problem = ProblemGenerator.Small(number);
                foreach (var plan in Plans(problem).Take(1))
                {
                    var proof = Prover.Prove(problem, plan, new ProofBudget { Rounds = rounds, Steps = steps, Groups = 20 }, null, Ct);

                    var best = BruteForce.Best(problem)!.Value;
                    Assert.True(proof.Bound is null || proof.Bound >= best);
                    Assert.Equal(proof.Score, Judged(problem, proof.Places));
                    Assert.True(proof.State is not ProofState.Optimal || proof.Score.Total == best);
                    Assert.True(proof.State is ProofState.Unknown == proof.Bound is null);
                }
            },
            iter: SmallOnes, threads: 1);

    [Fact]
    public void The_bound_that_costs_nothing_is_never_below_the_best_either() =>
        Gen.Int[0, 1_000_000].Select(ProblemGenerator.Small).Sample(
            problem => BruteForce.Best(problem) is not { } best || RoomBound.Of(problem) >= best,
            iter: 2 * SmallOnes, threads: 1);

    [Theory]
    [InlineData("gala-1")]
    [InlineData("gala-open-1")]
    public void A_gala_gets_a_rough_bound_at_once(string name)
    {
        var gala = SharedProblems.Load(name);
        var plan = Solver.Solve(gala, new SolveBudget(1, 400_000, 1), ct: Ct);

        var proof = Prover.Prove(gala, plan.Places, new ProofBudget(), null, Ct);

        Assert.Equal(ProofState.Bounded, proof.State);
        Assert.InRange(proof.Bound!.Value, SharedProblems.BestKnown(name), 1.7 * SharedProblems.BestKnown(name));
        Assert.Equal(plan.Score, proof.Score);
    }

    [Theory]
    [MemberData(nameof(Dinners))]
    public void A_dinner_of_thirty_is_proven_optimal(string name)
    {
        var problem = SharedProblems.Load(name);
        var plan = Solver.Solve(problem, SolveBudget.For(problem, seed: 1), ct: Ct);

        var proof = Prover.Prove(problem, plan.Places, new ProofBudget(), null, Ct);

        Assert.Equal((ProofState.Optimal, SharedProblems.BestKnown(name)), (proof.State, proof.Score.Total));
    }

    [Fact]
    public void A_plan_that_is_not_the_best_is_made_the_best()
    {
        var problem = SharedProblems.Load("dinner-a-2");
        var poor = Solver.Solve(problem, new SolveBudget(1, 3_000, 1), ct: Ct);
        Assert.True(poor.IsPlan && poor.Score.Total < SharedProblems.BestKnown("dinner-a-2"));

        var proof = Prover.Prove(problem, poor.Places, new ProofBudget(), null, Ct);

        Assert.Equal((ProofState.Optimal, SharedProblems.BestKnown("dinner-a-2")), (proof.State, proof.Score.Total));
        Assert.Equal(proof.Score, Judged(problem, proof.Places));
    }

    // Everybody at the best tables knows somebody there: what is best without that rule of the paper is best with it.
    [Theory]
    [InlineData(5, 4, Wedding.FiveTables)]
    [InlineData(2, 10, Wedding.TwoTables)]
    public void The_wedding_that_was_published_is_proven_optimal(int tables, int seats, int best)
    {
        var problem = Wedding.At(tables, seats);
        var any = Solver.Solve(problem, new SolveBudget(1, 1, 1), ct: Ct);

        var proof = Prover.Prove(problem, any.Places, new ProofBudget(), null, Ct);

        Assert.Equal((ProofState.Optimal, best), (proof.State, proof.Score.Total));
        Assert.True(Wedding.KnowsSomebody(proof.Places));
    }

    [Fact]
    public void The_same_question_gets_the_same_answer()
    {
        var problem = ProblemGenerator.DinnerA(7);
        var plan = Solver.Solve(problem, SolveBudget.For(problem, seed: 1), ct: Ct).Places;
        var budget = new ProofBudget { Steps = 100_000 };

        var (one, other) = (Prover.Prove(problem, plan, budget, null, Ct), Prover.Prove(problem, plan, budget, null, Ct));

        Assert.Equal((one.State, one.Bound, one.Score), (other.State, other.Bound, other.Score));
        Assert.Equal(one.Places, other.Places);
    }

    [Fact]
    public void Of_no_plan_and_of_a_hall_nothing_is_said()
    {
        var problem = SharedProblems.Load("dinner-a-1");
        Assert.Equal(ProofState.Unknown, Prover.Prove(problem, [], new ProofBudget(), null, Ct).State);

        var hall = SharedProblems.Load("hall-1");
        var plan = Solver.Solve(hall, new SolveBudget(1, 200_000, 1), ct: Ct);
        Assert.Equal(ProofState.Unknown, Prover.Prove(hall, plan.Places, new ProofBudget(), null, Ct).State);
    }

    [Fact]
    public void A_proof_can_be_stopped_and_tells_how_far_it_has_come()
    {
        var problem = SharedProblems.Load("dinner-a-1");
        var plan = Solver.Solve(problem, SolveBudget.For(problem, seed: 1), ct: Ct).Places;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var told = new Told(() => stop.Cancel());

        Assert.Throws<OperationCanceledException>(() => Prover.Prove(problem, plan, new ProofBudget(), told, stop.Token));
        Assert.Equal("bound", Assert.Single(told.All).Stage);
        Assert.True(told.All[0].Bound >= SharedProblems.BestKnown("dinner-a-1"));
    }

    [Fact]
    public void Progress_never_goes_back()
    {
        var problem = SharedProblems.Load("dinner-a-2");
        var told = new Told(() => { });

        Prover.Prove(problem, Solver.Solve(problem, new SolveBudget(1, 3_000, 1), ct: Ct).Places, new ProofBudget(), told, Ct);

        Assert.Equal(told.All.OrderBy(step => step.Share), told.All);
        Assert.Equal(told.All.OrderByDescending(step => step.Bound), told.All);
        Assert.All(told.All, step => Assert.InRange(step.Share, 0, 1));
    }

    // One found at once, one after some moves, and one after many: the worst first. None where nothing fits.
    private static IEnumerable<IReadOnlyList<Place>> Plans(SeatingProblem problem) =>
        new[] { 1L, 30, 5_000 }.Select(moves => Solver.Solve(problem, new SolveBudget(1, moves, 1))).Where(plan => plan.IsPlan).Select(plan => plan.Places);

    private static Score Judged(SeatingProblem problem, IReadOnlyList<Place> places)
    {
        var judged = Evaluator.Evaluate(problem, places);
        Assert.True(judged.IsPlan);
        return judged.Score;
    }

    private sealed class Told(Action then) : IProgress<ProofProgress>
    {
        public List<ProofProgress> All { get; } = [];

        public void Report(ProofProgress value)
        {
            All.Add(value);
            then();
        }
    }
}
