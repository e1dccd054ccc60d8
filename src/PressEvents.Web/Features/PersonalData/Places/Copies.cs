using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Mail;

namespace PressEvents.Web.Features.PersonalData.Places;

/// <summary>What hangs on guests and contacts and says something of them again: links, mail, and what imports and merges keep to be undone by.</summary>
internal static class Copies
{
    // As many ids as either database takes in one question.
    public const int AtOnce = 500;

    public static async Task RevokeLinksAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in IdsOf(forgotten))
        {
            (await work.Db.Links.Where(l => ids.Contains(l.GuestId) && l.RevokedAt == null).ToListAsync(work.Ct)).ForEach(link => link.Revoke(work.Now));
        }
    }

    public static async Task ForgetLabelsAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in IdsOf(forgotten))
        {
            (await work.Db.Links.Where(l => ids.Contains(l.GuestId) && l.Label != null).ToListAsync(work.Ct)).ForEach(link => link.LabelFor(null));
        }
    }

    public static async Task DeleteDevicesAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in IdsOf(forgotten))
        {
            await work.Db.GuestDevices.Where(d => ids.Contains(d.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    public static async Task DeleteFetchesAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in IdsOf(forgotten))
        {
            await work.Db.LinkFetches.Where(f => work.Db.Links.Any(l => l.Id == f.LinkId && ids.Contains(l.GuestId))).ExecuteDeleteAsync(work.Ct);
        }
    }

    public static async Task ForgetMailAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in IdsOf(forgotten))
        {
            (await work.Db.Outbox.Where(m => ids.Contains(m.GuestId)).ToListAsync(work.Ct)).ForEach(message => message.Forget(ReasonFor(forgotten), work.Now));
        }
    }

    public static async Task DeleteMailRepliesAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in IdsOf(forgotten))
        {
            await work.Db.GuestReplies.Where(r => ids.Contains(r.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    public static async Task DeleteCorrectionsAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in IdsOf(forgotten))
        {
            await work.Db.Corrections.Where(c => ids.Contains(c.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    /// <summary>What an import noted of them goes, so that undoing it leaves them as they are.</summary>
    public static async Task DeleteImportStepsAsync(Work work, Forgotten forgotten)
    {
        var subjects = forgotten.Guests.Select(guest => guest.Id.Value).Concat(forgotten.Contacts.Select(contact => contact.Value));
        foreach (var ids in subjects.Chunk(AtOnce).Select(chunk => chunk.ToList()))
        {
            await work.Db.ImportSteps.Where(s => ids.Contains(s.SubjectId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    /// <summary>Merges hold both people as they were, and the places that went. Whoever is forgotten cannot be parted again.</summary>
    public static async Task ForgetMergesAsync(Work work, Forgotten forgotten)
    {
        var contacts = forgotten.Contacts.ToList();
        var merges = await work.Db.ContactMerges.Where(m => m.Record != "" && (contacts.Contains(m.KeptId) || contacts.Contains(m.GoneId))).ToListAsync(work.Ct);
        if (forgotten.EventId is { } eventId)
        {
            var id = eventId.Value.ToString();
            merges.AddRange(await work.Db.ContactMerges.Where(m => m.Record.Contains(id)).ToListAsync(work.Ct));
        }

        merges.ForEach(merge => merge.Forget());
    }

    public static async Task DeletePairsAsync(Work work, Forgotten forgotten)
    {
        var contacts = forgotten.Contacts.ToList();
        await work.Db.DifferentPeople.Where(d => contacts.Contains(d.FirstId) || contacts.Contains(d.SecondId)).ExecuteDeleteAsync(work.Ct);
    }

    /// <summary>A contact and those that became one with it, by whatever way.</summary>
    public static async Task<IReadOnlyCollection<ContactId>> MergedIntoAsync(Work work, ContactId id)
    {
        var merges = (await work.Db.ContactMerges.Where(m => m.UndoneAt == null).Select(m => new { m.KeptId, m.GoneId }).ToListAsync(work.Ct)).ToLookup(m => m.KeptId, m => m.GoneId);
        var (all, next) = (new HashSet<ContactId> { id }, new Queue<ContactId>([id]));
        while (next.TryDequeue(out var kept))
        {
            foreach (var gone in merges[kept].Where(all.Add))
            {
                next.Enqueue(gone);
            }
        }

        return all;
    }

    internal static IEnumerable<List<GuestId>> IdsOf(Forgotten forgotten) =>
        forgotten.Guests.Select(guest => guest.Id).Chunk(AtOnce).Select(chunk => chunk.ToList());

    private static string ReasonFor(Forgotten forgotten) => forgotten.IsErasure ? Suppression.Erased : "What it was about is no longer kept.";
}
