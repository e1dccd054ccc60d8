using System.Globalization;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;

namespace PressEvents.Data.Queries.Lists;

/// <summary>What the address book can be filtered by; the page, its counts and its files ask in the same way.</summary>
public static class ContactFilters
{
    public const string Outlet = "outlet";
    public const string Kind = "kind";
    public const string Beat = "beat";
    public const string Tier = "tier";
    public const string Tag = "tag";
    public const string Language = "language";
    public const string Zone = "zone";
    public const string Email = "email";
    public const string Invite = "invite";
    public const string Event = "list";
    public const string Rate = "rate";

    public static IReadOnlyList<string> Fields { get; } = [Tier, Tag, Outlet, Kind, Beat, Language, Zone, Email, Invite, Event, Rate];

    /// <summary>The contacts a filter shows, every word of its search in each of them.</summary>
    public static IQueryable<Contact> Filtered(this IQueryable<Contact> contacts, PressDb db, ListFilter filter, DateTimeOffset now)
    {
        var found = contacts.Where(c => c.ErasedAt == null).Matching(filter.Words);
        foreach (var field in filter.Terms.Select(term => term.Field).Distinct(StringComparer.Ordinal))
        {
            var values = filter.Of(field);
            found = field is Rate ? Rated(found, db, values, now) : Only(found, db, field, values);
        }

        return found;
    }

    private static IQueryable<Contact> Only(IQueryable<Contact> contacts, PressDb db, string field, IReadOnlyList<string> values)
    {
        var none = values.Any(value => value is ListFilter.None);
        var folded = values.Select(SearchFold.Fold).ToList();
        switch (field)
        {
            case Tier:
                return contacts.Where(c => values.Contains(c.Tier) || (none && c.Tier == null));
            case Beat:
                return contacts.Where(c => values.Contains(c.Beat) || (none && c.Beat == null));
            case Zone:
                return contacts.Where(c => values.Contains(c.TimeZone) || (none && c.TimeZone == null));
            case Tag:
                var tags = folded.ConvertAll(tag => $"|{tag}|");
                return contacts.Where(c => tags.Any(tag => c.TagKeys.Contains(tag)) || (none && c.TagKeys == ""));
            case Language:
                var languages = values.Select(language => $", {language},").ToList();
                return contacts.Where(c => languages.Any(language => (", " + c.Languages + ",").Contains(language)) || (none && c.Languages == null));
            case Outlet:
                var named = db.Outlets.Where(o => folded.Contains(o.NameKey)).Select(o => (OutletId?)o.Id);
                return contacts.Where(c => named.Contains(c.OutletId) || (none && c.OutletId == null));
            case Kind:
                var kinds = values.Select(value => Enum.TryParse<OutletKind>(value, ignoreCase: true, out var parsed) ? parsed : (OutletKind?)null).ToList();
                var kind = db.Outlets.Where(o => o.Kind != null && kinds.Contains(o.Kind)).Select(o => (OutletId?)o.Id);
                var known = db.Outlets.Where(o => o.Kind != null).Select(o => (OutletId?)o.Id);
                return contacts.Where(c => kind.Contains(c.OutletId) || (none && (c.OutletId == null || !known.Contains(c.OutletId))));
            case Email:
                return none == values.Count > 1 ? contacts : none ? contacts.Where(c => c.EmailKey == null) : contacts.Where(c => c.EmailKey != null);
            case Invite:
                return values is ["no"] ? contacts.Where(c => c.DoNotInvite != null || c.UnsubscribedAt != null) : contacts.Where(c => c.DoNotInvite == null && c.UnsubscribedAt == null);
            case Event:
                var events = values.Select(value => Guid.TryParse(value, out var id) ? PressEventId.From(id) : default).ToList();
                // Asked once for all of them: asked for each, a database may look through every guest for every contact.
                var listed = db.Guests.Where(g => g.ContactId != null && events.Contains(g.EventId)).Select(g => g.ContactId!.Value);
                var anywhere = db.Guests.Where(g => g.ContactId != null).Select(g => g.ContactId!.Value);
                return contacts.Where(c => listed.Contains(c.Id) || (none && !anywhere.Contains(c.Id)));
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "No field of the address book.");
        }
    }

    private static IQueryable<Contact> Rated(IQueryable<Contact> contacts, PressDb db, IReadOnlyList<string> values, DateTimeOffset now)
    {
        var least = values.Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : 100).Min();
        var rated = YesRates.AtLeast(db, least, now);
        return contacts.Where(c => rated.Contains(c.Id));
    }
}
