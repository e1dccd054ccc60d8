using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Conventions;

/// <summary>Gives a changed guest a new version, on both databases alike, so that two editors notice each other.</summary>
public sealed class VersionStamp : SaveChangesInterceptor
{
    public static VersionStamp Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>Whether this property is the version.</summary>
    internal static bool Marks(IReadOnlyProperty property) => property.Name is nameof(Guest.Version) && property.DeclaringType.ClrType == typeof(Guest);

    internal static Guid New() => Guid.CreateVersion7();

    private static void Stamp(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.Entries<Guest>() ?? [])
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                entry.Property(guest => guest.Version).CurrentValue = New();
            }
        }
    }
}
