using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;

namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>The name of the outlet that a contact’s fields name by its id.</summary>
internal static class OutletNames
{
    public static async Task<string?> OfAsync(Work work, IReadOnlyDictionary<string, string> fields) =>
        ContactFields.OutletOf(fields) is { } id ? await work.Db.Outlets.Where(o => o.Id == id).Select(o => o.Name).SingleOrDefaultAsync(work.Ct) : null;
}
