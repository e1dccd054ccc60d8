using F23.StringSimilarity;
using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Contacts.Duplicates;

/// <summary>Compares the names of outlets, which lists write with and without articles and endings.</summary>
internal static class OutletWords
{
    private const double Alike = 0.92;

    private static readonly HashSet<string> SaysNothing = new(StringComparer.Ordinal)
        { "THE", "A", "DER", "DIE", "DAS", "LE", "LA", "LES", "EL", "IL", "L", "LTD", "LLC", "INC", "GMBH", "AG", "PLC", "CO", "COM", "MAGAZINE", "NEWS", "ONLINE" };

    private static readonly JaroWinkler Similarity = new();

    /// <summary>What two spellings of one outlet have in common; empty for none.</summary>
    public static string Key(string? outlet)
    {
        var words = SearchFold.Fold(outlet ?? "").Split([' ', '.', ',', '-', '’', '\'', '&', '/'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !SaysNothing.Contains(word)).ToArray();
        return string.Join(' ', telling.Length > 0 ? telling : words);
    }

    public static bool AreLike(string one, string other) =>
        one.Length > 0 && other.Length > 0 && (string.Equals(one, other, StringComparison.Ordinal) || (Math.Min(one.Length, other.Length) > 4 && Similarity.Similarity(one, other) >= Alike));
}
