using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>Two contacts again: who came back, and which fields of the kept one were changed since the merge and so stayed.</summary>
public sealed record Parted(ContactId Gone, IReadOnlyList<string> Stayed);

/// <summary>Takes a merge back within its 30 days: each gets their own fields and places, but for what was changed since.</summary>
public sealed class PartContacts(Transactions transactions)
{
    public Task<Result<Parted>> PartAsync(Actor actor, ContactMergeId id, CancellationToken ct) =>
        transactions.RunAsync<Parted>(actor, Permission.EditContacts, async work =>
        {
            var merge = await work.Db.ContactMerges.SingleOrDefaultAsync(m => m.Id == id, work.Ct);
            if (merge is null)
            {
                return new NotFound("merge");
            }

            if (!merge.CanBeUndone(work.Now))
            {
                return new Invalid("merge", merge.UndoneAt is null
                    ? $"A merge can be taken back for {ContactMerge.Reversible.Days} days; what the two were is no longer known."
                    : "This merge was taken back already.");
            }

            return await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == merge.KeptId, work.Ct) is { } kept
                ? await PartAsync(work, merge, kept)
                : new Invalid("merge", "The contact that was kept is part of another merge by now; take that one back first.");
        }, ct);

    private static async Task<Result<Parted>> PartAsync(Work work, ContactMerge merge, Contact kept)
    {
        var record = MergeRecord.Read(merge.Record);
        var (fields, stayed) = Restored(ContactFields.Of(kept), record);
        ContactFields.Put(kept, fields, await OutletNames.OfAsync(work, fields));
        await work.Db.SaveChangesAsync(work.Ct);
        if (await TakenAsync(work, record) is { } taken)
        {
            return taken;
        }

        var goneFields = new Dictionary<string, string>(record.Gone, StringComparer.Ordinal);
        var outlet = await OutletNames.OfAsync(work, goneFields);
        if (outlet is null)
        {
            goneFields.Remove(ContactFields.Outlet);   // or it was removed since
        }

        var gone = new Contact(merge.GoneId, merge.OrganisationId, ContactFields.DetailsOf(goneFields), outlet, record.GoneCreatedAt);
        ContactFields.Put(gone, goneFields, outlet);
        work.Db.Contacts.Add(gone);
        await GiveBackAsync(work, record, kept, gone);
        merge.Undo(work.Now);
        work.Audit("contact.parted", null, kept.Id.Value, $"back={gone.Id.Value:N}");
        return new Parted(gone.Id, stayed);
    }

    // Field by field: what somebody set since the merge is theirs.
    private static (Dictionary<string, string> Fields, IReadOnlyList<string> Stayed) Restored(Dictionary<string, string> current, MergeRecord record)
    {
        var stayed = new List<string>();
        foreach (var field in record.Kept.Keys.Union(record.Merged.Keys, StringComparer.Ordinal))
        {
            var (was, merged, now) = (record.Kept.GetValueOrDefault(field), record.Merged.GetValueOrDefault(field), current.GetValueOrDefault(field));
            if (!string.Equals(now, merged, StringComparison.Ordinal))
            {
                stayed.Add(field);
            }
            else if (was is null)
            {
                current.Remove(field);
            }
            else
            {
                current[field] = was;
            }
        }

        return (current, stayed);
    }

    private static async Task<Refusal?> TakenAsync(Work work, MergeRecord record)
    {
        var key = EmailAddress.TryParse(record.Gone.GetValueOrDefault("email"))?.Key;
        var owner = key is null ? null : await work.Db.Contacts.Where(c => c.EmailKey == key).Select(c => c.Name).SingleOrDefaultAsync(work.Ct);
        return owner is null ? null : new Invalid("email", $"{record.Gone["email"]} is the address of {owner} by now; change that first.");
    }

    private static async Task GiveBackAsync(Work work, MergeRecord record, Contact kept, Contact gone)
    {
        var moved = record.Moved.ToDictionary(place => GuestId.From(place.GuestId), place => place.Name);
        foreach (var guest in await work.Db.Guests.Where(g => g.ContactId == kept.Id).ToListAsync(work.Ct))
        {
            guest.Follow(moved.ContainsKey(guest.Id) ? gone : kept);
            guest.Rename(moved.GetValueOrDefault(guest.Id, kept.Name));
        }

        // Pieces that were removed since stay removed.
        foreach (var piece in (await work.Db.RecentPieces.Where(p => p.ContactId == kept.Id).ToListAsync(work.Ct)).Where(piece => record.MovedPieces.Contains(piece.Id.Value)))
        {
            piece.Follow(gone);
        }

        foreach (var place in record.Removed)
        {
            var (party, guest) = place.Restore(place.ContactId == gone.Id.Value ? gone : kept);
            if (!await work.Db.Guests.AnyAsync(g => g.EventId == guest.EventId && g.ContactId == guest.ContactId && !moved.Keys.Contains(g.Id), work.Ct))
            {
                work.Db.AddRange(party, guest);
            }
        }
    }
}
