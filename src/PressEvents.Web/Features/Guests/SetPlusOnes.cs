using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>Sets how many people a guest may bring.</summary>
public sealed class SetPlusOnes(Transactions transactions)
{
    public Task<Result> SetAsync(Actor actor, GuestId guestId, int number, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, work => DecideAsync(work, guestId, number), ct);

    internal static async Task<Result> DecideAsync(Work work, GuestId guestId, int number)
    {
        if (await work.Db.Guests.AsNoTracking().SingleOrDefaultAsync(g => g.Id == guestId, work.Ct) is not { IsPlusOne: false } guest)
        {
            return new NotFound("guest");
        }

        await work.LockEventAsync(guest.EventId);
        var coming = await work.Db.Guests.Where(g => g.PartyId == guest.PartyId && g.ContactId == null).Select(g => g.Status).ToListAsync(work.Ct);
        var taken = coming.Count(s => s is GuestStatus.Accepted or GuestStatus.Waitlisted or GuestStatus.Offered or GuestStatus.Arrived);
        if (number < taken)
        {
            return new Invalid("plusOnes", $"{taken} who come along {(taken == 1 ? "has" : "have")} been named already; withdraw them first.");
        }

        var party = await work.Db.Parties.SingleAsync(p => p.Id == guest.PartyId, work.Ct);
        work.Audit("guest.plus-ones-allowed", guest.EventId, guest.Id.Value, FormattableString.Invariant($"{party.PlusOnesAllowed} to {number}"));
        return party.AllowPlusOnes(number);
    }
}
