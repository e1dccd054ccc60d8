using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>Lets offers lapse whose time is up, and offers what is free all the same. Writes only where there is something to do.</summary>
public sealed class KeepWaitlists(Databases databases, Transactions transactions, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var (organisation, pressEvent) in await ToLookAtAsync(ct))
        {
            if (await HasWorkAsync(organisation, pressEvent, ct))
            {
                await transactions.RunAsync(new SystemActor(organisation, "wait-list"), Permission.EditEvent, async work =>
                {
                    await PassPlacesOn.RunAsync(work, pressEvent);
                    return Result.Done;
                }, ct);
            }
        }
    }

    private async Task<List<(OrganisationId, PressEventId)>> ToLookAtAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.UnscopedAsync(ct);
        var overdue = db.Offers.IgnoreQueryFilters().Where(o => o.EndedAt == null && o.ExpiresAt <= now).Select(o => new { o.OrganisationId, o.EventId });
        var waiting = from party in db.Parties.IgnoreQueryFilters()
                      join pressEvent in db.Events.IgnoreQueryFilters() on party.EventId equals pressEvent.Id
                      where party.WaitSequence != null && !pressEvent.OffersByHand && pressEvent.StartsAt > now
                          && (pressEvent.State == EventState.Open || pressEvent.State == EventState.Closed)
                      select new { party.OrganisationId, party.EventId };
        return [.. (await overdue.Union(waiting).ToListAsync(ct)).Select(row => (row.OrganisationId, row.EventId))];
    }

    private async Task<bool> HasWorkAsync(OrganisationId organisation, PressEventId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.ForAsync(organisation, ct);
        if (await db.Offers.AnyAsync(o => o.EventId == id && o.EndedAt == null && o.ExpiresAt <= now, ct))
        {
            return true;
        }

        var pressEvent = await db.Events.AsNoTracking().SingleAsync(e => e.Id == id, ct);
        return pressEvent.MayOfferAt(now) && !pressEvent.OffersByHand
            && (await WaitingList.ReadAsync(db, pressEvent, ct)).Plan().Offers.Count > 0;
    }
}
