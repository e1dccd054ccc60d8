using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>The next few events, for the rail.</summary>
public sealed class ComingUpQuery(Databases databases, TimeProvider clock)
{
    private const int Few = 6;

    public async Task<IReadOnlyList<ComingUpRow>> ForAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeEvent, ct);
        var now = clock.GetUtcNow();
        return await db.Events
            .Where(e => e.EndsAt > now && e.State != EventState.Cancelled && e.State != EventState.Archived)
            .OrderBy(e => e.StartsAt).Take(Few).Select(e => new ComingUpRow(e.Id, e.Title)).ToListAsync(ct);
    }
}

public sealed record ComingUpRow(PressEventId Id, string Title);
