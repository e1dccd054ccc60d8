using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Writing;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>The things an import touched as they are now, and what has come to hang on them since.</summary>
internal sealed class UndoneThings
{
    private readonly HashSet<GuestId> invited = [];
    private readonly HashSet<GuestId> answered = [];
    private readonly HashSet<GuestId> bound = [];
    private readonly HashSet<GuestId> seated = [];
    private readonly HashSet<GuestId> offered = [];
    private readonly HashSet<GuestId> briefed = [];
    private Dictionary<PartyId, int> companions = [];
    private Dictionary<ContactId, int> places = [];
    private Dictionary<ContactId, string> merged = [];
    private HashSet<ContactId> kept = [];
    private HashSet<ContactId> silent = [];
    private HashSet<ContactId> published = [];

    public Dictionary<GuestId, Guest> Guests { get; private set; } = [];

    public Dictionary<PartyId, Party> Parties { get; private set; } = [];

    public Dictionary<ContactId, Contact> Contacts { get; private set; } = [];

    public Dictionary<OutletId, Outlet> Outlets { get; private set; } = [];

    public static async Task<UndoneThings> ReadAsync(PressDb db, GuestImport import, CancellationToken ct)
    {
        // The whole list and the whole book: both are smaller than thousands of ids in a question.
        var things = new UndoneThings
        {
            Contacts = await db.Contacts.AsNoTracking().ToDictionaryAsync(c => c.Id, ct),
            Outlets = await db.Outlets.AsNoTracking().ToDictionaryAsync(o => o.Id, ct),
            Guests = await db.Guests.AsNoTracking().Where(g => g.EventId == import.EventId).ToDictionaryAsync(g => g.Id, ct),
            Parties = await db.Parties.AsNoTracking().Where(p => p.EventId == import.EventId).ToDictionaryAsync(p => p.Id, ct),
            places = await db.Guests.Where(g => g.ContactId != null).GroupBy(g => g.ContactId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct),
            published = await db.RecentPieces.Select(p => p.ContactId).ToHashSetAsync(ct),
            silent = await db.Guests.Where(g => g.ContactId != null && g.UnsubscribedAt != null).Select(g => g.ContactId!.Value).ToHashSetAsync(ct),
        };
        things.companions = things.Guests.Values.Where(guest => guest.IsPlusOne).CountBy(guest => guest.PartyId).ToDictionary();
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
        _ when bound.Contains(guest.Id) => "Has accepted ground rules since.",
        _ when seated.Contains(guest.Id) => "Has a seat since.",
        _ when offered.Contains(guest.Id) => "Was offered a place since.",
        _ when briefed.Contains(guest.Id) => "Has a pack, or a note for hosts, since.",
        _ when companions.ContainsKey(guest.PartyId) => "Brings somebody since.",
        _ when guest.ContactId is { } contact && kept.Contains(contact) => "Became one with another contact since.",
        { PrivateNotes: not null } => "Has a private note since.",
        { PlannedWave: not null } => "Is planned for a wave since.",
        { UnsubscribedAt: not null } => "Asked not to be written to since.",
        _ => null,
    };

    /// <summary>The fields of a place that something rests on since, so that they stay.</summary>
    public IEnumerable<string> NeededBy(Guest guest, Dictionary<string, string> before)
    {
        if (answered.Contains(guest.Id) || offered.Contains(guest.Id) || seated.Contains(guest.Id))
        {
            yield return GuestFields.Answer;
        }

        if (before.TryGetValue(GuestFields.PlusOnes, out var allowed)
            && companions.GetValueOrDefault(guest.PartyId) > int.Parse(allowed, CultureInfo.InvariantCulture))
        {
            yield return GuestFields.PlusOnes;
        }
    }

    /// <summary>The fields of a contact that cannot be as before: an outlet that is gone, and a wish they have uttered themselves since.</summary>
    public IEnumerable<string> NeededBy(Contact contact, Dictionary<string, string> before)
    {
        if (ContactFields.OutletOf(before) is { } outlet && !Outlets.ContainsKey(outlet))
        {
            yield return ContactFields.Outlet;
        }

        if (silent.Contains(contact.Id))
        {
            yield return ContactFields.Unsubscribed;
        }
    }

