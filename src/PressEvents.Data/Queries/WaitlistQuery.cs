using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Reads the wait-list of an event for the team: who waits, in their order, and what is offered.</summary>
public sealed class WaitlistQuery(Databases databases, TimeProvider clock)
{
    /// <summary>Null for who may not see the event, or where there is none.</summary>
    public async Task<Waitlist?> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeePlans, ct);
        var pressEvent = !db.ShowsNothing
            ? await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) : null;
        if (pressEvent is null)
        {
            return null;
        }

        var list = await WaitingList.ReadAsync(db, pressEvent, ct);
        var leads = await LeadsAsync(db, [.. list.Parties.Select(p => p.Lead.Id)], ct);
        var plan = list.Plan();
        return new Waitlist(pressEvent.WaitlistOrder, pressEvent.OffersByHand, pressEvent.MayOfferAt(clock.GetUtcNow()))
        {
            Capacity = pressEvent.Capacity,
            Held = list.Held,
            Parties = [.. list.Parties.Select((waiting, index) => Row(waiting, index + 1, leads, plan))],
            Offers = await OffersAsync(db, eventId, ct),
        };
    }

    private static WaitlistRow Row(PartyWaiting waiting, int position, Dictionary<GuestId, Lead> leads, WaitlistPlan plan) =>
        new(position, waiting.Party.Id, waiting.Lead.Id, waiting.Lead.Name)
        {
            Outlet = leads[waiting.Lead.Id].Outlet,
            CanBeWrittenTo = leads[waiting.Lead.Id].CanBeWrittenTo,
            Size = waiting.Size,
            With = [.. waiting.People.Where(g => g.IsPlusOne).Select(g => g.Name)],
            IsRest = waiting.IsRest,
            Since = waiting.People[0].StatusAt,
            Priority = waiting.Party.Priority,
            MaySplit = waiting.Party.MaySplit,
            OnHold = waiting.Party.OnHold,
            Proposed = plan.Offers.FirstOrDefault(planned => planned.Party == waiting.Party.Id)?.Seats ?? 0,
        };

    private static Task<Dictionary<GuestId, Lead>> LeadsAsync(PressDb db, List<GuestId> ids, CancellationToken ct) => (
        from guest in db.Guests
        join contact in db.Contacts on guest.ContactId equals contact.Id
        join named in db.Outlets on contact.OutletId equals named.Id into outlets
        from outlet in outlets.DefaultIfEmpty()
        where ids.Contains(guest.Id)
        select new { guest.Id, Outlet = outlet == null ? null : outlet.Name, CanBeWrittenTo = (contact.Email != null || contact.AssistantEmail != null) && contact.UnsubscribedAt == null && guest.UnsubscribedAt == null })
        .ToDictionaryAsync(row => row.Id, row => new Lead(row.Outlet, row.CanBeWrittenTo), ct);

    private static async Task<IReadOnlyList<OpenOfferRow>> OffersAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var rows = await (
            from offer in db.Offers.AsNoTracking()
            join guest in db.Guests on offer.GuestId equals guest.Id
            where offer.EventId == eventId && offer.EndedAt == null
            orderby offer.ExpiresAt, offer.Id
            select new { offer, guest.Name }).ToListAsync(ct);
        var leads = await LeadsAsync(db, rows.ConvertAll(row => row.offer.GuestId), ct);
        return [.. rows.Select(row => new OpenOfferRow(row.offer.Id, row.offer.GuestId, row.Name, row.offer.Seats, row.offer.ExpiresAt)
        {
            Reason = row.offer.Reason,
            CanBeWrittenTo = leads[row.offer.GuestId].CanBeWrittenTo,
        })];
    }

    private sealed record Lead(string? Outlet, bool CanBeWrittenTo);
}

/// <summary>A wait-list as the team sees it.</summary>
public sealed record Waitlist(WaitlistOrder Order, bool ByHand, bool MayOffer)
{
    public int Capacity { get; init; }

    /// <summary>Seats that are taken or offered.</summary>
    public int Held { get; init; }

    public int Free => Math.Max(0, Capacity - Held);

    /// <summary>So many more than the room holds, on purpose.</summary>
    public int Over => Math.Max(0, Held - Capacity);

    public IReadOnlyList<WaitlistRow> Parties { get; init; } = [];

    public IReadOnlyList<OpenOfferRow> Offers { get; init; } = [];

    public IEnumerable<WaitlistRow> Proposed => MayOffer && ByHand ? Parties.Where(row => row.Proposed > 0) : [];
}

/// <summary>A party that waits.</summary>
public sealed record WaitlistRow(int Position, PartyId PartyId, GuestId GuestId, string Name)
{
    public string? Outlet { get; init; }

    public bool CanBeWrittenTo { get; init; }

    public int Size { get; init; }

    /// <summary>Whom the guest brings and who waits, too.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Whether the guest has a seat, and only those they bring wait.</summary>
    public bool IsRest { get; init; }

    public DateTimeOffset Since { get; init; }

    public int Priority { get; init; }

    public bool MaySplit { get; init; }

    public bool OnHold { get; init; }

    /// <summary>The seats the order would offer them now.</summary>
    public int Proposed { get; init; }
}

/// <summary>An offer that stands.</summary>
public sealed record OpenOfferRow(OfferId Id, GuestId GuestId, string Name, int Seats, DateTimeOffset ExpiresAt)
{
    public string? Reason { get; init; }

    public bool CanBeWrittenTo { get; init; }
}
