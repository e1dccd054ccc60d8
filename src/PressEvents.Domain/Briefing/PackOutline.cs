namespace PressEvents.Domain.Briefing;

/// <summary>Which sections an event's packs have, and in which order. Every section is in it once; those left out are only not shown.</summary>
public sealed record PackOutline
{
    private const char Hidden = '-';
    private const char Between = ',';

    private PackOutline(IReadOnlyList<PackOutlineEntry> entries) => Entries = entries;

    public static PackOutline Usual { get; } = new([.. Enum.GetValues<PackPart>().Select(part => new PackOutlineEntry(part, true))]);

    public IReadOnlyList<PackOutlineEntry> Entries { get; }

    public IEnumerable<PackPart> Shown => Entries.Where(entry => entry.IsShown).Select(entry => entry.Part);

    /// <summary>The cover stays first, and no pack does without its rules and its corrections.</summary>
    public static bool IsFixed(PackPart part) => part is PackPart.Cover;

    public static bool IsAlwaysShown(PackPart part) => part is PackPart.Cover or PackPart.Rules or PackPart.Corrections;

    /// <summary>Reads what <see cref="ToString"/> wrote; sections it does not know of stand where they usually do, at the end.</summary>
    public static PackOutline Read(string? written)
    {
        var entries = (written ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => Enum.TryParse<PackPart>(word.TrimStart(Hidden), out var part) && Enum.IsDefined(part) ? new PackOutlineEntry(part, word[0] != Hidden) : null)
            .OfType<PackOutlineEntry>();
        return Of(entries.Concat(Usual.Entries));
    }

    public PackOutline Show(PackPart part, bool isShown) => Of(Entries.Select(entry => entry.Part == part ? entry with { IsShown = isShown } : entry));

    /// <param name="to">Counts from 0; the cover is 0 and stays there.</param>
    public PackOutline Move(PackPart part, int to)
    {
        var entry = Entries.First(e => e.Part == part);
        var others = Entries.Where(e => e.Part != part).ToList();
        others.Insert(Math.Clamp(to, 0, others.Count), entry);
        return Of(others);
    }

    public bool Equals(PackOutline? other) => other is not null && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public override string ToString() => string.Join(Between, Entries.Select(entry => entry.IsShown ? $"{entry.Part}" : $"{Hidden}{entry.Part}"));

    private static PackOutline Of(IEnumerable<PackOutlineEntry> entries) => new(
    [
        .. entries.DistinctBy(entry => entry.Part).OrderBy(entry => !IsFixed(entry.Part))
            .Select(entry => entry with { IsShown = entry.IsShown || IsAlwaysShown(entry.Part) }),
    ]);
}

/// <summary>One section of the outline.</summary>
public sealed record PackOutlineEntry(PackPart Part, bool IsShown);
