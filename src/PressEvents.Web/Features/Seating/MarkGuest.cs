using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Seating;

/// <summary>Says of a guest what their seat depends on: that they look after a table, or need one that suits their access needs.</summary>
public sealed class MarkGuest(Transactions transactions)
{
    public Task<Result> AsHostAsync(Actor actor, PressEventId eventId, GuestId guest, bool isHost, CancellationToken ct) =>
        RunAsync(actor, eventId, guest, found => found.Host(isHost), isHost ? "guest.hosts" : "guest.hosts-not", ct);

    /// <summary>Sensitive: erased with their access needs, and told to the guest in their file.</summary>
    public Task<Result> NeedsAccessSeatAsync(Actor actor, PressEventId eventId, GuestId guest, bool needsIt, CancellationToken ct) =>
        RunAsync(actor, eventId, guest, found => found.NeedAccessSeat(needsIt), needsIt ? "guest.access-seat" : "guest.no-access-seat", ct);

    private Task<Result> RunAsync(Actor actor, PressEventId eventId, GuestId id, Action<Guest> mark, string action, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk
                || await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == id && g.EventId == eventId, work.Ct) is not { } guest)
            {
                return new NotFound("guest");
            }

            mark(guest);
            desk.Revise();
            work.Audit(action, eventId, id.Value);
            return Result.Done;
        }, ct);
}
