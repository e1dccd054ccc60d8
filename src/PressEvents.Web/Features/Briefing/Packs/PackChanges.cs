namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>What a reader of one version of a pack finds different in another.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Before">What it said; null where it was not there, or where only that it reads differently can be said.</param>
/// <param name="After">What it says now; null likewise.</param>
public sealed record PackChange(string Label, string? Before, string? After)
{
    /// <summary>The line's key, which a fact keeps from version to version.</summary>
    public string Key { get; init; } = "";

    public PackChangeKind Kind { get; init; }
}

public enum PackChangeKind
{
    Changed,
    Added,
    Removed,
}

/// <summary>Compares the lines of two versions.</summary>
internal static class PackChanges
{
    /// <summary>In the order of the pack; what is gone stands where it stood.</summary>
    public static IReadOnlyList<PackChange> Between(IReadOnlyList<PackLine> old, IReadOnlyList<PackLine> now)
    {
        var before = old.ToDictionary(line => line.Key, StringComparer.Ordinal);
        var after = now.ToDictionary(line => line.Key, StringComparer.Ordinal);
        return [.. Keys(old, now).Select(key => Change(before.GetValueOrDefault(key), after.GetValueOrDefault(key))).OfType<PackChange>()];
    }

    private static PackChange? Change(PackLine? before, PackLine? after) => (before, after) switch
    {
        (null, { } line) => new PackChange(line.Label, null, line.Text) { Key = line.Key, Kind = PackChangeKind.Added },
        ({ } line, null) => new PackChange(line.Label, line.Text, null) { Key = line.Key, Kind = PackChangeKind.Removed },
        ({ } line, { } other) when !line.SaysAs(other) => Changed(line, other),
        _ => null,
    };

    // The same words with something else about them that has no room here: then that they read differently is all there is to say.
    private static PackChange Changed(PackLine before, PackLine after) => new(
        after.Label,
        string.Equals(before.Text, after.Text, StringComparison.Ordinal) ? null : before.Text,
        after.Text)
    {
        Key = after.Key,
        Kind = PackChangeKind.Changed,
    };

    private static List<string> Keys(IReadOnlyList<PackLine> old, IReadOnlyList<PackLine> now)
    {
        var keys = now.Select(line => line.Key).ToList();
        var known = keys.ToHashSet(StringComparer.Ordinal);
        var at = 0;
        foreach (var key in old.Select(line => line.Key))
        {
            if (known.Contains(key))
            {
                at = keys.IndexOf(key) + 1;
            }
            else
            {
                keys.Insert(at++, key);
            }
        }

        return keys;
    }
}
