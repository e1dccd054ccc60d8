using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>Two contacts to become one, and the fields it shall have. The fingerprints say what was looked at while choosing.</summary>
public sealed record MergeRequest(ContactId Kept, ContactId Gone, IReadOnlyDictionary<string, string> Fields)
{
    public required string KeptAsSeen { get; init; }

    public required string GoneAsSeen { get; init; }
}

/// <summary>Makes one contact of two. Guests, and with them answers, mail and seats, follow to the one that is kept.</summary>
public sealed class MergeContacts(Transactions transactions)
{
    public Task<Result<ContactMergeId>> MergeAsync(Actor actor, MergeRequest request, CancellationToken ct) =>
        transactions.RunAsync<ContactMergeId>(actor, Permission.EditContacts, async work =>
        {
            var both = await work.Db.Contacts.Where(c => (c.Id == request.Kept || c.Id == request.Gone) && c.ErasedAt == null).ToDictionaryAsync(c => c.Id, work.Ct);
            if (request.Kept == request.Gone || both.Count != 2)
            {
                return new NotFound("contact");
            }

            var (kept, gone) = (both[request.Kept], both[request.Gone]);
            var (before, goneFields) = (ContactFields.Of(kept), ContactFields.Of(gone));
            if (!IsAsSeen(before, request.KeptAsSeen) || !IsAsSeen(goneFields, request.GoneAsSeen))
            {
                return new ChangedMeanwhile();
            }

            var places = await MergePlaces.DecideAsync(work.Db, kept.Id, gone.Id, work.Ct);
            return places.Refusal is { } refusal ? refusal : await WriteAsync(work, kept, gone, request, places);
        }, ct);

    private static async Task<Result<ContactMergeId>> WriteAsync(Work work, Contact kept, Contact gone, MergeRequest request, MergePlaces places)
    {
        var (before, goneFields) = (ContactFields.Of(kept), ContactFields.Of(gone));
        var fields = MergeFields.KeepAllAddresses(new Dictionary<string, string>(request.Fields, StringComparer.Ordinal), before, goneFields);
        if (await WrongAsync(work, fields) is { } wrong)
        {
            return wrong;
        }

        var pieces = await work.Db.RecentPieces.Where(p => p.ContactId == gone.Id).ToListAsync(work.Ct);
        var record = new MergeRecord(before, fields, goneFields)
        {
            GoneCreatedAt = gone.CreatedAt,
            Moved = [.. places.Moving.Select(guest => new MovedPlace(guest.Id.Value, guest.Name))],
            MovedPieces = [.. pieces.Select(piece => piece.Id.Value)],
            Removed = [.. places.Leaving.Select(place => RemovedPlace.Of(place.Guest, place.Party))],
        };
        var merge = new ContactMerge(ContactMergeId.New(work.Now), kept, gone, record.Write(), work.Actor, work.Now);
        work.Db.ContactMerges.Add(merge);
        foreach (var piece in pieces)
        {
            piece.Follow(kept);
        }

        foreach (var (guest, party) in places.Leaving)
        {
            work.Db.Guests.Remove(guest);
            work.Db.Parties.Remove(party);
            work.Audit("guest.merged-away", guest.EventId, guest.Id.Value);
        }

        // The address of one is free for the other, and a place free for the one that follows, only once they are gone.
        await work.Db.SaveChangesAsync(work.Ct);
        await FollowAsync(work, kept, gone, fields, places);
        work.Audit("contact.merged", null, kept.Id.Value, $"gone={gone.Id.Value:N}");
        return merge.Id;
    }

    private static async Task FollowAsync(Work work, Contact kept, Contact gone, Dictionary<string, string> fields, MergePlaces places)
    {
        // The contact that goes lets go of its address first: no two have one, not even for a moment.
        ContactFields.Put(gone, WithoutAddress(ContactFields.Of(gone)), null);
        await work.Db.SaveChangesAsync(work.Ct);
        ContactFields.Put(kept, fields, await OutletNames.OfAsync(work, fields));
        foreach (var guest in places.Moving)
        {
            guest.Follow(kept);
        }

        var others = places.Leaving.Select(place => place.Guest).Concat(places.Moving).Select(guest => guest.Id).ToHashSet();
        foreach (var guest in (await work.Db.Guests.Where(g => g.ContactId == kept.Id).ToListAsync(work.Ct)).Where(guest => !others.Contains(guest.Id)))
        {
            guest.Rename(kept.Name);
        }

        await work.Db.SaveChangesAsync(work.Ct);
        work.Db.Contacts.Remove(gone);
    }

    private static async Task<Refusal?> WrongAsync(Work work, Dictionary<string, string> fields)
    {
        if (PersonName.From(fields.GetValueOrDefault("name")) is null)
        {
            return new Invalid("name", "Choose the name that stays.");
        }

        return ContactFields.OutletOf(fields) is { } outlet && !await work.Db.Outlets.AnyAsync(o => o.Id == outlet, work.Ct) ? new NotFound("outlet") : null;
    }

    private static bool IsAsSeen(Dictionary<string, string> fields, string seen) => string.Equals(ContactFields.Fingerprint(fields), seen, StringComparison.Ordinal);

    private static Dictionary<string, string> WithoutAddress(Dictionary<string, string> fields)
    {
        fields.Remove("email");
        return fields;
    }
}
