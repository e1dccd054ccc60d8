using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>Who would get a message now, and who would not and why. The preview and the sending read the same.</summary>
public static class MessageAudience
{
    /// <summary>The invitations' audience: everybody listed and not yet invited.</summary>
    public static Task<Audience> ToInviteAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        OfStatusAsync(db, eventId, GuestStatus.Listed, ct);

    /// <summary>The reminders' audience: the invited who have not answered.</summary>
    public static Task<Audience> ToRemindAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        OfStatusAsync(db, eventId, GuestStatus.Invited, ct);

    private static async Task<Audience> OfStatusAsync(PressDb db, PressEventId eventId, GuestStatus status, CancellationToken ct)
    {
        var people = await (
            from guest in db.Guests
            join contact in db.Contacts on guest.ContactId equals contact.Id
            join outlet in db.Outlets on contact.OutletId equals outlet.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where guest.EventId == eventId && guest.Status == status
            orderby guest.ListedAt, guest.Id
            select new { guest, contact, Outlet = outlet == null ? null : outlet.Name }).ToListAsync(ct);
        var split = people.ToLookup(p => ReasonToLeaveOut(p.guest, p.contact), p => p, StringComparer.Ordinal);
        return new Audience(
            [.. split[null].Select(p => new AudienceMember(p.guest, p.Outlet))],
            [.. split.Where(group => group.Key is not null).SelectMany(group => group.Select(p => new LeftOut(p.guest.Id, p.guest.Name, group.Key!)))]);
    }

    private static string? ReasonToLeaveOut(Guest guest, Contact contact) => contact switch
    {
        { DoNotInvite: { } why } => $"Must not be invited: {why}",
        { UnsubscribedAt: not null } => "Asked never to be written to again",
        _ when guest.UnsubscribedAt is not null => "Asked not to be written to about this event",
        _ when EmailAddress.TryParse(contact.Email) is null && EmailAddress.TryParse(contact.AssistantEmail) is null => "No e-mail address",
        _ => null,
    };
}

/// <summary>Who gets a message and who does not.</summary>
public sealed record Audience(IReadOnlyList<AudienceMember> Members, IReadOnlyList<LeftOut> LeftOut);

/// <summary>One who gets it.</summary>
public sealed record AudienceMember(Guest Guest, string? Outlet);

/// <summary>One who does not, and why.</summary>
public sealed record LeftOut(GuestId GuestId, string Name, string Reason);
