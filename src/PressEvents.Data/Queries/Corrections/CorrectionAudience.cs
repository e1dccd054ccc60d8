using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries.Corrections;

/// <summary>One who holds older facts than the published ones and was not told yet.</summary>
/// <param name="Facts">Each with what they know and what is published, by number.</param>
public sealed record CorrectionReader(Guest Guest, string? Outlet, HeldCopy Copy, IReadOnlyList<FactCorrection> Facts);

/// <summary>Who would be told of facts that changed since their copy, and who would not and why. The preview and the sending read the same.</summary>
public sealed record CorrectionAudience(IReadOnlyList<CorrectionReader> Readers, IReadOnlyList<LeftOut> LeftOut)
{
    public static CorrectionAudience Nobody { get; } = new([], []);

    /// <summary>
    /// Compares what each guest's latest held copy says with the material as published. A fact that was changed and not published
    /// yet corrects nothing. Who was told of a change knows it, whatever their copy says.
    /// </summary>
    public static async Task<CorrectionAudience> ForEventAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        if (await PackMaterialReads.EditionAsync(db, eventId, ct) is not { } edition)
        {
            return Nobody;
        }

        var published = PackMaterial.Read(edition.Material).Facts.ToDictionary(fact => fact.Id, fact => fact.Version);
        var copies = await HeldCopies.LatestAsync(db, eventId, ct);
        var versions = await db.FactVersions.AsNoTracking().Where(v => v.EventId == eventId).ToListAsync(ct);
        var told = await db.CorrectionNotes.Where(n => n.EventId == eventId)
            .Select(n => new { n.GuestId, n.FactId, n.ToVersion }).ToListAsync(ct);
        var knownTo = told.GroupBy(n => (n.GuestId, n.FactId)).ToDictionary(group => group.Key, group => group.Max(n => n.ToVersion));
        var now = new FactHistory(versions, published, edition.PublishedAt);
        var outdated = copies.ToDictionary(
            copy => copy.GuestId,
            copy => (Copy: copy, Facts: (IReadOnlyList<FactCorrection>)[.. copy.Facts
                .Select(fact => now.Correct(fact.Key, Math.Max(fact.Value, knownTo.GetValueOrDefault((copy.GuestId, fact.Key)))))
                .OfType<FactCorrection>().OrderBy(correction => correction.Number)]));
        return Split(await PeopleAsync(db, [.. outdated.Where(one => one.Value.Facts.Count > 0).Select(one => one.Key)], ct), outdated);
    }

    private static CorrectionAudience Split(List<Person> people, Dictionary<GuestId, (HeldCopy Copy, IReadOnlyList<FactCorrection> Facts)> outdated) => new(
        [.. people.Where(p => p.Reason is null).Select(p => new CorrectionReader(p.Guest, p.Outlet, outdated[p.Guest.Id].Copy, outdated[p.Guest.Id].Facts))],
        [.. people.Where(p => p.Reason is not null).Select(p => new LeftOut(p.Guest.Id, p.Guest.Name, p.Reason!))]);

    private static async Task<List<Person>> PeopleAsync(PressDb db, List<GuestId> ids, CancellationToken ct)
    {
        var people = await (
            from guest in db.Guests.AsNoTracking()
            join known in db.Contacts.AsNoTracking() on guest.ContactId equals known.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join named in db.Outlets.AsNoTracking() on contact.OutletId equals named.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            where ids.Contains(guest.Id)
            orderby guest.ListedAt, guest.Id
            select new { guest, contact, Outlet = outlet == null ? null : outlet.Name }).ToListAsync(ct);
        return people.ConvertAll(p => new Person(p.guest, p.contact, p.Outlet));
    }

    private sealed record Person(Guest Guest, Contact? Contact, string? Outlet)
    {
        public string? Reason => !CorrectionReaders.Include(Guest.Status)
            ? "Is not coming any more"
            : MessageAudience.ReasonToLeaveOut(
                null, Contact?.UnsubscribedAt is not null, Guest.UnsubscribedAt is not null,
                EmailAddress.TryParse(Contact?.Email) is not null || EmailAddress.TryParse(Contact?.AssistantEmail) is not null);
    }
}
