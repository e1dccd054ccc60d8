using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Rsvp.Replies;

/// <summary>The publicist's word on what a guest wrote back: it is an answer, taken as if they had telephoned, or it is laid aside. Once for each reply.</summary>
public sealed class SettleReply(Transactions transactions)
{
    public Task<Result<Answered>> TakeAsync(StaffActor by, GuestReplyId id, Answer answer, CancellationToken ct) =>
        transactions.RunAsync<Answered>(by, Permission.AnswerForGuest, work => TakeAsync(work, id, answer), ct);

    public Task<Result> LayAsideAsync(StaffActor by, GuestReplyId id, CancellationToken ct) =>
        transactions.RunAsync(by, Permission.AnswerForGuest, async work => (await SettleAsync(work, id, null)).Refusal is { } refusal ? refusal : Result.Done, ct);

    private static async Task<Result<Answered>> TakeAsync(Work work, GuestReplyId id, Answer answer)
    {
        var settled = await SettleAsync(work, id, answer);
        return settled.Refusal is { } refusal
            ? refusal
            : await AnswerForGuest.DecideAsync(work, settled.Value!.GuestId, new GivenAnswer(answer, id.Value) { KeepsCompanions = true }, Channel.Text);
    }

    private static async Task<Result<GuestReply>> SettleAsync(Work work, GuestReplyId id, Answer? taken)
    {
        if (await work.Db.GuestReplies.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, work.Ct) is not { } found)
        {
            return new NotFound("reply");
        }

        // Read again under the event's lock: two colleagues may press at once.
        await work.LockEventAsync(found.EventId);
        var reply = await work.Db.GuestReplies.SingleAsync(r => r.Id == id, work.Ct);
        if (reply.Settle(taken, work.Now).Refusal is { } settled)
        {
            return settled;
        }

        work.Audit("guest.reply-settled", reply.EventId, reply.GuestId.Value, taken?.ToString() ?? "laid aside");
        return reply;
    }
}
