using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>The wait-list of one event as the database has it, in its order, and the places that are free.</summary>
public sealed class WaitingList
{
    private WaitingList(IReadOnlyList<PartyWaiting> parties, int held, PressEvent pressEvent) =>
        (Parties, Held, Free) = (parties, held, pressEvent.SeatsLeft(held));

    public IReadOnlyList<PartyWaiting> Parties { get; }

    /// <summary>Seats that are taken or offered.</summary>
    public int Held { get; }

    public int Free { get; }

    /// <summary>Who is offered what of the free places.</summary>
    public WaitlistPlan Plan() => WaitlistPlan.For(Parties.Select(party => party.AsRule), Free);

    /// <summary>Where the party stands, counted from 1; 0 when it does not wait.</summary>
    public int PositionOf(PartyId id) => 1 + Parties.ToList().FindIndex(party => party.Party.Id == id);

    public PartyWaiting? Find(PartyId id) => Parties.FirstOrDefault(party => party.Party.Id == id);

    /// <summary>Tracked, so that whoever decides may change what was read. What has not been saved yet is not seen.</summary>
    public static async Task<WaitingList> ReadAsync(PressDb db, PressEvent pressEvent, CancellationToken ct)
    {
        var rows = await (
            from guest in db.Guests
            join party in db.Parties on guest.PartyId equals party.Id
            where guest.EventId == pressEvent.Id && party.WaitSequence != null
            orderby guest.ListedAt, guest.Id
            select new { guest, party, HasOffer = db.Offers.Any(o => o.PartyId == party.Id && o.EndedAt == null) }).ToListAsync(ct);
        var parties = rows.GroupBy(row => row.party.Id)
            .Select(people => new PartyWaiting(people.First().party, [.. people.Select(p => p.guest).OrderBy(g => g.IsPlusOne)], people.First().HasOffer))
            .Where(waiting => waiting.Size > 0);
        var holding = EventRoom.SeatHolding;
        var held = await db.Guests.CountAsync(g => g.EventId == pressEvent.Id && holding.Contains(g.Status), ct);
        return new WaitingList([.. InOrder(parties, pressEvent.WaitlistOrder)], held, pressEvent);
    }

    private static IEnumerable<PartyWaiting> InOrder(IEnumerable<PartyWaiting> parties, WaitlistOrder order) =>
        parties.OrderByDescending(p => order is WaitlistOrder.Priority ? p.Party.Priority : 0).ThenBy(p => p.Party.WaitSequence);
}

/// <summary>A party of which somebody waits.</summary>
public sealed record PartyWaiting(Party Party, IReadOnlyList<Guest> Members, bool HasOffer)
{
    /// <summary>The guest who answers for the party.</summary>
    public Guest Lead => Members[0];

    /// <summary>Those of the party who wait, the guest first.</summary>
    public IReadOnlyList<Guest> People => [.. Members.Where(guest => guest.Status is GuestStatus.Waitlisted)];

    public int Size => Members.Count(guest => guest.Status is GuestStatus.Waitlisted);

    /// <summary>Whether the guest has a seat, and only those they bring wait.</summary>
    public bool IsRest => Lead.Status is not GuestStatus.Waitlisted;

    /// <summary>As the order sees them: whoever has an offer already, or whom the publicist keeps back, is not offered another.</summary>
    public WaitingParty AsRule => new(Party.Id, Size, Party.MaySplit, !HasOffer && !Party.OnHold);
}
