using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PressEvents.Domain;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Events;

namespace PressEvents.Data.Conventions;

/// <summary>The second wall behind the query filter: saving a row of another organisation throws, whoever got hold of it.</summary>
public sealed class OrganisationGuard : SaveChangesInterceptor
{
    public static OrganisationGuard Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    // What is written about an event that whoever acts has no part in.
    private static bool IsSeen(PressDb db, EntityEntry entry) => db.OnlyEvents is not { } seen || entry.Entity switch
    {
        AuditEntry => true,
        PressEvent pressEvent => seen.Contains(pressEvent.Id),
        _ => entry.Metadata.FindProperty("EventId") is not { } property || entry.Property(property).CurrentValue is not PressEventId id || seen.Contains(id),
    };

    private static void Check(DbContext? context)
    {
        if (context is not PressDb db)
        {
            return;
        }

        foreach (var entry in db.ChangeTracker.Entries<IScoped>())
        {
            if (entry.State is not (EntityState.Unchanged or EntityState.Detached) && entry.Entity.OrganisationId != db.Organisation)
            {
                throw new ForeignRowException(entry.Metadata.ShortName());
            }

            if (entry.State is not (EntityState.Unchanged or EntityState.Detached) && !IsSeen(db, entry))
            {
                throw new ForeignRowException(entry.Metadata.ShortName());
            }
        }
    }
}

/// <summary>A row of another organisation, or of an event that whoever acts has no part in, was about to be saved. Always a bug, never a person's mistake.</summary>
public sealed class ForeignRowException(string entity) : InvalidOperationException($"{entity} belongs to another organisation, or to an event whoever acts has no part in.");
