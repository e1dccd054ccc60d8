using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PressEvents.Data.Conventions;

/// <summary>
/// Leaves out of every text, whoever wrote it, what is no text: control characters, which no calendar or workbook can hold
/// and PostgreSQL not always, and halves of characters. So no box of any form can make a save or a file fail.
/// </summary>
public sealed class StorableText : SaveChangesInterceptor
{
    public static StorableText Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Clean(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Clean(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.Entries() ?? [])
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                Clean(entry);
            }
        }
    }

    private static void Clean(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (property.CurrentValue is string text && text.Any(c => char.IsSurrogate(c) || IsNoText(c)))
            {
                property.CurrentValue = Storable(text);
            }
        }
    }

    // A half without its other half reads as the sign for a character that was lost.
    private static string Storable(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || !IsNoText((char)rune.Value)));

    private static bool IsNoText(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');
}
