using PressEvents.Seating.Proving;
using PressEvents.Seating.Solving;
using PressEvents.Web.Features.Seating.Solving;

namespace PressEvents.Web.Features.Seating.Arranging;

/// <summary>Searches for a plan; then says how good it is, or which rules stand in the way of any.</summary>
public sealed class ArrangeSeats(SeatingWorker worker)
{
    // The same case and patience give the same plan on any machine.
    private const ulong Seed = 1;
    private const int MostProven = 250;
    private const double SecondsToProve = 30;

    /// <exception cref="OperationCanceledException">Stopped after the search: what was found stands.</exception>
    public async Task RunAsync(ArrangeJob job, CancellationToken ct)
    {
        var (problem, plan) = (job.Order.Case.Problem, job.Order.Case.Plan);
        var usual = SolveBudget.For(problem, Seed);
        var found = Nearest(job, Solver.Solve(problem, usual with { Moves = usual.Moves * job.Order.Patience }, plan, job, ct));
        job.Found(found, found.IsPlan ? ArrangeStage.Proving : ArrangeStage.Naming);
        ct.ThrowIfCancellationRequested();
        if (found.IsPlan)
        {
            await ProveAsync(job, found, ct);
        }
        else
        {
            job.Name((await worker.FindClashAsync(problem, ct)).Value);
        }
    }

    // Of plans worth the same the one that moves the fewest at tables that only look turned.
    private static Solution Nearest(ArrangeJob job, Solution found) =>
        found with { Places = Turning.Nearest(job.Order.Case.Problem, found.Places, job.Order.Case.Plan) };

    // A better plan found on the way is the one that is offered.
    private async Task ProveAsync(ArrangeJob job, Solution found, CancellationToken ct)
    {
        var problem = job.Order.Case.Problem;
        if (problem.Guests.Count > MostProven)
        {
            return;
        }

        var budget = ArrangeTime.ForProof(problem, SecondsToProve * job.Order.Patience) ?? new ProofBudget { WallClock = TimeSpan.FromSeconds(SecondsToProve) };
        if ((await worker.ProveAsync(problem, found.Places, budget, progress: job, ct)).Value is not { } proof)
        {
            return;
        }

        if (proof.Score.Total > found.Score.Total)
        {
            job.Found(Nearest(job, found with { Places = proof.Places, Score = proof.Score }), ArrangeStage.Proving);
        }

        job.Prove(Said(proof));
    }

    // Scores are whole numbers: less than one point below the bound is at it.
    private static PlanProof? Said(Proof proof) => proof switch
    {
        { State: ProofState.Optimal } => new PlanProof(proof.Score.Total, proof.Score.Total),
        { Bound: { } bound } => new PlanProof(proof.Score.Total, (int)Math.Floor(bound + 1e-6)),
        _ => null,
    };
}
