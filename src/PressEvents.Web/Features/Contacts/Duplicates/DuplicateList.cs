using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Duplicates;

/// <summary>Reads who may be in the address book twice, and who was said to be two people.</summary>
public sealed class DuplicateList(Databases databases)
{
    public async Task<IReadOnlyList<DuplicatePair>> ReadAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var different = await db.DifferentPeople.Select(d => new { d.FirstId, d.SecondId }).ToListAsync(ct);
        return DuplicateFinder.Find(await PeopleAsync(db, ct), different.Select(d => (d.FirstId, d.SecondId)).ToHashSet());
    }

    /// <summary>The pairs that were said to be two people, so that it can be taken back.</summary>
    public async Task<IReadOnlyList<DuplicatePair>> ToldApartAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var people = (await PeopleAsync(db, ct)).ToDictionary(person => person.Id);
        var different = await db.DifferentPeople.OrderByDescending(d => d.SaidAt).ToListAsync(ct);
        return [.. different.Where(d => people.ContainsKey(d.FirstId) && people.ContainsKey(d.SecondId))
            .Select(d => new DuplicatePair(people[d.FirstId], people[d.SecondId], DuplicateFinder.Compare(people[d.FirstId], people[d.SecondId]) ?? Likeness.LikeNameSameOutlet))];
    }

    /// <summary>Those in the book who may be the person somebody is about to add.</summary>
    public async Task<IReadOnlyList<DuplicatePair>> LikeAsync(StaffActor actor, BookPerson person, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        return !db.ShowsNothing ? DuplicateFinder.Of(person, await PeopleAsync(db, ct)) : [];
    }

    private static Task<List<BookPerson>> PeopleAsync(PressDb db, CancellationToken ct) => (
        from contact in db.Contacts.AsNoTracking()
        join known in db.Outlets on contact.OutletId equals known.Id into outlets
        from outlet in outlets.DefaultIfEmpty()
        where contact.ErasedAt == null
        orderby contact.CreatedAt, contact.Id
        select new BookPerson(contact.Id, contact.Name)
        {
            Outlet = outlet == null ? null : outlet.Name,
            JobTitle = contact.JobTitle,
            Email = contact.Email,
            OtherEmails = contact.OtherEmails,
            Phone = contact.Phone,
        }).ToListAsync(ct);
}
