using System.Globalization;
using System.Text.RegularExpressions;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>The cells that are more than text: yes and no, numbers, languages, telephones, zones.</summary>
internal static partial class CellValues
{
    /// <summary>The reason kept for a do-not-invite mark that gives none.</summary>
    public const string MarkedOnly = "Marked in an imported list.";

    private static readonly HashSet<string> YesWords = new(StringComparer.Ordinal)
        { "yes", "y", "true", "1", "x", "checked", "ja", "j", "oui", "si", "invite" };

    private static readonly HashSet<string> NoWords = new(StringComparer.Ordinal)
        { "no", "n", "false", "0", "unchecked", "nein", "non" };

    private static readonly Dictionary<string, string> LanguagesByName = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.Name.Length == 2)
        .SelectMany(culture => new[] { culture.EnglishName, culture.NativeName }.Select(name => (Key: HeaderText.Key(name), culture.Name)))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>Yes, no, or null for a word that is neither. The tick marks of sheets count as yes.</summary>
    public static bool? YesOrNo(string cell)
    {
        var key = HeaderText.Key(cell);
        return (YesWords.Contains(key) || cell is "✓" or "✔" or "☑" or "✅", NoWords.Contains(key) || cell is "-" or "–" or "✗") switch
        {
            (true, _) => true,
            (_, true) => false,
            _ => null,
        };
    }

    /// <summary>How many may come along: a number, yes for one, or the name of one; null when it is none of these.</summary>
    public static int? PlusOnes(string cell) => YesOrNo(cell) switch
    {
        _ when int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number <= Party.MaxPlusOnes ? number : null,
        { } yes => yes ? 1 : 0,
        null => cell.Any(char.IsLetter) && !cell.Any(char.IsDigit) ? 1 : null,
    };

    /// <summary>BCP 47 tags from tags or English and own names of languages, and the words that are neither.</summary>
    public static (string? Tags, IReadOnlyList<string> Unknown) Languages(string cell)
    {
        var words = cell.Split([',', ';', '/', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = words.Select(word => (Word: word, Tag: Tag().IsMatch(word) ? word : LanguagesByName.GetValueOrDefault(HeaderText.Key(word)))).ToList();
        var tags = string.Join(", ", read.Select(pair => pair.Tag).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase));
        return (tags.Length == 0 ? null : tags, [.. read.Where(pair => pair.Tag is null).Select(pair => pair.Word)]);
    }

    /// <summary>A number as written, without a prefix some exports add; null where a spreadsheet rounded it away.</summary>
    public static string? Phone(string cell) =>
        Rounded().IsMatch(cell) ? null : cell.StartsWith("p:", StringComparison.OrdinalIgnoreCase) ? cell[2..].Trim() : cell;

    public static string? TimeZone(string cell)
    {
        var id = TimeZoneInfo.TryConvertWindowsIdToIanaId(cell, out var iana) ? iana : cell;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone.Id : null;
    }

    /// <summary>The kitchen's codes where the words are known, and the words where they are not.</summary>
    public static (string? Codes, string? Note) Diet(string cell)
    {
        var words = cell.Split([',', ';', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var codes = words.Select(word => Diets.Codes.FirstOrDefault(code => HeaderText.Same(code, word))).ToList();
        return codes.Contains(null)
            ? (null, cell)
            : (string.Join(',', codes.Distinct(StringComparer.Ordinal)), null);
    }

    /// <summary>An outlet's two spellings are one when they differ in case and marks only.</summary>
    public static bool SameOutlet(string? one, string? other) => string.Equals(SearchFold.Fold(one ?? ""), SearchFold.Fold(other ?? ""), StringComparison.Ordinal);

    [GeneratedRegex("^[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Rounded();
}
