using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>
/// The undo of letting a substitute in, while nothing was built on it: the guest and those who come along stand where they stood, on
/// their seat; the substitute is withdrawn. Links that were revoked stay revoked.
/// </summary>
public sealed class TakeBackSubstitute(Transactions transactions)
{
    /// <summary>True where the confirmation had gone out already: somebody must write to them.</summary>
    public Task<Result<bool>> TakeBackAsync(Actor actor, SubstituteId id, CancellationToken ct) =>
        transactions.RunAsync<bool>(actor, Permission.EditEvent, async work =>
        {
            if (await LockedSubstitute.FindAsync(work, id) is not { } found)
            {
                return new NotFound("request");
            }

            return found.Request is { State: SubstituteState.Approved, NewGuestId: { } newId }
                ? await TakeBackAsync(work, found, await work.Db.Guests.SingleAsync(g => g.Id == newId, work.Ct))
                : new SubstituteDecided(found.Request.State);
        }, ct);

    private static async Task<Result<bool>> TakeBackAsync(Work work, LockedSubstitute found, Guest guest)
    {
        var (at, was) = (found.Request.DecidedAt!.Value, found.Request.OriginalWas!.Value);
        if (!await IsUntouchedAsync(work, found, guest, at, was))
        {
            return new SubstituteSettledIn(guest.Name);
        }

        var party = await work.Db.Parties.SingleAsync(p => p.Id == guest.PartyId, work.Ct);
        var place = party.WaitSequence;
        party.LeaveWaitlist();
        var stood = guest.Status;
        var given = SeatsNote.Of(GuestLife.TakesSeat(guest.Status) ? -1 : 0, found.Event.Capacity);
        guest.MoveTo(GuestStatus.Withdrawn, work.Actor, Channel.Publicist, work.Now);
        await work.Db.SaveChangesAsync(work.Ct);    // the seat and the place in the queue are free only then

        if (await StandAgainAsync(work, found, at, was) is { } full)
        {
            return full;
        }

        if (place is { } sequence && was is GuestStatus.Waitlisted)
        {
            found.Party.Party.JoinWaitlist(sequence);
        }

        await LockedSubstitute.PassSeatAsync(work, guest.Id, found.Original);
        await LockedSubstitute.RevokeLinksAsync(work, guest.Id);
        work.Audit("guest.withdrawn", found.Event.Id, guest.Id.Value, $"substitute taken back, {given}");
        work.Audit("substitute.taken-back", found.Event.Id, found.Original.Id.Value);
        found.Request.TakeBack(work.Actor, work.Now);
        await PassPlacesOn.RunAsync(work, found.Event);
        if (await HoldMailAsync(work, found.Original.Id, at) && CancellationNotices.SaidYes(found.Original.Status))
        {
            work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), found.Original, MessageKind.Confirmation, null, new RsvpOutcome(found.Original.Status, null), work.Now));
        }

        var wasWrittenTo = await HoldMailAsync(work, guest.Id, at);
        if (wasWrittenTo)
        {
            CancellationNotices.GuestWithdrawn(work, guest, stood);
        }

        return wasWrittenTo;
    }

    // Whatever either of them, or anybody for them, did since is not undone behind their back.
    private static async Task<bool> IsUntouchedAsync(Work work, LockedSubstitute found, Guest guest, DateTimeOffset at, GuestStatus was)
    {
        var original = found.Original;
        if (original.ErasedAt is not null || guest.ErasedAt is not null)
        {
            return false;
        }

        var standsAside = was is GuestStatus.Declined or GuestStatus.Cancelled ? original.Status == was : original.Status is GuestStatus.Declined && original.StatusAt == at;
        return standsAside && guest.StatusAt == at && !SubstituteTimes.IsLate(found.Event, work.Now)
            && !await work.Db.Rsvps.AnyAsync(r => (r.GuestId == guest.Id || r.GuestId == original.Id) && r.AnsweredAt > at, work.Ct)
            && !await work.Db.RulesAcceptances.AnyAsync(a => a.GuestId == guest.Id, work.Ct);
    }

    private static async Task<Refusal?> StandAgainAsync(Work work, LockedSubstitute found, DateTimeOffset at, GuestStatus was)
    {
        var companions = await work.Db.Guests
            .Where(g => g.PartyId == found.Original.PartyId && g.ContactId == null && g.Status == GuestStatus.Declined && g.StatusAt == at).ToListAsync(work.Ct);
        var returning = was is GuestStatus.Declined or GuestStatus.Cancelled ? [] : companions.Append(found.Original).ToList();
        var room = await EventRoom.ForAsync(work.Db, found.Event, found.Party.Party, work.Ct);
        var left = found.Event.SeatsLeft(room.TakenByOthers);
        if (GuestLife.TakesSeat(was) && companions.Count > 0 && returning.Count > left)
        {
            return new Invalid("status", "The places of those who came along are taken meanwhile, so it cannot be taken back.");
        }

        foreach (var guest in returning)
        {
            var status = was is GuestStatus.Offered ? GuestStatus.Accepted : was;    // the offer was taken up for them
            guest.StandAgain(new GuestStanding(status, work.Now, Channel.Publicist, work.Actor.PersonId, guest.InvitedAt));
        }

        work.Audit("guest.restored", found.Event.Id, found.Original.Id.Value, $"to={found.Original.Status} {SeatsNote.Of(returning.Count(guest => GuestLife.TakesSeat(guest.Status)), found.Event.Capacity)}");
        return null;
    }

    // What was queued by the approval and has not gone out stays; true where something has gone out.
    private static async Task<bool> HoldMailAsync(Work work, GuestId guestId, DateTimeOffset since)
    {
        var mail = await work.Db.Outbox.Where(m => m.GuestId == guestId && m.QueuedAt >= since).ToListAsync(work.Ct);
        foreach (var waiting in mail.Where(m => m.State is OutboxState.Queued))
        {
            waiting.Hold("The substitute was taken back.", work.Now);
        }

        return mail.Exists(m => m.State is not OutboxState.Held);
    }
}
