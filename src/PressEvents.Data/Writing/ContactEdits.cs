using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Writing;

/// <summary>Changes a few fields of many contacts at once.</summary>
public static class ContactEdits
{
    private const int AtOnce = 1000;

    /// <summary>Lets <paramref name="change"/> have its way with each; whoever it leaves as they are is not counted.</summary>
    public static async Task<int> ChangeAsync(Work work, IEnumerable<ContactId> ids, Func<ContactDetails, ContactDetails> change)
    {
        var changed = 0;
        foreach (var some in ids.Distinct().Chunk(AtOnce))
        {
            var wanted = some.ToList();
            var contacts = await work.Db.Contacts.Where(c => wanted.Contains(c.Id)).ToListAsync(work.Ct);
            var outletIds = contacts.Select(c => c.OutletId).Distinct().ToList();
            var outlets = await work.Db.Outlets.Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, work.Ct);
            foreach (var contact in contacts)
            {
                var (before, after) = (contact.Details, change(contact.Details));
                if (after != before)
                {
                    contact.Change(after, contact.OutletId is { } outlet ? outlets[outlet] : null);
                    work.Audit("contact.changed", null, contact.Id.Value);
                    changed++;
                }
            }
        }

        return changed;
    }

    /// <summary>Adds a tag or takes it away.</summary>
    public static Result<Func<ContactDetails, ContactDetails>> Tagging(string? tag, bool add) => TagList.Parse(tag) is [var one]
        ? new Func<ContactDetails, ContactDetails>(details => details with { Tags = add ? With(details.Tags, one) : Without(details.Tags, one) })
        : new Invalid("tag", $"Give one tag of at most {TagList.TagLength} characters.");

    /// <summary>Sets the tier; nothing for none.</summary>
    public static Func<ContactDetails, ContactDetails> Tiering(string? tier) => details => details with { Tier = string.IsNullOrWhiteSpace(tier) ? null : tier.Trim() };

    private static string? With(string? tags, string tag) => TagList.Join(TagList.Parse($"{tags},{tag}"));

    private static string? Without(string? tags, string tag) =>
        TagList.Join(TagList.Parse(tags).Where(one => !string.Equals(TagList.Key(one), TagList.Key(tag), StringComparison.Ordinal)));
}
