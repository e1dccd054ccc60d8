using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>How rules are called in the seating problem. Those somebody set have their own: <see cref="SeatingRule.Key"/>.</summary>
public static class RuleKeys
{
    private const string LockPrefix = "lock:";
    private const string AccessPrefix = "access:";
    private const string BesidePrefix = "beside:";
    private const string RivalsPrefix = "rivals:";
    private const string TalentPrefix = "talent:";

    /// <summary>Somebody is locked to their seat.</summary>
    public static string Lock(Sitter sitter) => LockPrefix + sitter.Key;

    /// <summary>Somebody sits on a seat that suits their access needs; as the judge of plans names it.</summary>
    public static string Access(Sitter sitter) => AccessPrefix + sitter.Key;

    /// <summary>A plus-one sits beside whoever brought them.</summary>
    public static string Beside(Sitter plusOne) => BesidePrefix + plusOne.Key;

    /// <summary>Two of one rival group sit apart; the same in either order.</summary>
    public static string Rivals(Sitter a, Sitter b) => RivalsPrefix + Pair(a, b);

    /// <summary>Two of the talent sit at different tables.</summary>
    public static string Talent(Sitter a, Sitter b) => TalentPrefix + Pair(a, b);

    public static bool IsCustom(string key) => new[] { BesidePrefix, RivalsPrefix, TalentPrefix }.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))
        && key.Length <= WaivedRule.KeyLength && People(key).Count > 0;

    public static Sitter? LockedBy(string key) => key.StartsWith(LockPrefix, StringComparison.Ordinal) ? Sitter.FromKey(key[LockPrefix.Length..]) : null;

    public static Sitter? AccessOf(string key) => key.StartsWith(AccessPrefix, StringComparison.Ordinal) ? Sitter.FromKey(key[AccessPrefix.Length..]) : null;

    /// <summary>Whom a rule’s name names.</summary>
    public static IReadOnlyList<Sitter> People(string key) => [.. key.Split(':').Select(Sitter.FromKey).OfType<Sitter>()];

    private static string Pair(Sitter a, Sitter b) =>
        string.CompareOrdinal(a.Key, b.Key) < 0 ? $"{a.Key}:{b.Key}" : $"{b.Key}:{a.Key}";
}
