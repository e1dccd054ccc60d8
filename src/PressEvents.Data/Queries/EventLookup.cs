using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Finds an event by the name it has on the command line, before the organisation is known.</summary>
public sealed class EventLookup(Databases databases)
{
    public async Task<EventKey?> BySlugAsync(string slug, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return await db.Events.IgnoreQueryFilters().Where(e => e.Slug == slug)
            .Select(e => new EventKey(e.Id, e.OrganisationId)).SingleOrDefaultAsync(ct);
    }
}

/// <summary>An event and whose it is.</summary>
public sealed record EventKey(PressEventId Id, OrganisationId OrganisationId)
{
    /// <summary>The command line on the machine that holds the data, which may see and do all of it.</summary>
    public SystemActor AtCommandLine => new(OrganisationId, "command-line");
}
