using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;

namespace PressEvents.Web.Tests.Features.Contacts;

/// <summary>Everything that hangs on contacts, but the trail, the merge itself and the versions that every change renews.</summary>
internal static class BookSnapshot
{
    public static async Task<string> OfAsync(PressDb db, CancellationToken ct) => string.Join('\n',
    [
        .. (await db.Contacts.OrderBy(c => c.Id).ToListAsync(ct)).Select(c => $"{c.Id} {c.CreatedAt:O} {ContactFields.Write(ContactFields.Of(c))} {c.SearchText} {c.TagKeys}"),
        .. (await db.Outlets.OrderBy(o => o.Id).ToListAsync(ct)).Select(o => $"{o.Id} {o.Details}"),
        .. (await db.Guests.OrderBy(g => g.Id).ToListAsync(ct)).Select(g => $"{g.Id} {g.PartyId} {g.ContactId} {g.Name} {g.Status} {g.StatusAt:O} {g.StatusBy} {g.StatusVia} {g.ListedAt:O} {g.PlannedWave} {g.Diet} {g.DietNote} {g.Access} {g.PrivateNotes}"),
        .. (await db.Parties.OrderBy(p => p.Id).ToListAsync(ct)).Select(p => $"{p.Id} {p.PlusOnesAllowed} {p.Priority} {p.WaitSequence}"),
        .. (await db.Rsvps.OrderBy(r => r.Id).ToListAsync(ct)).Select(r => $"{r.Id} {r.GuestId} {r.Answer} {r.Outcome} {r.AnsweredAt:O}"),
        .. (await db.Invitations.OrderBy(i => i.Id).ToListAsync(ct)).Select(i => $"{i.Id} {i.GuestId} {i.Wave}"),
        .. (await db.Outbox.OrderBy(m => m.Id).ToListAsync(ct)).Select(m => $"{m.Id} {m.GuestId} {m.Kind} {m.State}"),
        .. (await db.RulesAcceptances.OrderBy(a => a.Id).ToListAsync(ct)).Select(a => $"{a.Id} {a.GuestId} {a.Version}"),
        .. (await db.SeatAssignments.OrderBy(a => a.Id).ToListAsync(ct)).Select(a => $"{a.Id} {a.GuestId} {a.SeatId}"),
    ]);
}
