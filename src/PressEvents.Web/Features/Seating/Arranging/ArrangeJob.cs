using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Seating.Clashes;
using PressEvents.Seating.Proving;
using PressEvents.Seating.Scoring;
using PressEvents.Seating.Solving;
using PressEvents.Web.Platform.Jobs;

namespace PressEvents.Web.Features.Seating.Arranging;

/// <summary>What is to be arranged: for whom, the case as it stood, and how many times the usual search.</summary>
public sealed record ArrangeOrder(StaffActor By, string ByName, PressEventId EventId, SeatingCase Case, int Patience);

/// <summary>One arrangement on its way. Stopping it keeps the best plan found so far; nothing is seated until somebody accepts it.</summary>
public sealed class ArrangeJob(ArrangeOrder order) : ServerJob, IProgress<SolveProgress>, IProgress<ProofProgress>
{
    private const int Steps = 1000;

    public ArrangeOrder Order => order;

    /// <summary>What the plan is worth as it stands, whoever has no seat yet left out.</summary>
    public Score Before { get; } = Evaluator.Evaluate(order.Case.Problem, order.Case.Plan).Score;

    /// <summary>The best plan's worth so far; null while there is none.</summary>
    public Score? Best { get; private set; }

    /// <summary>What was found; null until the search is over.</summary>
    public Solution? Outcome { get; private set; }

    /// <summary>How good it is known to be; null while that is not known.</summary>
    public PlanProof? Proof { get; private set; }

    /// <summary>Which rules cannot all hold, where no plan was found.</summary>
    public ClashReport? Clash { get; private set; }

    /// <summary>What is being done now.</summary>
    public ArrangeStage Stage { get; private set; }

    public DateTimeOffset EndedAt { get; private set; }

    public void Report(SolveProgress value)
    {
        Best = value.Best ?? Best;
        Advance((int)(value.Moves * Steps / Math.Max(1, value.TotalMoves)), Steps);
    }

    public void Report(ProofProgress value)
    {
        if (value.Bound is { } bound && Best is { } best)
        {
            Proof = new PlanProof(best.Total, Math.Max(best.Total + 1, (int)Math.Floor(bound + 1e-6)));
        }

        Advance((int)(value.Share * Steps), Steps);
    }

    /// <summary>The search is over; what follows only says more about it.</summary>
    public void Found(Solution outcome, ArrangeStage next)
    {
        (Outcome, Best, Stage) = (outcome, outcome.IsPlan ? outcome.Score : Best, next);
        Advance(Steps, Steps);
    }

    public void Prove(PlanProof? proof) => Proof = proof;

    public void Name(ClashReport? clash) => Clash = clash;

    public void Finish(DateTimeOffset now, string? problem = null)
    {
        EndedAt = now;
        End(problem is null ? JobState.Finished : JobState.Failed, problem);
    }
}

public enum ArrangeStage
{
    Searching,

    /// <summary>A plan is there; how good it is, is being worked out.</summary>
    Proving,

    /// <summary>There is no plan; why, is being worked out.</summary>
    Naming,
}

/// <summary>How good a plan is known to be.</summary>
/// <param name="Bound">No plan is worth more points than this.</param>
public sealed record PlanProof(int Score, int Bound)
{
    public bool IsOptimal => Bound <= Score;
}
