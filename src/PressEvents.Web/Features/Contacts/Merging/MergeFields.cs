using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>What two contacts come to as one, before anybody chooses: what only one says, both where both can stand, and the stricter of two.</summary>
public static class MergeFields
{
    /// <summary>What says that somebody is not to be invited or written to; no merge takes it away.</summary>
    public static IReadOnlyList<string> Strict { get; } = ["doNotInvite", ContactFields.Unsubscribed];

    /// <summary>The fields by default. Where both say something and only one can stand, the kept one’s does.</summary>
    public static Dictionary<string, string> Propose(IReadOnlyDictionary<string, string> kept, IReadOnlyDictionary<string, string> gone)
    {
        var merged = new Dictionary<string, string>(gone, StringComparer.Ordinal);
        foreach (var (field, value) in kept)
        {
            merged[field] = value;
        }

        if (!Same(kept, gone, "name"))
        {
            Copy(kept, merged, "givenName");
            Copy(kept, merged, "familyName");
        }

        Put(merged, "tags", TagList.Join(TagList.Parse($"{kept.GetValueOrDefault("tags")},{gone.GetValueOrDefault("tags")}")));
        Put(merged, "notes", Joined(kept.GetValueOrDefault("notes"), gone.GetValueOrDefault("notes")));
        return KeepAllAddresses(merged, kept, gone);
    }

    /// <summary>Whatever was chosen: no address is lost, and nobody may be invited or written to who might not before.</summary>
    public static Dictionary<string, string> KeepAllAddresses(
        Dictionary<string, string> merged, IReadOnlyDictionary<string, string> kept, IReadOnlyDictionary<string, string> gone)
    {
        var main = merged.GetValueOrDefault("email");
        var all = Addresses(merged).Concat(Addresses(kept)).Concat(Addresses(gone))
            .DistinctBy(address => address.ToLowerInvariant(), StringComparer.Ordinal).Where(address => !string.Equals(address, main, StringComparison.OrdinalIgnoreCase));
        Put(merged, "otherEmails", string.Join(", ", all) is { Length: > 0 } others ? others : null);
        foreach (var strict in Strict)
        {
            Put(merged, strict, merged.GetValueOrDefault(strict) ?? kept.GetValueOrDefault(strict) ?? gone.GetValueOrDefault(strict));
        }

        return merged;
    }

    private static IEnumerable<string> Addresses(IReadOnlyDictionary<string, string> fields) =>
        new[] { fields.GetValueOrDefault("email") }.Concat((fields.GetValueOrDefault("otherEmails") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).OfType<string>();

    private static string? Joined(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ when one.Contains(other, StringComparison.Ordinal) => one,
        _ => $"{one}\n{other}",
    };

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other, string field) =>
        string.Equals(one.GetValueOrDefault(field), other.GetValueOrDefault(field), StringComparison.Ordinal);

    private static void Copy(IReadOnlyDictionary<string, string> from, Dictionary<string, string> to, string field) => Put(to, field, from.GetValueOrDefault(field));

    private static void Put(Dictionary<string, string> fields, string field, string? value)
    {
        fields.Remove(field);
        if (value is not null)
        {
            fields[field] = value;
        }
    }
}
