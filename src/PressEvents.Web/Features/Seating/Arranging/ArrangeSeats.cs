using PressEvents.Seating.Solving;
using PressEvents.Web.Features.Seating.Solving;

namespace PressEvents.Web.Features.Seating.Arranging;

/// <summary>Searches for a plan; then says how good it is, or which rules stand in the way of any.</summary>
public sealed class ArrangeSeats(SeatingWorker worker)
{
    // The same case and patience give the same plan on any machine.
    private const ulong Seed = 1;

    /// <exception cref="OperationCanceledException">Stopped after the search: what was found stands.</exception>
    public async Task RunAsync(ArrangeJob job, CancellationToken ct)
    {
        var (problem, plan) = (job.Order.Case.Problem, job.Order.Case.Plan);
        var usual = SolveBudget.For(problem, Seed);
        var found = Solver.Solve(problem, usual with { Moves = usual.Moves * job.Order.Patience }, plan, job, ct);
        job.Found(found, found.IsPlan ? ArrangeStage.Proving : ArrangeStage.Naming);
        ct.ThrowIfCancellationRequested();
        if (!found.IsPlan)
        {
            job.Name((await worker.FindClashAsync(problem, ct)).Value);
        }
    }
}
