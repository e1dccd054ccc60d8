using F23.StringSimilarity;
using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Contacts.Duplicates;

/// <summary>A name taken apart: folded words in no order, since lists write “Smith, John” and “John Smith” alike.</summary>
internal sealed class NameWords
{
    // Below this, Jaro-Winkler takes different names for slips of the pen: found by the table of pairs in the tests.
    private const double Alike = 0.93;
    private const int ShortestNickname = 3;

    private static readonly char[] Between = [' ', ',', '.', '-', '’', '\'', '“', '”', '"', '(', ')', '·', '・', '‑'];
    private static readonly JaroWinkler Similarity = new();

    private NameWords(string[] words) => Words = words;

    /// <summary>In alphabetical order.</summary>
    public string[] Words { get; }

    /// <summary>The same for the same name in any order; of a name without spaces and one with, where letters are whole words.</summary>
    public string Key => IsEastAsian ? new string([.. string.Concat(Words).Order()]) : string.Join(' ', Words);

    public int Letters => Words.Sum(word => word.Length);

    private bool IsEastAsian => Words.Length > 0 && Words.All(word => word.All(c => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF')));

    public static NameWords Of(string name) =>
        new([.. SearchFold.Fold(name).Split(Between, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)]);

    public bool IsSame(NameWords other) => Words.Length > 0 && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <summary>Whether it may be the same person’s name with a slip of the pen, an initial, or a short form.</summary>
    public bool IsLike(NameWords other)
    {
        if (Words.Length < 2 || other.Words.Length < 2 || IsEastAsian)
        {
            return false;
        }

        var (mine, theirs) = (Words.Except(other.Words, StringComparer.Ordinal).ToList(), other.Words.Except(Words, StringComparer.Ordinal).ToList());
        var common = Words.Length - mine.Count;
        return (mine.Count, theirs.Count) switch
        {
            (0, 0) => true,
            // A middle name that only one of them writes.
            (0, 1) or (1, 0) => common >= 2,
            (1, 1) => common >= 1 && MayBeOne(mine[0], theirs[0]),
            (2, 2) when common == 0 => IsSlip(mine[0], theirs[0]) && IsSlip(mine[1], theirs[1]),
            _ => false,
        };
    }

    private static bool MayBeOne(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length == 1
            ? longer.StartsWith(shorter, StringComparison.Ordinal)
            : IsSlip(one, other) || Nicknames.AreOne(one, other)
                || (shorter.Length >= ShortestNickname && longer.StartsWith(shorter, StringComparison.Ordinal));
    }

    private static bool IsSlip(string one, string other) => Math.Min(one.Length, other.Length) > 3 && Similarity.Similarity(one, other) >= Alike;
}
