using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.Export;

/// <summary>The address book, or what was searched in it, as a sheet.</summary>
internal sealed class ContactSheet(Databases databases)
{
    /// <summary>Null where the reader may not see contact details.</summary>
    public async Task<SheetFile?> ReadAsync(StaffActor actor, string? typed, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        if (!(await StaffRights.OfAsync(db, actor, ct)).May(Permission.SeeContactDetails))
        {
            return null;
        }

        var found = await (
            from contact in db.Contacts.AsNoTracking().Matching(typed)
            join known in db.Outlets on contact.OutletId equals known.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            orderby contact.Name, contact.Id
            select new { contact, Outlet = outlet == null ? null : outlet.Name }).ToListAsync(ct);
        return new SheetFile("Contacts", ContactColumns.Names, [.. found.Select(f => ContactColumns.Of(f.contact, f.Outlet))]);
    }
}
