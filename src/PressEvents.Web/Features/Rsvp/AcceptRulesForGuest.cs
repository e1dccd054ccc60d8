using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Records that a guest accepted the ground rules in force by telephone or in person.</summary>
public sealed class AcceptRulesForGuest(Transactions transactions)
{
    /// <summary>The version is the one that was read to them; another in force meanwhile is refused.</summary>
    public Task<Result> AcceptAsync(StaffActor by, GuestId guestId, int versionRead, Channel via, CancellationToken ct) =>
        transactions.RunAsync(by, Permission.AnswerForGuest, work => DecideAsync(work, guestId, versionRead, via), ct);

    private static async Task<Result> DecideAsync(Work work, GuestId guestId, int versionRead, Channel via)
    {
        var eventId = await work.Db.Guests.Where(g => g.Id == guestId && g.ContactId != null).Select(g => g.EventId).SingleOrDefaultAsync(work.Ct);
        if (await work.LockEventAsync(eventId) is null)
        {
            return new NotFound("guest");
        }

        var guest = await work.Db.Guests.SingleAsync(g => g.Id == guestId, work.Ct);
        return PackAccess.IsComing(guest.Status) ? await RulesInForce.AcceptAsync(work, guest, versionRead, via) : new OnlyForComing(guest.Status);
    }
}
