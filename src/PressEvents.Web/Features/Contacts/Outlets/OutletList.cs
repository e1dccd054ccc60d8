using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Outlets;

/// <summary>One outlet and how many write for it.</summary>
public sealed record OutletRow(OutletId Id, string Name, OutletKind? Kind, string? RivalGroup, string? Site, int People);

/// <summary>One outlet, who writes for it, and how they answered on evenings so far.</summary>
public sealed record OutletFile(OutletId Id, OutletDetails Details, IReadOnlyList<OutletPerson> People)
{
    public bool MayEdit { get; init; }

    /// <summary>How often its people said yes, all together; null without any answer.</summary>
    public YesRate? Rate { get; init; }

    public IReadOnlyList<string> RivalGroups { get; init; } = [];
}

public sealed record OutletPerson(ContactId Id, string Name, string? JobTitle, string? Beat, string? Tier, YesRate? Rate);

/// <summary>Reads the outlets of the address book. A foreign id and a random one both find nothing.</summary>
public sealed class OutletList(Databases databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<OutletRow>> ReadAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var people = await db.Contacts.Where(c => c.OutletId != null).GroupBy(c => c.OutletId!.Value).Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Number, ct);
        var outlets = await db.Outlets.AsNoTracking().ToListAsync(ct);
        return [.. outlets.OrderBy(o => o.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(o => new OutletRow(o.Id, o.Name, o.Kind, o.RivalGroup, o.Site, people.GetValueOrDefault(o.Id)))];
    }

    public async Task<OutletFile?> OfAsync(StaffActor actor, OutletId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        var rights = await StaffRights.OfAsync(db, actor, ct);
        var outlet = rights.May(Permission.SeeContacts) ? await db.Outlets.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) : null;
        if (outlet is null)
        {
            return null;
        }

        var people = await db.Contacts.AsNoTracking().Where(c => c.OutletId == id).OrderBy(c => c.Name).ToListAsync(ct);
        var rates = await YesRates.OfAsync(db, people.ConvertAll(c => c.Id), clock.GetUtcNow(), ct);
        return new OutletFile(id, outlet.Details, people.ConvertAll(c => new OutletPerson(c.Id, c.Name, c.JobTitle, c.Beat, c.Tier, rates.GetValueOrDefault(c.Id))))
        {
            MayEdit = rights.May(Permission.EditContacts),
            Rate = rates.Count == 0 ? null : new YesRate(rates.Values.Sum(rate => rate.Yes), rates.Values.Sum(rate => rate.Asked)),
            RivalGroups = await db.Outlets.Where(o => o.RivalGroup != null).Select(o => o.RivalGroup!).Distinct().OrderBy(group => group).ToListAsync(ct),
        };
    }
}
