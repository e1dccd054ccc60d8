using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts;

/// <summary>Reads the address book a stretch at a time, found by words in any spelling.</summary>
public sealed class ContactList(Databases databases)
{
    public async Task<ContactStretch> ReadAsync(StaffActor actor, string? typed, int skip, int take, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        if (!rights.May(Permission.SeeContactDetails))
        {
            return new ContactStretch([], 0, MayEdit: false);
        }

        var found = db.Contacts.AsNoTracking().Matching(typed);
        var rows = await (
            from contact in found
            join known in db.Outlets on contact.OutletId equals known.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            orderby contact.Name, contact.Id
            select new ContactRow(contact.Id, contact.Name, outlet == null ? null : outlet.Name, contact.Beat, contact.Email, contact.Tier)
            {
                MayNotBeInvited = contact.DoNotInvite != null || contact.UnsubscribedAt != null,
            }).Skip(skip).Take(take).ToListAsync(ct);
        return new ContactStretch(rows, await found.CountAsync(ct), rights.May(Permission.EditContacts));
    }
}

public sealed record ContactStretch(IReadOnlyList<ContactRow> Rows, int Total, bool MayEdit);

public sealed record ContactRow(ContactId Id, string Name, string? Outlet, string? Beat, string? Email, string? Tier)
{
    public bool MayNotBeInvited { get; init; }
}
