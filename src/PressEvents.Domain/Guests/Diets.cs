using System.Globalization;

namespace PressEvents.Domain.Guests;

/// <summary>The dietary needs a kitchen plans by. Codes are what is stored; words come from resources.</summary>
public static class Diets
{
    public const string None = "";

    public static IReadOnlyList<string> Codes { get; } =
        ["vegetarian", "vegan", "pescatarian", "gluten-free", "dairy-free", "nut-allergy", "shellfish-allergy", "halal", "kosher"];

    /// <summary>Codes as a neighbour may read them, D1 and so on by their place in <see cref="Codes"/>; empty for none. Null and what is no code are none.</summary>
    public static string Neutral(string? diet) => string.Join(
        " + ",
        (diet ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Number).Where(number => number > 0).Order()
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"D{number}")));

    public static bool IsKnown(string code) => Codes.Contains(code, StringComparer.Ordinal);

    private static int Number(string code) => Codes.ToList().IndexOf(code) + 1;
}
