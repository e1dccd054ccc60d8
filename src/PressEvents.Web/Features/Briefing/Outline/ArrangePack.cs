using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Outline;

/// <summary>Chooses and orders the sections of an event's packs, and the paper. Guests see it once it is published.</summary>
public sealed class ArrangePack(Transactions transactions)
{
    public static Invalid CoverIsFixed { get; } = new("part", "The cover is always there, and always first.");

    public static Invalid CannotBeHidden { get; } = new("part", "No pack does without its ground rules and its corrections.");

    public Task<Result> ShowAsync(Actor actor, PressEventId eventId, PackPart part, bool isShown, CancellationToken ct) =>
        ArrangeAsync(actor, eventId, plan => isShown || !PackOutline.IsAlwaysShown(part)
            ? Arranged(plan, plan.Outline.Show(part, isShown))
            : PackOutline.IsFixed(part) ? CoverIsFixed : CannotBeHidden, ct);

    /// <param name="to">Its place in the outline as it will be, from 0, which is the cover's.</param>
    public Task<Result> MoveAsync(Actor actor, PressEventId eventId, PackPart part, int to, CancellationToken ct) =>
        ArrangeAsync(actor, eventId, plan => PackOutline.IsFixed(part) || to < 1
            ? CoverIsFixed
            : Arranged(plan, plan.Outline.Move(part, to)), ct);

    public Task<Result> PrintOnAsync(Actor actor, PressEventId eventId, PaperSize paper, CancellationToken ct) =>
        ArrangeAsync(actor, eventId, plan =>
        {
            plan.PrintOn(paper);
            return Result.Done;
        }, ct);

    private static Result Arranged(PackPlan plan, PackOutline outline)
    {
        plan.Arrange(outline);
        return Result.Done;
    }

    // What is arranged is the outline as it is now, not as this reader last saw it: two people may be at it.
    private Task<Result> ArrangeAsync(Actor actor, PressEventId eventId, Func<PackPlan, Result> arrange, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var known = await work.Db.PackPlans.SingleOrDefaultAsync(p => p.EventId == eventId, work.Ct);
            var plan = known ?? new PackPlan(pressEvent);
            var result = arrange(plan);
            if (result.IsDone)
            {
                if (known is null)
                {
                    work.Db.PackPlans.Add(plan);
                }

                work.Audit("pack.arranged", eventId, eventId.Value);
            }

            return result;
        }, ct);
}
