using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Reads an event's whole guest list: leads by name, each followed by whom they bring.</summary>
public sealed class GuestListQuery(Databases databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<GuestRow>> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeEvent, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        return db.ShowsNothing ? [] : await ReadAsync(db, eventId, rights.May(Permission.SeeContactDetails, eventId), clock.GetUtcNow(), ct);
    }

    private static async Task<IReadOnlyList<GuestRow>> ReadAsync(PressDb db, PressEventId eventId, bool seesDetails, DateTimeOffset now, CancellationToken ct)
    {
        var people = await (
            from guest in db.Guests.AsNoTracking()
            join contact in db.Contacts on guest.ContactId equals contact.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join outlet in db.Outlets on contact.OutletId equals outlet.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            join party in db.Parties on guest.PartyId equals party.Id
            join known in db.Invitations on guest.Id equals known.GuestId into invitations
            from invitation in invitations.DefaultIfEmpty()
            where guest.EventId == eventId
            select new Person(guest.Id, guest.PartyId, guest.Name, guest.Status, guest.StatusAt, guest.ContactId == null)
            {
                Outlet = outlet == null ? null : outlet.Name,
                Beat = contact == null ? null : contact.Beat,
                Tier = !seesDetails || contact == null ? null : contact.Tier,
                Email = !seesDetails || contact == null ? null : contact.Email,
                ContactId = guest.ContactId,
                Tags = !seesDetails || contact == null ? null : contact.Tags,
                Languages = contact == null ? null : contact.Languages,
                Wave = invitation == null || invitation.Wave == 0 || guest.Status == GuestStatus.Listed ? guest.PlannedWave : invitation.Wave,
                PlusOnesAllowed = party.PlusOnesAllowed,
                NamedPlusOnes = party.NamedPlusOnes,
                Kind = guest.Kind,
                PrivateNotes = seesDetails ? guest.PrivateNotes : null,
                OutletPays = seesDetails && guest.OutletPays,
                NoGifts = seesDetails && guest.NoGifts,
            }).ToListAsync(ct);
        var rates = seesDetails ? await YesRates.OfAsync(db, [.. people.Select(p => p.ContactId).OfType<ContactId>()], now, ct) : [];
        var seats = await SeatsAsync(db, eventId, ct);
        var queue = await QueueAsync(db, eventId, ct);
        var (inForce, accepted) = await RulesAsync(db, eventId, ct);
        var unconfirmed = await MoveConfirmation.OpenAsync(db, eventId, ct);
        var substituted = seesDetails ? await SubstitutesAsync(db, eventId, ct) : [];
        GuestRow Row(Person p, int plusOnes) => new(p.Id, p.PartyId, p.Name, p.Status, p.IsPlusOne)
        {
            StatusAt = p.StatusAt,
            Outlet = p.Outlet,
            Beat = p.Beat,
            Tier = p.Tier,
            Email = p.Email,
            ContactId = p.ContactId,
            Tags = p.Tags,
            Languages = p.Languages,
            HasEmail = !seesDetails ? null : p.Email is not null || p.IsPlusOne,
            Wave = p.Wave,
            PlusOnesAllowed = p.PlusOnesAllowed,
            NamedPlusOnes = p.NamedPlusOnes,
            Kind = p.Kind,
            PrivateNotes = p.PrivateNotes,
            Rate = p.ContactId is { } contact ? rates.GetValueOrDefault(contact) : null,
            WaitPosition = p.Status is GuestStatus.Waitlisted && queue.TryGetValue(p.PartyId, out var position) ? position : null,
            Seat = seats.GetValueOrDefault(p.Id),
            Rules = RulesStandings.Of(inForce, accepted.TryGetValue(p.Id, out var version) ? version : null),
            AcceptedRules = accepted.TryGetValue(p.Id, out version) ? version : null,
            MoveUnconfirmed = unconfirmed.Contains(p.Id),
            SubstituteAsked = substituted.Contains(p.Id),
            OutletPays = p.OutletPays,
            NoGifts = p.NoGifts,
            PlusOnes = plusOnes,
        };
        return [.. people.GroupBy(p => p.PartyId)
            .OrderBy(party => party.MinBy(p => p.IsPlusOne)!.Name, StringComparer.CurrentCultureIgnoreCase)
            .SelectMany(party => party.OrderBy(p => p.IsPlusOne).ThenBy(p => p.Id.Value)
                .Select(p => Row(p, p.IsPlusOne ? 0 : party.Count(o => o.IsPlusOne && o.Status == p.Status))))];
    }

    private static Task<Dictionary<GuestId, SeatPlace>> SeatsAsync(PressDb db, PressEventId eventId, CancellationToken ct) => (
        from assignment in db.SeatAssignments
        join seat in db.Seats on assignment.SeatId equals seat.Id
        join table in db.Tables on seat.TableId equals table.Id
        where assignment.EventId == eventId && assignment.GuestId != null
        select new { GuestId = assignment.GuestId!.Value, table.Name, seat.Number })
        .ToDictionaryAsync(s => s.GuestId, s => new SeatPlace(s.Name, s.Number), ct);

    private static async Task<Dictionary<PartyId, int>> QueueAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var order = await db.Events.Where(e => e.Id == eventId).Select(e => e.WaitlistOrder).SingleOrDefaultAsync(ct);
        var waiting = await db.Parties.Where(p => p.EventId == eventId && p.WaitSequence != null)
            .Select(p => new { p.Id, p.Priority, p.WaitSequence }).ToListAsync(ct);
        return waiting.OrderByDescending(p => order is WaitlistOrder.Priority ? p.Priority : 0).ThenBy(p => p.WaitSequence)
            .Select((party, index) => (party.Id, Position: index + 1)).ToDictionary(p => p.Id, p => p.Position);
    }

    private static async Task<(int? InForce, Dictionary<GuestId, int> Accepted)> RulesAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var inForce = await db.GroundRules.Where(r => r.EventId == eventId).MaxAsync(r => (int?)r.Version, ct);
        return inForce is null
            ? (null, [])
            : (inForce, await db.RulesAcceptances.Where(a => a.EventId == eventId).GroupBy(a => a.GuestId)
                .Select(g => new { g.Key, Version = g.Max(a => a.Version) }).ToDictionaryAsync(a => a.Key, a => a.Version, ct));
    }

    private static Task<HashSet<GuestId>> SubstitutesAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        db.Substitutes.Where(s => s.EventId == eventId && s.State == SubstituteState.Asked).Select(s => s.GuestId).ToHashSetAsync(ct);

    private sealed record Person(GuestId Id, PartyId PartyId, string Name, GuestStatus Status, DateTimeOffset StatusAt, bool IsPlusOne)
    {
        public string? Outlet { get; init; }

        public string? Beat { get; init; }

        public string? Tier { get; init; }

        public string? Email { get; init; }

        public ContactId? ContactId { get; init; }

        public string? Tags { get; init; }

        public string? Languages { get; init; }

        public int? Wave { get; init; }

        public int PlusOnesAllowed { get; init; }

        public string? NamedPlusOnes { get; init; }

        public PlusOneKind? Kind { get; init; }

        public string? PrivateNotes { get; init; }

        public bool OutletPays { get; init; }

        public bool NoGifts { get; init; }
    }
}
