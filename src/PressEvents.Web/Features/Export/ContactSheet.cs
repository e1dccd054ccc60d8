using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.Export;

/// <summary>The address book, or what a filter shows of it, as a sheet.</summary>
internal sealed class ContactSheet(Databases databases, TimeProvider clock)
{
    /// <summary>Null where the reader may not see contact details.</summary>
    public async Task<SheetFile?> ReadAsync(StaffActor actor, ListFilter filter, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        if (db.ShowsNothing)
        {
            return null;
        }

        var shown = db.Contacts.AsNoTracking().Filtered(db, filter, clock.GetUtcNow());
        var found = await (
            from contact in shown
            join known in db.Outlets on contact.OutletId equals known.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            orderby contact.Name, contact.Id
            select new { contact, Outlet = outlet == null ? null : outlet.Name }).ToListAsync(ct);
        return new SheetFile("Contacts", ContactColumns.Names, [.. found.Select(f => ContactColumns.Of(f.contact, f.Outlet))]);
    }
}
