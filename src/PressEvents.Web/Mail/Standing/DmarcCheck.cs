using PressEvents.Web.Mail.Signing;

namespace PressEvents.Web.Mail.Standing;

/// <summary>A DMARC record, and the domain it was found at: the sender's, or one above it.</summary>
internal sealed record DmarcPlace(string Domain, IReadOnlyList<string> Records);

/// <summary>Reads what the sender's domain asks of those who receive mail in its name (RFC 7489).</summary>
internal static class DmarcCheck
{
    /// <summary>The domain and those above it that may hold the record, down to two names.</summary>
    public static IEnumerable<string> Places(string domain)
    {
        var names = domain.Split('.');
        return Enumerable.Range(0, Math.Max(1, names.Length - 1)).Select(from => string.Join('.', names[from..]));
    }

    public static bool IsDmarc(string text) => string.Equals(Tags.Of(text).GetValueOrDefault("v"), "DMARC1", StringComparison.Ordinal);

    public static Finding Of(DmarcPlace? place, string from, string returning)
    {
        var proposal = new RecordToPublish($"_dmarc.{from}", $"v=DMARC1; p=quarantine; rua=mailto:postmaster@{from}");
        return place switch
        {
            null => new(Verdict.Missing, $"{from} does not say what is to become of mail that only pretends to be from it. Large providers want it said.", proposal),
            { Records.Count: > 1 } => new(Verdict.Wrong, $"{place.Domain} has {place.Records.Count} DMARC records. Receivers take several for none at all; keep one."),
            _ => OfOne(place, from, returning, proposal),
        };
    }

    private static Finding OfOne(DmarcPlace place, string from, string returning, RecordToPublish proposal)
    {
        var tags = Tags.Of(place.Records[0]);
        var policy = (string.Equals(place.Domain, from, StringComparison.Ordinal) ? null : tags.GetValueOrDefault("sp")) ?? tags.GetValueOrDefault("p", "");
        var alignment = IsAligned(place.Domain, from, returning, isStrict: string.Equals(tags.GetValueOrDefault("aspf"), "s", StringComparison.OrdinalIgnoreCase))
            ? $"The return path ({returning}) counts as the sender’s own."
            : $"The return path ({returning}) does not count as the sender’s own, so only the signature speaks for this mail.";
        return policy.ToLowerInvariant() switch
        {
            "reject" or "quarantine" => new(Verdict.Good, $"{place.Domain} asks that forged mail be {(policy.StartsWith('r') ? "refused" : "put aside")}. {alignment}"),
            "none" => new(Verdict.Weak, $"{place.Domain} only watches: p=none lets forged mail through. {alignment}", proposal),
            _ => new(Verdict.Wrong, $"{place.Domain} has a DMARC record that asks for nothing known: “{place.Records[0]}”.", proposal),
        };
    }

    // Relaxed: both lie in the domain that holds the record, which is how receivers find the organisation without a list of suffixes.
    private static bool IsAligned(string organisation, string from, string returning, bool isStrict) =>
        string.Equals(from, returning, StringComparison.OrdinalIgnoreCase)
        || (!isStrict && (LiesIn(returning, from) || LiesIn(from, returning) || (LiesIn(from, organisation) && LiesIn(returning, organisation))));

    private static bool LiesIn(string domain, string outer) =>
        string.Equals(domain, outer, StringComparison.OrdinalIgnoreCase) || domain.EndsWith($".{outer}", StringComparison.OrdinalIgnoreCase);
}
