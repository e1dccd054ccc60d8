using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries.Choosing;

/// <summary>
/// The second pair of eyes: where an event asks for it, its first invitations go only to whom another member approved. The
/// composing page and the sending both ask here.
/// </summary>
public static class FirstSend
{
    /// <summary>Why these may not be invited yet; null when they may. Whoever left the list since makes no difference.</summary>
    public static async Task<Refusal?> RefusalOfAsync(PressDb db, PressEventId eventId, IEnumerable<GuestId> audience, CancellationToken ct)
    {
        if (!await IsAheadAsync(db, eventId, ct))
        {
            return null;
        }

        return await DecisionAsync(db, eventId, ct) is not { State: ApprovalState.Approved } approval ? new ApprovalMissing()
            : approval.Misses(audience) is > 0 and var missed ? new ApprovedWithout(missed)
            : null;
    }

    /// <summary>Whether the event needs an approval and nobody was invited yet.</summary>
    public static Task<bool> IsAheadAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        db.Events.AnyAsync(e => e.Id == eventId && e.NeedsApproval && !db.Invitations.Any(i => i.EventId == eventId && i.Wave > 0), ct);

    /// <summary>What was decided last: a list that was sent back is no longer approved.</summary>
    public static Task<ListApproval?> DecisionAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        db.ListApprovals.AsNoTracking().Where(a => a.EventId == eventId && (a.State == ApprovalState.Approved || a.State == ApprovalState.SentBack))
            .OrderByDescending(a => a.DecidedAt).ThenByDescending(a => a.Id).FirstOrDefaultAsync(ct);
}
