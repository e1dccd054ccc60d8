using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Person;

/// <summary>The words the address book uses already, so that one thing keeps one word.</summary>
public sealed record KnownWords(IReadOnlyList<string> Outlets, IReadOnlyList<string> Beats, IReadOnlyList<string> Tiers, IReadOnlyList<string> Tags)
{
    public static KnownWords None { get; } = new([], [], [], []);
}

/// <summary>Reads them for the form.</summary>
public sealed class KnownWordsQuery(Databases databases)
{
    private const int MostOutlets = 1000;

    public async Task<KnownWords> ReadAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        if (db.ShowsNothing)
        {
            return KnownWords.None;
        }

        async Task<IReadOnlyList<string>> OfAsync(string field) => [.. (await Facets.OfContactsAsync(db, field, ct)).Select(facet => facet.Value)];
        return new KnownWords(
            await db.Outlets.OrderBy(o => o.Name).Select(o => o.Name).Take(MostOutlets).ToListAsync(ct),
            await OfAsync(ContactFilters.Beat), await OfAsync(ContactFilters.Tier), await OfAsync(ContactFilters.Tag));
    }
}
