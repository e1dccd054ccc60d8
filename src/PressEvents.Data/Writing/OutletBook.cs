using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;

namespace PressEvents.Data.Writing;

/// <summary>One outlet for one name, however its letters are written; one that is not there yet is added.</summary>
public sealed class OutletBook
{
    private readonly Work work;
    private readonly Dictionary<string, Outlet> byKey;

    private OutletBook(Work work, IEnumerable<Outlet> known) =>
        (this.work, byKey) = (work, known.ToDictionary(outlet => outlet.NameKey, StringComparer.Ordinal));

    /// <summary>Knows every outlet of the organisation.</summary>
    public static async Task<OutletBook> ReadAsync(Work work) => new(work, await work.Db.Outlets.ToListAsync(work.Ct));

    /// <summary>The outlet of this name; null for no name.</summary>
    public static async Task<Outlet?> FindOrAddAsync(Work work, string? name)
    {
        var key = KeyOf(name);
        return key.Length == 0
            ? null
            : new OutletBook(work, await work.Db.Outlets.Where(outlet => outlet.NameKey == key).ToListAsync(work.Ct)).FindOrAdd(name);
    }

    /// <summary>The outlet of this name; null for no name.</summary>
    public Outlet? FindOrAdd(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        if (!byKey.TryGetValue(KeyOf(name), out var outlet))
        {
            outlet = new Outlet(OutletId.New(work.Now), work.Actor.OrganisationId, name);
            byKey[outlet.NameKey] = outlet;
            work.Db.Outlets.Add(outlet);
        }

        return outlet;
    }

    private static string KeyOf(string? name) => SearchFold.Fold(name?.Trim() ?? "");
}
