using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>How often somebody said yes, and how many invitations that rests on.</summary>
public sealed record YesRate(int Yes, int Asked)
{
    /// <summary>From 0 to 1.</summary>
    public double Share => (double)Yes / Asked;

    /// <summary>For ordering alone: few answers say little, and none say nothing, so that all begin at one half.</summary>
    public static double Likelihood(YesRate? rate) => ((rate?.Yes ?? 0) + 1.0) / ((rate?.Asked ?? 0) + 2.0);
}

/// <summary>
/// Counts the answers of past invitations. A yes counts though the house was full; whoever cancelled did not come to a yes; silence
/// counts as no once the answers have closed, and not at all before.
/// </summary>
public static class YesRates
{
    private static readonly GuestStatus[] Yes = [.. Enum.GetValues<GuestStatus>().Where(SaidYes)];

    /// <summary>The rates of these contacts, or of everybody; whoever was never asked is not among them.</summary>
    public static Task<Dictionary<ContactId, YesRate>> OfAsync(
        PressDb db, IReadOnlyCollection<ContactId>? contacts, DateTimeOffset now, CancellationToken ct)
    {
        var guests = db.Guests.Where(g => g.ContactId != null);
        if (contacts is not null)
        {
            var wanted = contacts.Select(id => (ContactId?)id).ToList();
            guests = guests.Where(g => wanted.Contains(g.ContactId));
        }

        return CountAsync(db, guests, now, ct);
    }

    /// <summary>The rates of everybody on one event's list, from all their events.</summary>
    public static Task<Dictionary<ContactId, YesRate>> OfEventAsync(PressDb db, PressEventId eventId, DateTimeOffset now, CancellationToken ct) =>
        CountAsync(db, db.Guests.Where(g => g.ContactId != null && db.Guests.Any(here => here.EventId == eventId && here.ContactId == g.ContactId)), now, ct);

    /// <summary>Whoever said yes at least so often, in percent; counted by the database, to be asked within another question.</summary>
    public static IQueryable<ContactId> AtLeast(PressDb db, int percent, DateTimeOffset now) =>
        from guest in db.Guests
        join pressEvent in db.Events on guest.EventId equals pressEvent.Id
        where guest.ContactId != null && guest.Status != GuestStatus.Listed && guest.Status != GuestStatus.Withdrawn
            && (guest.Status != GuestStatus.Invited || pressEvent.RsvpClosesAt < now)
        group guest by guest.ContactId!.Value into same
        where same.Sum(g => Yes.Contains(g.Status) ? 100 : 0) >= percent * same.Count()
        select same.Key;

    private static async Task<Dictionary<ContactId, YesRate>> CountAsync(PressDb db, IQueryable<Guest> guests, DateTimeOffset now, CancellationToken ct)
    {
        var answers = await (
            from guest in guests
            join pressEvent in db.Events on guest.EventId equals pressEvent.Id
            where guest.Status != GuestStatus.Listed && guest.Status != GuestStatus.Withdrawn
                && (guest.Status != GuestStatus.Invited || pressEvent.RsvpClosesAt < now)
            group guest by new { guest.ContactId, guest.Status } into same
            select new { same.Key.ContactId, same.Key.Status, Number = same.Count() }).ToListAsync(ct);
        return answers.GroupBy(answer => answer.ContactId!.Value).ToDictionary(
            of => of.Key, of => new YesRate(of.Where(a => SaidYes(a.Status)).Sum(a => a.Number), of.Sum(a => a.Number)));
    }

    private static bool SaidYes(GuestStatus status) => status switch
    {
        GuestStatus.Accepted or GuestStatus.Waitlisted or GuestStatus.Offered or GuestStatus.Arrived or GuestStatus.NoShow => true,
        GuestStatus.Listed or GuestStatus.Invited or GuestStatus.Declined or GuestStatus.Withdrawn or GuestStatus.Cancelled => false,
    };
}
