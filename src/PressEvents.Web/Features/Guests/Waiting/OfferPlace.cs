using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>Offers a free place by hand: to whoever is next, or to somebody else for a reason that is kept.</summary>
public sealed class OfferPlace(Transactions transactions)
{
    public Task<Result> OfferAsync(StaffActor actor, PressEventId eventId, PartyId partyId, string? reason, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            // Offers that are over make room first.
            await PassPlacesOn.RunAsync(work, pressEvent);
            await work.Db.SaveChangesAsync(work.Ct);
            return await DecideAsync(work, pressEvent, partyId, Reasons.Tidy(reason), actor.MemberId);
        }, ct);

    private static async Task<Result> DecideAsync(Work work, PressEvent pressEvent, PartyId partyId, string? reason, MemberId by)
    {
        var list = await WaitingList.ReadAsync(work.Db, pressEvent, work.Ct);
        if (list.Find(partyId) is not { HasOffer: false } party)
        {
            return new NotWaiting();
        }

        if (!pressEvent.MayOfferAt(work.Now))
        {
            return new NoOffersNow();
        }

        var seats = party.Size <= list.Free ? party.Size : party.Party.MaySplit ? list.Free : 0;
        if (seats == 0)
        {
            return new NoPlaceFree(list.Free, party.Size);
        }

        if (!list.Plan().Offers.Contains(new PlannedOffer(partyId, seats)) && Reasons.Problem(reason) is { } missing)
        {
            return missing;
        }

        OfferDesk.Make(work, pressEvent, party, seats, by, reason);
        return Result.Done;
    }
}
