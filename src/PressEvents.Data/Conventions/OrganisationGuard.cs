using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PressEvents.Domain;

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
        }
    }
}

/// <summary>A row of another organisation was about to be saved. Always a bug, never a person's mistake.</summary>
public sealed class ForeignRowException(string entity) : InvalidOperationException($"{entity} belongs to another organisation.");