    public int PlacesOf(ContactId id) => places.GetValueOrDefault(id);

    /// <summary>The name of the contact that this one went into, where it did.</summary>
    public string? MergedInto(ContactId id) => merged.GetValueOrDefault(id);

    public bool IsMerged(ContactId id) => kept.Contains(id);

    public bool HasPieces(ContactId id) => published.Contains(id);

    private async Task ReadHangingAsync(PressDb db, GuestImport import, CancellationToken ct)
    {
        var eventId = import.EventId;
        invited.UnionWith(await db.Invitations.Where(i => i.EventId == eventId).Select(i => i.GuestId).ToListAsync(ct));
        invited.UnionWith(await db.Links.Where(l => l.EventId == eventId).Select(l => l.GuestId).ToListAsync(ct));
        invited.UnionWith(await db.Outbox.Where(m => m.EventId == eventId).Select(m => m.GuestId).ToListAsync(ct));
        // What came by a link stays with the guest who had it.
        invited.UnionWith(await db.GuestDevices.Where(d => d.EventId == eventId).Select(d => d.GuestId).ToListAsync(ct));
        invited.UnionWith(await db.Corrections.Where(c => c.EventId == eventId).Select(c => c.GuestId).ToListAsync(ct));
        invited.UnionWith(await db.Substitutes.Where(s => s.EventId == eventId).Select(s => s.GuestId).ToListAsync(ct));
        invited.UnionWith(await db.Substitutes.Where(s => s.EventId == eventId && s.NewGuestId != null).Select(s => s.NewGuestId!.Value).ToListAsync(ct));
        answered.UnionWith(await db.Rsvps.Where(r => r.EventId == eventId && r.Submission != import.Id.Value && r.AnsweredAt >= import.ImportedAt).Select(r => r.GuestId).ToListAsync(ct));
        answered.UnionWith(await db.GuestReplies.Where(r => r.EventId == eventId).Select(r => r.GuestId).ToListAsync(ct));
        answered.UnionWith(await db.QuestionReplies.Where(r => r.EventId == eventId).Select(r => r.GuestId).ToListAsync(ct));
        answered.UnionWith(await db.QuestionAnswers.Where(a => a.EventId == eventId).Select(a => a.GuestId).ToListAsync(ct));
        bound.UnionWith(await db.RulesAcceptances.Where(a => a.EventId == eventId).Select(a => a.GuestId).ToListAsync(ct));
        offered.UnionWith(await db.Offers.Where(o => o.EventId == eventId).Select(o => o.GuestId).ToListAsync(ct));
        briefed.UnionWith(await db.PackCopies.Where(c => c.EventId == eventId).Select(c => c.GuestId).ToListAsync(ct));
        briefed.UnionWith(await db.CorrectionNotes.Where(c => c.EventId == eventId).Select(c => c.GuestId).ToListAsync(ct));
        briefed.UnionWith(await db.GuestBriefs.Where(b => b.EventId == eventId).Select(b => b.GuestId).ToListAsync(ct));
        seated.UnionWith(await db.SeatAssignments.Where(a => a.EventId == eventId && a.GuestId != null).Select(a => a.GuestId!.Value).ToListAsync(ct));
        seated.UnionWith(await db.PublishedSeats.Where(p => p.EventId == eventId && p.GuestId != null).Select(p => p.GuestId!.Value).ToListAsync(ct));
        seated.UnionWith(await db.RotationStops.Where(s => s.EventId == eventId && s.GuestId != null).Select(s => s.GuestId!.Value).ToListAsync(ct));
        seated.UnionWith(await db.SeatingRules.Where(r => r.EventId == eventId && r.GuestId != null).Select(r => r.GuestId!.Value).ToListAsync(ct));
        seated.UnionWith(await db.SeatingRules.Where(r => r.EventId == eventId && r.OtherGuestId != null).Select(r => r.OtherGuestId!.Value).ToListAsync(ct));
    }
}
