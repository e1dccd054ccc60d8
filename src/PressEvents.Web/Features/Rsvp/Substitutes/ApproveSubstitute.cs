using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>
/// Lets a substitute come instead, or not. Place and seat pass from one to the other in one transaction; nothing the guest said,
/// needs or accepted does. Whoever came with the guest stays at home, as when the guest declines.
/// </summary>
public sealed class ApproveSubstitute(Transactions transactions)
{
    public Task<Result<LetIn>> ApproveAsync(Actor actor, SubstituteId id, CancellationToken ct) =>
        transactions.RunAsync<LetIn>(actor, Permission.EditEvent, work => ApproveAsync(work, id), ct);

    public Task<Result> RefuseAsync(Actor actor, SubstituteId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await LockedSubstitute.FindAsync(work, id) is not { } found)
            {
                return new NotFound("request");
            }

            work.Audit("substitute.refused", found.Event.Id, found.Original.Id.Value);
            return found.Request.Refuse(work.Actor, work.Now);
        }, ct);

    private static async Task<Result<LetIn>> ApproveAsync(Work work, SubstituteId id)
    {
        if (await LockedSubstitute.FindAsync(work, id) is not { } found)
        {
            return new NotFound("request");
        }

        if (found.Request.State is not SubstituteState.Asked)
        {
            return new SubstituteDecided(found.Request.State);
        }

        if (SubstituteTimes.Refuse(found.Event, found.Original.Status, work.Now) is { } notNow)
        {
            return notNow;
        }

        var contact = await ContactAsync(work, found);
        if (contact.Refusal is { } wrong)
        {
            return wrong;
        }

        var listed = await GuestListing.ListAsync(work, found.Event.Id, contact.Value!, plusOnes: 0);
        return listed.Refusal is { } refusal ? refusal : await ChangePlacesAsync(work, found, contact.Value!, listed.Value);
    }

    private static async Task<Result<LetIn>> ChangePlacesAsync(Work work, LockedSubstitute found, Contact contact, GuestId newId)
    {
        var (was, place) = (found.Original.Status, found.Party.Party.WaitSequence);
        var guest = work.Db.Guests.Local.Single(g => g.Id == newId);
        var party = work.Db.Parties.Local.Single(p => p.Id == guest.PartyId);
        if (StepAside(work, found) is { } stuck)
        {
            return stuck;
        }

        // Saved first: the place on the wait-list is free for the other only then, and the room is counted as it is.
        await work.Db.SaveChangesAsync(work.Ct);
        var status = await StatusAsync(work, found, party, was, place);
        guest.MoveTo(status, work.Actor, Channel.Publicist, work.Now);
        await LockedSubstitute.PassSeatAsync(work, found.Original.Id, guest);
        await LockedSubstitute.RevokeLinksAsync(work, found.Original.Id);
        await RefuseOthersAsync(work, found);
        found.Request.Approve(guest, was, work.Actor, work.Now);
        var seats = SeatsNote.Of(GuestLife.TakesSeat(status) ? 1 : 0, found.Event.Capacity);
        work.Audit($"guest.{status.ToString().ToLowerInvariant()}", found.Event.Id, guest.Id.Value, $"via Publicist, substitute, {seats}");
        work.Audit("substitute.approved", found.Event.Id, found.Original.Id.Value);
        if (CancellationNotices.SaidYes(was))
        {
            // Their own calendar must let go of the evening.
            work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), found.Original, MessageKind.Confirmation, null, new RsvpOutcome(GuestStatus.Declined, null), work.Now));
        }

        var letIn = Confirm(work, found, guest, contact);
        await PassPlacesOn.RunAsync(work, found.Event);    // those who came along gave theirs back
        return letIn;
    }

    private static Refusal? StepAside(Work work, LockedSubstitute found)
    {
        found.Party.Party.LeaveWaitlist();
        if (found.Original.Status is GuestStatus.Declined or GuestStatus.Cancelled)
        {
            return null;
        }

        work.Audit("guest.declined", found.Event.Id, found.Original.Id.Value, $"via Publicist, substitute, {SeatsNote.Of(-found.Party.SeatsHeld, found.Event.Capacity)}");
        return found.Party.MoveTo(GuestStatus.Declined, Channel.Publicist, work).Refusal;
    }

    // A seat or a place in the queue passes as it is. Who had neither brings none: a free seat only where nobody waits for one.
    private static async Task<GuestStatus> StatusAsync(Work work, LockedSubstitute found, Party party, GuestStatus was, long? place)
    {
        if (GuestLife.TakesSeat(was))
        {
            return GuestStatus.Accepted;
        }

        var room = await EventRoom.ForAsync(work.Db, found.Event, party, work.Ct);
        if (was is not GuestStatus.Waitlisted && found.Event.SeatsLeft(room.TakenByOthers) > 0 && room.OthersWaiting == 0)
        {
            return GuestStatus.Accepted;
        }

        party.JoinWaitlist(place ?? room.LastSequence + 1);
        return GuestStatus.Waitlisted;
    }

    private static LetIn Confirm(Work work, LockedSubstitute found, Guest guest, Contact contact)
    {
        work.Db.Rsvps.Add(new Domain.Rsvps.Rsvp(RsvpId.New(work.Now), guest, Answer.Yes, 0, found.Request.Id.Value, work.Actor, Channel.Publicist, work.Now));

        // Whoever typed the address may not be who reads it: a person who asked for no mail gets none by it.
        var isWrittenTo = contact.UnsubscribedAt is null;
        if (isWrittenTo)
        {
            var outcome = new RsvpOutcome(guest.Status, null);
            work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), guest, MessageKind.Confirmation, null, outcome, work.Now));
        }

        return new LetIn(guest.Id, guest.Status, isWrittenTo);
    }

    private static async Task RefuseOthersAsync(Work work, LockedSubstitute found)
    {
        var others = await work.Db.Substitutes
            .Where(s => s.GuestId == found.Original.Id && s.Id != found.Request.Id && s.State == SubstituteState.Asked).ToListAsync(work.Ct);
        foreach (var other in others)
        {
            other.Refuse(work.Actor, work.Now);
            work.Audit("substitute.refused", found.Event.Id, found.Original.Id.Value);
        }
    }

    private static async Task<Result<Contact>> ContactAsync(Work work, LockedSubstitute found)
    {
        var email = EmailAddress.TryParse(found.Request.Email)!.Value;
        if (await work.Db.Contacts.SingleOrDefaultAsync(c => c.EmailKey == email.Key, work.Ct) is { } known)
        {
            return known;
        }

        var outlet = await (
            from contact in work.Db.Contacts
            join house in work.Db.Outlets on contact.OutletId equals house.Id
            where contact.Id == found.Original.ContactId
            select house.Name).SingleOrDefaultAsync(work.Ct);
        var details = new ContactDetails(PersonName.From(found.Request.Name)!) { Email = email, JobTitle = found.Request.JobTitle };
        return await AddressBook.AddAsync(work, details, outlet);
    }
}

/// <summary>The substitute's own place on the list, and whether a confirmation goes out to them.</summary>
public sealed record LetIn(GuestId GuestId, GuestStatus Status, bool IsWrittenTo);
