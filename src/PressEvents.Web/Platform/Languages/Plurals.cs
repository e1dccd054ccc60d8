using System.Globalization;

namespace PressEvents.Web.Platform.Languages;

/// <summary>
/// Which form of a sentence a whole number takes, as in Unicode CLDR 46, plurals.json (cardinal, integers). The categories
/// for round millions are left out: nobody brings a million.
/// </summary>
public static class Plurals
{
    /// <summary>The endings that a sentence with a number has in this language.</summary>
    public static IReadOnlyList<string> CategoriesOf(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        _ => ["one", "other"],
    };

    public static string CategoryOf(CultureInfo culture, int number) => culture.TwoLetterISOLanguageName switch
    {
        "ar" => Arabic(number),
        "fr" => number is 0 or 1 ? "one" : "other",
        _ => number is 1 ? "one" : "other",
    };

    private static string Arabic(int number) => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };
}
