using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Answers the event's own questions after the evening was accepted, and takes consents back.</summary>
public sealed class AnswerQuestions(LinkLookup links, Transactions transactions)
{
    public Task<Result> AnswerAsync(InvitationToken token, Guid submission, IReadOnlyDictionary<QuestionId, string> told, CancellationToken ct) =>
        ByLinkAsync(token, async (work, pressEvent, guest) =>
        {
            if (await work.Db.QuestionReplies.AnyAsync(r => r.GuestId == guest.Id && r.Submission == submission, work.Ct))
            {
                return Result.Done;
            }

            if (pressEvent.State is EventState.Cancelled)
            {
                return new EventCancelled();
            }

            if (pressEvent.IsOverAt(work.Now) || guest.Status is not (GuestStatus.Accepted or GuestStatus.Arrived))
            {
                return new QuestionsClosed();
            }

            work.Db.QuestionReplies.Add(new QuestionReply(guest, submission, work.Now));
            return await QuestionsTold.KeepAsync(work, guest, told, Channel.Link);
        }, ct);

    /// <summary>Takes a consent back, at any time while the link lives; what was already done with it stays done.</summary>
    public Task<Result> WithdrawAsync(InvitationToken token, QuestionId question, CancellationToken ct) =>
        ByLinkAsync(token, (work, _, guest) => QuestionConsent.WithdrawAsync(work, guest, question), ct);

    private async Task<Result> ByLinkAsync(InvitationToken token, Func<Work, PressEvent, Guest, Task<Result>> decide, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        var actor = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        return await transactions.RunAsync(actor, Permission.AnswerForGuest, async work =>
        {
            // Under the event's lock, so that a question does not change while it is answered.
            var pressEvent = await work.LockEventAsync(link.EventId);
            var guest = await work.Db.Guests.SingleOrDefaultAsync(
                g => g.Id == link.GuestId && g.Status != GuestStatus.Withdrawn
                    && work.Db.Links.Any(l => l.Id == link.LinkId && l.RevokedAt == null),
                work.Ct);
            return pressEvent is null || guest is null ? new LinkRevoked() : await decide(work, pressEvent, guest);
        }, ct);
    }
}
