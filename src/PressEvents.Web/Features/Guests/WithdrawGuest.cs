using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>Takes a guest, and whoever comes with them, off the evening; and puts them back as they were.</summary>
public sealed class WithdrawGuest(Transactions transactions)
{
    private const string Withdrawn = "guest.withdrawn";

    public Task<Result> WithdrawAsync(Actor actor, GuestId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            var result = await WithdrawAsync(work, id);
            if (result.IsDone)
            {
                await PassPlacesOn.RunAsync(work, (await work.Db.Guests.SingleAsync(g => g.Id == id, work.Ct)).EventId);
            }

            return result;
        }, ct);

    internal static async Task<Result> WithdrawAsync(Work work, GuestId id)
    {
        if (await PartyOfAsync(work, id) is not { } found)
        {
            return new NotFound("guest");
        }

        var leaving = found.People.Where(g => g.Id == id || (!found.Guest.IsPlusOne && (g.Status == found.Guest.Status || IsOn(g.Status)))).ToList();
        foreach (var guest in leaving)
        {
            var was = guest.Status;
            if (guest.MoveTo(GuestStatus.Withdrawn, work.Actor, Channel.Publicist, work.Now) is { IsDone: false } refused)
            {
                return refused;
            }

            CancellationNotices.GuestWithdrawn(work, guest, was);
            work.Audit(Withdrawn, guest.EventId, guest.Id.Value, $"{SeatsNote.Of(GuestLife.TakesSeat(was) ? -1 : 0, found.Event.Capacity)} was={was}");
        }

        if (found.People.TrueForAll(g => g.Status is not GuestStatus.Waitlisted))
        {
            found.Party.LeaveWaitlist();
        }

        return Result.Done;
    }

    /// <summary>The undo. Whoever had a seat gets one again only if one is still free.</summary>
    public Task<Result> PutBackAsync(Actor actor, GuestId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await PartyOfAsync(work, id) is not { Guest.Status: GuestStatus.Withdrawn } found)
            {
                return new NotFound("withdrawn guest");
            }

            var returning = found.People.Where(g => g.Id == id || (!found.Guest.IsPlusOne && g.Status is GuestStatus.Withdrawn && g.StatusAt == found.Guest.StatusAt)).ToList();
            var before = await StatusBeforeAsync(work, returning);
            if (await NoRoomAsync(work, found.Event, before.Values.Count(GuestLife.TakesSeat)) is { } full)
            {
                return full;
            }

            foreach (var guest in returning)
            {
                guest.MoveTo(before[guest.Id], work.Actor, Channel.Publicist, work.Now);
                await TellAgainAsync(work, guest);
                work.Audit("guest.restored", guest.EventId, guest.Id.Value, $"{SeatsNote.Of(GuestLife.TakesSeat(before[guest.Id]) ? 1 : 0, found.Event.Capacity)} to={before[guest.Id]}");
            }

            if (before.ContainsValue(GuestStatus.Waitlisted))
            {
                // The old place may be somebody else's by now: whoever comes back waits at the end.
                var last = await work.Db.Parties.Where(p => p.EventId == found.Event.Id).MaxAsync(p => p.WaitSequence, work.Ct) ?? 0;
                found.Party.JoinWaitlist(last + 1);
            }

            await PassPlacesOn.RunAsync(work, found.Event);
            return Result.Done;
        }, ct);

    // A cancellation that has not gone out is held when its turn comes; one that has is followed by a word that they are expected again.
    private static async Task TellAgainAsync(Work work, Guest guest)
    {
        if (CancellationNotices.SaidYes(guest.Status) && !guest.IsPlusOne
            && await work.Db.Outbox.AnyAsync(m => m.GuestId == guest.Id && m.Kind == MessageKind.Cancellation && m.Outcome == GuestStatus.Withdrawn && m.State != OutboxState.Queued && m.State != OutboxState.Held && m.State != OutboxState.Failed, work.Ct))
        {
            work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), guest, MessageKind.Confirmation, null, new RsvpOutcome(guest.Status, null), work.Now));
        }
    }

    // Whoever waits or has a seat while the guest stands otherwise: a party of which some were seated first.
    private static bool IsOn(GuestStatus status) => status is GuestStatus.Waitlisted || (GuestLife.TakesSeat(status) && GuestLife.Allows(status, GuestStatus.Withdrawn));

    private static async Task<PartyToMove?> PartyOfAsync(Work work, GuestId id)
    {
        var eventId = await work.Db.Guests.Where(g => g.Id == id).Select(g => (PressEventId?)g.EventId).SingleOrDefaultAsync(work.Ct);
        if (eventId is null || await work.LockEventAsync(eventId.Value) is not { } pressEvent)
        {
            return null;
        }

        var guest = await work.Db.Guests.SingleAsync(g => g.Id == id, work.Ct);
        var party = await work.Db.Parties.SingleAsync(p => p.Id == guest.PartyId, work.Ct);
        return new PartyToMove(pressEvent, party, guest, await work.Db.Guests.Where(g => g.PartyId == party.Id).ToListAsync(work.Ct));
    }

    private static async Task<Dictionary<GuestId, GuestStatus>> StatusBeforeAsync(Work work, List<Guest> guests)
    {
        var ids = guests.ConvertAll(g => (Guid?)g.Id.Value);
        var notes = await work.Db.AuditEntries.Where(a => a.Action == Withdrawn && ids.Contains(a.SubjectId))
            .OrderBy(a => a.Sequence).Select(a => new { a.SubjectId, a.Details }).ToListAsync(work.Ct);
        return guests.ToDictionary(g => g.Id, g => BackTo(notes.LastOrDefault(n => n.SubjectId == g.Id.Value)?.Details));
    }

    // Some statuses cannot be come back to: an offer has lapsed, and a cancellation stays a no.
    private static GuestStatus BackTo(string? details) =>
        Enum.TryParse<GuestStatus>(details?.Split('=')[^1], out var was) ? was switch
        {
            GuestStatus.Offered => GuestStatus.Waitlisted,
            GuestStatus.Cancelled => GuestStatus.Declined,
            _ when GuestLife.Allows(GuestStatus.Withdrawn, was) => was,
            _ => GuestStatus.Listed,
        }
        : GuestStatus.Listed;

    private static async Task<Refusal?> NoRoomAsync(Work work, PressEvent pressEvent, int needed)
    {
        var held = await work.Db.Guests.Where(g => g.EventId == pressEvent.Id).Select(g => g.Status).ToListAsync(work.Ct);
        var left = pressEvent.SeatsLeft(held.Count(GuestLife.TakesSeat));
        return needed <= left ? null : new Invalid("status", left == 0
            ? "The house is full meanwhile: the seat went to somebody else."
            : $"Only {left} of the {needed} seats they had are free by now.");
    }

    private sealed record PartyToMove(PressEvent Event, Party Party, Guest Guest, List<Guest> People);
}
