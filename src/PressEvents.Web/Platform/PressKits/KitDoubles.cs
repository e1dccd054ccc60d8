namespace PressEvents.Web.Platform.PressKits;

/// <summary>Notices that a kit says the same twice.</summary>
internal sealed class KitDoubles
{
    private readonly Dictionary<string, KitRow> seen = new(StringComparer.Ordinal);

    /// <summary>Which row was the first, in a sentence; null for the first itself.</summary>
    public string? Of(KitRow row, IEnumerable<string> keys)
    {
        string[] all = [.. keys.Select(key => $"{row.List.Part}: {key.ToUpperInvariant()}")];
        if (all.Select(key => seen.GetValueOrDefault(key)).FirstOrDefault(first => first is not null) is { } first)
        {
            return $"This came before, in line {first.Line}.";
        }

        foreach (var key in all)
        {
            seen[key] = row;
        }

        return null;
    }
}
