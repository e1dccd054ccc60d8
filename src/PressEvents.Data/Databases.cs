using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data;

/// <summary>Opens the database for one organisation. The only way features get one.</summary>
public sealed class Databases(IDbContextFactory<PressDb> factory)
{
    public async Task<PressDb> ForAsync(OrganisationId organisation, CancellationToken ct)
    {
        var db = await factory.CreateDbContextAsync(ct);
        db.Organisation = organisation;
        return db;
    }

    /// <summary>
    /// Opens it for a reader: shows what they may by this permission as their roles are now, and nothing at all where they may not.
    /// A process of the product sees its organisation.
    /// </summary>
    public async Task<PressDb> ForAsync(Actor reader, Permission permission, CancellationToken ct)
    {
        var db = await ForAsync(reader.OrganisationId, ct);
        if (reader is StaffActor staff)
        {
            (await StaffRights.OfAsync(db, staff, ct)).Narrow(db, permission);
        }

        return db;
    }

    /// <summary>
    /// Opens the database before the organisation is known: to look up a link, an account or an event's slug.
    /// Sees only what is no organisation's; looking further takes an explicit IgnoreQueryFilters.
    /// </summary>
    public Task<PressDb> UnscopedAsync(CancellationToken ct) => factory.CreateDbContextAsync(ct);
}
