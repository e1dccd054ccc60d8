using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Sets what is weighed when people are seated, and the rules that hold for everybody.</summary>
public sealed class SetSeatingTerms(Transactions transactions)
{
    public Task<Result> WeighAsync(Actor actor, PressEventId eventId, SeatingWeights weights, CancellationToken ct) =>
        RunAsync(
            actor,
            eventId,
            weights.AreWithin ? null : new Invalid(nameof(SeatingWeights), $"Each weight is 0 to {SeatingWeights.Most}."),
            desk => desk.Terms.Weigh(weights),
            "seating.weighed",
            ct);

    public Task<Result> KeepAsync(Actor actor, PressEventId eventId, SeatingCustoms customs, CancellationToken ct) =>
        RunAsync(actor, eventId, null, desk => desk.Terms.Keep(customs), "seating.customs-set", ct);

    private async Task<Result> RunAsync(Actor actor, PressEventId eventId, Invalid? problem, Action<SeatingDesk> set, string action, CancellationToken ct)
    {
        if (problem is not null)
        {
            return problem;
        }

        return await transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            set(desk);
            desk.Revise();
            work.Audit(action, eventId, eventId.Value);
            return Result.Done;
        }, ct);
    }
}
