using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Writing;

/// <summary>
/// Tells those concerned that the evening is off, or that they are off it, with what takes it out of their calendar. Those who were
/// never invited hear nothing, and those who come along hear of it from whom they come with.
/// </summary>
public static class CancellationNotices
{
    /// <summary>The evening is cancelled: whoever was asked and has not declined is told.</summary>
    public static async Task<int> EventCancelledAsync(Work work, PressEventId eventId)
    {
        var concerned = await work.Db.Guests.Where(g => g.EventId == eventId && g.ContactId != null && g.ErasedAt == null
            && (g.Status == GuestStatus.Invited || g.Status == GuestStatus.Accepted || g.Status == GuestStatus.Waitlisted || g.Status == GuestStatus.Offered || g.Status == GuestStatus.Arrived))
            .ToListAsync(work.Ct);
        concerned.ForEach(guest => Queue(work, guest, guest.Status));
        return concerned.Count;
    }

    /// <summary>A guest is withdrawn: whoever had said yes is told; to the others their link says so.</summary>
    public static void GuestWithdrawn(Work work, Guest guest, GuestStatus was)
    {
        if (SaidYes(was) && !guest.IsPlusOne && guest.ErasedAt is null)
        {
            Queue(work, guest, GuestStatus.Withdrawn);
        }
    }

    /// <summary>Whether somebody in this status had said yes, and must hear when it comes to nothing.</summary>
    public static bool SaidYes(GuestStatus status) => status switch
    {
        GuestStatus.Accepted or GuestStatus.Waitlisted or GuestStatus.Offered or GuestStatus.Arrived => true,
        GuestStatus.Listed or GuestStatus.Invited or GuestStatus.Declined or GuestStatus.Withdrawn or GuestStatus.Cancelled or GuestStatus.NoShow => false,
    };

    private static void Queue(Work work, Guest guest, GuestStatus outcome) =>
        work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), guest, MessageKind.Cancellation, null, new RsvpOutcome(outcome, null), work.Now));
}
