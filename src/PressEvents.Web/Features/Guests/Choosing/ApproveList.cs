using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests.Choosing;

/// <summary>Asks for a second pair of eyes on a guest list, and gives its answer. Sends nothing.</summary>
public sealed class ApproveList(Transactions transactions)
{
    /// <summary>Asks for the list as it is now. A request that still waits makes way: it was for another list.</summary>
    public Task<Result<ListApprovalId>> AskAsync(StaffActor actor, PressEventId eventId, CancellationToken ct) =>
        transactions.RunAsync<ListApprovalId>(actor, Permission.SendMail, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var listed = await work.Db.Guests.Where(g => g.EventId == eventId && g.ContactId != null && g.Status != GuestStatus.Withdrawn)
                .OrderBy(g => g.ListedAt).ThenBy(g => g.Id).Select(g => new { g.Id, g.Status }).ToListAsync(work.Ct);
            if (listed.All(guest => guest.Status is not GuestStatus.Listed))
            {
                return new NobodyToInvite();
            }

            foreach (var waiting in await work.Db.ListApprovals.Where(a => a.EventId == eventId && a.State == ApprovalState.Asked).ToListAsync(work.Ct))
            {
                waiting.Withdraw(actor.MemberId, work.Now);
            }

            var approval = new ListApproval(ListApprovalId.New(work.Now), pressEvent, [.. listed.Select(guest => guest.Id)], actor.MemberId, work.Now);
            work.Db.ListApprovals.Add(approval);
            work.Audit("list.approval-asked", eventId, approval.Id.Value, Count(approval));
            return approval.Id;
        }, ct);

    public Task<Result> ApproveAsync(StaffActor actor, PressEventId eventId, ListApprovalId id, CancellationToken ct) =>
        DecideAsync(actor, eventId, id, "list.approved", (approval, now) => approval.Decide(ApprovalState.Approved, actor.MemberId, null, now), ct);

    public async Task<Result> SendBackAsync(StaffActor actor, PressEventId eventId, ListApprovalId id, string? note, CancellationToken ct) => note?.Trim() switch
    {
        null or "" => new Invalid(nameof(note), "Say what should change before you send the list back."),
        { Length: > ListApproval.NoteLength } => new Invalid(nameof(note), $"A note has at most {ListApproval.NoteLength} characters."),
        var words => await DecideAsync(actor, eventId, id, "list.sent-back", (approval, now) => approval.Decide(ApprovalState.SentBack, actor.MemberId, words, now), ct),
    };

    public Task<Result> WithdrawAsync(StaffActor actor, PressEventId eventId, ListApprovalId id, CancellationToken ct) =>
        DecideAsync(actor, eventId, id, "list.approval-withdrawn", (approval, now) => approval.Withdraw(actor.MemberId, now), ct);

    // The event is locked before the request is read: of two who decide at once the second finds it decided.
    private Task<Result> DecideAsync(
        StaffActor actor, PressEventId eventId, ListApprovalId id, string action, Func<ListApproval, DateTimeOffset, Result> decide, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work =>
        {
            await work.LockEventAsync(eventId);
            if (await work.Db.ListApprovals.SingleOrDefaultAsync(a => a.Id == id && a.EventId == eventId, work.Ct) is not { } approval)
            {
                return new NotFound("request for approval");
            }

            work.Audit(action, eventId, approval.Id.Value, Count(approval));
            return decide(approval, work.Now);
        }, ct);

    private static string Count(ListApproval approval) => $"guests={approval.GuestCount.ToString(CultureInfo.InvariantCulture)}";
}
