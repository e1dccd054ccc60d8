using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;

namespace PressEvents.Data.Queries.Lists;

/// <summary>A value a field has in the list, how it reads, and how many have it.</summary>
public sealed record Facet(string Value, string Label, int Count);

/// <summary>Counts the values that a field of the address book has, the commonest first.</summary>
public static class Facets
{
    private const int AtMost = 200;

    public static async Task<IReadOnlyList<Facet>> OfContactsAsync(PressDb db, string field, CancellationToken ct) => field switch
    {
        ContactFilters.Tier => Counted(await db.Contacts.GroupBy(c => c.Tier).Select(g => new ValueCount(g.Key, g.Count())).ToListAsync(ct)),
        ContactFilters.Beat => Counted(await db.Contacts.GroupBy(c => c.Beat).Select(g => new ValueCount(g.Key, g.Count())).ToListAsync(ct)),
        ContactFilters.Zone => Counted(await db.Contacts.GroupBy(c => c.TimeZone).Select(g => new ValueCount(g.Key, g.Count())).ToListAsync(ct)),
        ContactFilters.Tag => Split(await db.Contacts.Where(c => c.Tags != null).Select(c => c.Tags).ToListAsync(ct)),
        ContactFilters.Language => Split(await db.Contacts.Where(c => c.Languages != null).Select(c => c.Languages).ToListAsync(ct)),
        ContactFilters.Outlet => Counted(await (
            from contact in db.Contacts
            join outlet in db.Outlets on contact.OutletId equals outlet.Id
            group contact by outlet.Name into same
            select new ValueCount(same.Key, same.Count())).ToListAsync(ct)),
        ContactFilters.Kind => Counted([.. (await (
            from contact in db.Contacts
            join outlet in db.Outlets on contact.OutletId equals outlet.Id
            group contact by outlet.Kind into same
            select new { Kind = same.Key, Number = same.Count() }).ToListAsync(ct)).Select(same => new ValueCount(same.Kind?.ToString(), same.Number))]),
        ContactFilters.Event => await EventsAsync(db, ct),
        _ => [],
    };

    /// <summary>The values of cells that hold several, each row counted once for each.</summary>
    public static IReadOnlyList<Facet> Split(IEnumerable<string?> cells) => [.. cells.SelectMany(cell => TagList.Parse(cell))
        .GroupBy(TagList.Key, StringComparer.Ordinal).OrderByDescending(same => same.Count()).Take(AtMost)
        .Select(same => new Facet(same.First(), same.First(), same.Count()))];

    private static async Task<IReadOnlyList<Facet>> EventsAsync(PressDb db, CancellationToken ct)
    {
        var numbers = await db.Guests.Where(g => g.ContactId != null).GroupBy(g => g.EventId).Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Number, ct);
        var events = await db.Events.OrderByDescending(e => e.StartsAt).Select(e => new { e.Id, e.Title }).ToListAsync(ct);
        return [.. events.Where(e => numbers.ContainsKey(e.Id)).Select(e => new Facet(e.Id.Value.ToString(), e.Title, numbers[e.Id]))];
    }

    private static IReadOnlyList<Facet> Counted(IReadOnlyList<ValueCount> values) => [.. values.Where(v => !string.IsNullOrEmpty(v.Value))
        .OrderByDescending(v => v.Number).ThenBy(v => v.Value, StringComparer.CurrentCultureIgnoreCase).Take(AtMost).Select(v => new Facet(v.Value!, v.Value!, v.Number))];

    private sealed record ValueCount(string? Value, int Number);
}
