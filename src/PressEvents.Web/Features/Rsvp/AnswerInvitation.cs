using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Records the answer a guest gives with their personal link.</summary>
public sealed class AnswerInvitation(LinkLookup links, Transactions transactions)
{
    private const int Tries = 3;

    public async Task<Result<Answered>> AnswerAsync(InvitationToken token, GivenAnswer answer, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        if (link.IsDead)
        {
            return new LinkRevoked();
        }

        var guest = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        var result = await OnceAsync(guest, link, answer, ct);

        // A colleague may have saved this guest's notes just then; the answer itself is not in question.
        for (var tried = 1; result.Refusal is ChangedMeanwhile && tried < Tries; tried++)
        {
            result = await OnceAsync(guest, link, answer, ct);
        }

        return result;
    }

    private Task<Result<Answered>> OnceAsync(GuestActor guest, LinkRow link, GivenAnswer answer, CancellationToken ct) =>
        transactions.RunAsync<Answered>(guest, Permission.AnswerForGuest, work => DecideAsync(work, link, answer), ct);

    private static async Task<Result<Answered>> DecideAsync(Work work, LinkRow link, GivenAnswer answer)
    {
        if (await work.LockEventAsync(link.EventId) is not { } pressEvent)
        {
            return new LinkUnknown();
        }

        // Looked at again under the lock: a link revoked a moment ago answers nothing.
        if (!await work.Db.Links.AnyAsync(l => l.Id == link.LinkId && l.RevokedAt == null, work.Ct))
        {
            return new LinkRevoked();
        }

        var party = await PartyAtTable.LoadAsync(work, link.PartyId, link.GuestId);
        return party.Lead.Status is GuestStatus.Withdrawn
            ? new LinkRevoked()
            : await new TakeAnswer(work, pressEvent, party, Channel.Link).TakeAsync(answer with { Holder = link.Holder });
    }
}
