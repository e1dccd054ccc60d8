using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Invitations;

/// <summary>A guest and a link made for them just now. The only answer that ever holds one.</summary>
public sealed record IssuedLink(GuestId Id, string Name, string? Email, GuestStatus Status, InvitationToken Token);

/// <summary>Makes each guest a fresh personal link; those they have stay valid.</summary>
public sealed class IssueLinks(Transactions transactions)
{
    private const string IssuedFor = "CommandLine";

    public Task<Result<IReadOnlyList<IssuedLink>>> ForEventAsync(Actor actor, PressEventId eventId, CancellationToken ct) =>
        transactions.RunAsync<IReadOnlyList<IssuedLink>>(actor, Permission.SendMail, work => IssueAsync(work, eventId), ct);

    private static async Task<Result<IReadOnlyList<IssuedLink>>> IssueAsync(Work work, PressEventId eventId)
    {
        var guests = await (
            from guest in work.Db.Guests
            join contact in work.Db.Contacts on guest.ContactId equals contact.Id
            where guest.EventId == eventId
            orderby guest.ListedAt, guest.Id
            select new { guest, contact.Email }).ToListAsync(work.Ct);
        var issued = new List<IssuedLink>(guests.Count);
        foreach (var one in guests)
        {
            var (_, token) = await LinkMint.MintAsync(work.Db, one.guest, IssuedFor, work.Now, work.Ct);
            issued.Add(new IssuedLink(one.guest.Id, one.guest.Name, one.Email, one.guest.Status, token));
        }

        work.Audit("links.issued", eventId, null, $"{issued.Count} guests");
        return issued;
    }
}
