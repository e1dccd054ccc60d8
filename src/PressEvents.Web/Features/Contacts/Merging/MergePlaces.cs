using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>The places two contacts have on lists, and what becomes of them when the two are one.</summary>
internal sealed record MergePlaces(IReadOnlyList<Guest> Moving, IReadOnlyList<(Guest Guest, Party Party)> Leaving, Refusal? Refusal)
{
    public static async Task<MergePlaces> DecideAsync(PressDb db, ContactId kept, ContactId gone, CancellationToken ct)
    {
        var guests = await db.Guests.Where(g => g.ContactId == kept || g.ContactId == gone).ToListAsync(ct);
        var (moving, leaving) = (new List<Guest>(), new List<(Guest, Party)>());
        foreach (var list in guests.GroupBy(guest => guest.EventId))
        {
            var (mine, theirs) = (list.SingleOrDefault(g => g.ContactId == kept), list.SingleOrDefault(g => g.ContactId == gone));
            if (theirs is not null && mine is not null)
            {
                // One list, two places: the one that nothing has come to hang on goes.
                var bare = await IsBareAsync(db, theirs, ct) ? theirs : await IsBareAsync(db, mine, ct) ? mine : null;
                if (bare is null)
                {
                    return new MergePlaces([], [], await TwiceAsync(db, mine, ct));
                }

                leaving.Add((bare, await db.Parties.SingleAsync(p => p.Id == bare.PartyId, ct)));
                theirs = bare == theirs ? null : theirs;
            }

            moving.AddRange(theirs is null ? [] : [theirs]);
        }

        return new MergePlaces(moving, leaving, null);
    }

    private static async Task<bool> IsBareAsync(PressDb db, Guest guest, CancellationToken ct) =>
        guest.Status is GuestStatus.Listed
        && !await db.Invitations.AnyAsync(i => i.GuestId == guest.Id, ct)
        && !await db.Outbox.AnyAsync(m => m.GuestId == guest.Id, ct)
        && !await db.Rsvps.AnyAsync(r => r.GuestId == guest.Id, ct)
        && !await db.Offers.AnyAsync(o => o.GuestId == guest.Id, ct)
        && !await db.QuestionAnswers.AnyAsync(a => a.GuestId == guest.Id, ct)
        && !await db.QuestionReplies.AnyAsync(r => r.GuestId == guest.Id, ct)
        && !await db.Substitutes.AnyAsync(s => s.GuestId == guest.Id || s.NewGuestId == guest.Id, ct)
        && !await db.GuestDevices.AnyAsync(d => d.GuestId == guest.Id, ct)
        && !await db.Corrections.AnyAsync(c => c.GuestId == guest.Id, ct)
        && !await db.RulesAcceptances.AnyAsync(a => a.GuestId == guest.Id, ct)
        && !await db.SeatAssignments.AnyAsync(a => a.GuestId == guest.Id, ct)
        && !await db.PublishedSeats.AnyAsync(p => p.GuestId == guest.Id, ct)
        && !await db.RotationStops.AnyAsync(s => s.GuestId == guest.Id, ct)
        && !await db.GuestBriefs.AnyAsync(b => b.GuestId == guest.Id, ct)
        && !await db.PackCopies.AnyAsync(c => c.GuestId == guest.Id, ct)
        && !await db.CorrectionNotes.AnyAsync(c => c.GuestId == guest.Id, ct)
        && !await db.SeatingRules.AnyAsync(r => r.GuestId == guest.Id || r.OtherGuestId == guest.Id, ct)
        && !await db.Guests.AnyAsync(g => g.PartyId == guest.PartyId && g.Id != guest.Id, ct);

    private static async Task<Refusal> TwiceAsync(PressDb db, Guest guest, CancellationToken ct)
    {
        var title = await db.Events.Where(e => e.Id == guest.EventId).Select(e => e.Title).SingleAsync(ct);
        return new Invalid("events", $"Both are on the list of “{title}” with an invitation or an answer of their own, and two of those cannot become one. Keep both contacts, and write into the one you no longer need why it must not be invited.");
    }
}
