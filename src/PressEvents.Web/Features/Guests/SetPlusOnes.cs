using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>Sets how many people a guest may bring, or exactly whom.</summary>
public sealed class SetPlusOnes(Transactions transactions)
{
    public Task<Result> SetAsync(Actor actor, GuestId guestId, int number, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, work => DecideAsync(work, guestId, number), ct);

    /// <summary>Names the only people who may come along, one a line.</summary>
    public Task<Result> NameAsync(Actor actor, GuestId guestId, string? names, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, work => NameAsync(work, guestId, names), ct);

    internal static Task<Result> DecideAsync(Work work, GuestId guestId, int number) => ChangeAsync(work, guestId, party => party.AllowPlusOnes(number));

    internal static Task<Result> NameAsync(Work work, GuestId guestId, string? names) => ChangeAsync(work, guestId, party => party.AllowNamed(names));

    private static async Task<Result> ChangeAsync(Work work, GuestId guestId, Func<Party, Result> allow)
    {
        if (await work.Db.Guests.AsNoTracking().SingleOrDefaultAsync(g => g.Id == guestId, work.Ct) is not { IsPlusOne: false } guest)
        {
            return new NotFound("guest");
        }

        await work.LockEventAsync(guest.EventId);
        var party = await work.Db.Parties.SingleAsync(p => p.Id == guest.PartyId, work.Ct);
        var before = party.PlusOnesAllowed;
        if (allow(party) is { IsDone: false } wrong)
        {
            return wrong;
        }

        var coming = await work.Db.Guests
            .Where(g => g.PartyId == guest.PartyId && g.ContactId == null
                && (g.Status == GuestStatus.Accepted || g.Status == GuestStatus.Waitlisted || g.Status == GuestStatus.Offered || g.Status == GuestStatus.Arrived))
            .Select(g => g.Name).ToListAsync(work.Ct);
        if (Conflict(party, coming) is { } refusal)
        {
            return refusal;
        }

        var policy = party.Named.Count > 0 ? "named" : "number";
        work.Audit("guest.plus-ones-allowed", guest.EventId, guest.Id.Value, FormattableString.Invariant($"{before} to {party.PlusOnesAllowed}, by {policy}"));
        return Result.Done;
    }

    private static Invalid? Conflict(Party party, List<string> coming)
    {
        var named = party.Named;
        if (named.Count > 0 && coming.Find(name => Party.AsNamed(named, name) is null) is { } unnamed)
        {
            return new Invalid("plusOnes", $"{unnamed} comes along already; name them too, or withdraw them first.");
        }

        return party.PlusOnesAllowed < coming.Count
            ? new Invalid("plusOnes", $"{coming.Count} who come along {(coming.Count == 1 ? "has" : "have")} been named already; withdraw them first.")
            : null;
    }
}
