using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>The things an import touched as they are now, and what has come to hang on them since.</summary>
internal sealed class UndoneThings
{
    private readonly HashSet<GuestId> invited = [];
    private readonly HashSet<GuestId> answered = [];
    private readonly HashSet<GuestId> seated = [];
    private readonly HashSet<PartyId> accompanied = [];
    private Dictionary<ContactId, int> places = [];
    private Dictionary<ContactId, string> merged = [];
    private HashSet<ContactId> kept = [];

    public Dictionary<GuestId, Guest> Guests { get; private set; } = [];

    public Dictionary<PartyId, Party> Parties { get; private set; } = [];

    public Dictionary<ContactId, Contact> Contacts { get; private set; } = [];

    public Dictionary<OutletId, Outlet> Outlets { get; private set; } = [];

    public static async Task<UndoneThings> ReadAsync(PressDb db, GuestImport import, CancellationToken ct)
    {
        // The whole list and the whole book: both are smaller than thousands of ids in a question.
        var things = new UndoneThings
        {
            Contacts = await db.Contacts.ToDictionaryAsync(c => c.Id, ct),
            Outlets = await db.Outlets.ToDictionaryAsync(o => o.Id, ct),
            Guests = await db.Guests.Where(g => g.EventId == import.EventId).ToDictionaryAsync(g => g.Id, ct),
            Parties = await db.Parties.Where(p => p.EventId == import.EventId).ToDictionaryAsync(p => p.Id, ct),
            places = await db.Guests.Where(g => g.ContactId != null).GroupBy(g => g.ContactId!.Value).ToDictionaryAsync(g => g.Key, g => g.Count(), ct),
        };
        var merges = await db.ContactMerges.AsNoTracking().Where(m => m.UndoneAt == null).Select(m => new { m.GoneId, m.KeptId }).ToListAsync(ct);
        things.kept = merges.Select(m => m.KeptId).ToHashSet();
        things.merged = merges.Where(m => things.Contacts.ContainsKey(m.KeptId)).DistinctBy(m => m.GoneId).ToDictionary(m => m.GoneId, m => things.Contacts[m.KeptId].Name);
        await things.ReadHangingAsync(db, import, ct);
        return things;
    }

    public string? WhyGuestStays(Guest guest) => guest switch
    {
        _ when answered.Contains(guest.Id) => "Has answered since.",
        _ when invited.Contains(guest.Id) => "Has a link or mail of this event since.",
        _ when seated.Contains(guest.Id) => "Has a seat since.",
        _ when accompanied.Contains(guest.PartyId) => "Brings somebody since.",
        { PrivateNotes: not null } => "Has a private note since.",
        _ => null,
    };

    public int PlacesOf(ContactId id) => places.GetValueOrDefault(id);

    /// <summary>The name of the contact that this one went into, where it did.</summary>
    public string? MergedInto(ContactId id) => merged.GetValueOrDefault(id);

    public bool IsMerged(ContactId id) => kept.Contains(id);

    private async Task ReadHangingAsync(PressDb db, GuestImport import, CancellationToken ct)
    {
        var eventId = import.EventId;
        invited.UnionWith(await db.Invitations.Where(i => i.EventId == eventId).Select(i => i.GuestId).ToListAsync(ct));
        invited.UnionWith(await db.Outbox.Where(m => m.EventId == eventId).Select(m => m.GuestId).ToListAsync(ct));
        answered.UnionWith(await db.Rsvps.Where(r => r.EventId == eventId && r.Submission != import.Id.Value).Select(r => r.GuestId).ToListAsync(ct));
        answered.UnionWith(await db.RulesAcceptances.Where(a => a.EventId == eventId).Select(a => a.GuestId).ToListAsync(ct));
        seated.UnionWith(await db.SeatAssignments.Where(a => a.EventId == eventId && a.GuestId != null).Select(a => a.GuestId!.Value).ToListAsync(ct));
        accompanied.UnionWith(Guests.Values.Where(g => g.IsPlusOne).Select(g => g.PartyId));
    }
}
