namespace PressEvents.Domain.Guests;

/// <summary>The dietary needs a kitchen plans by. Codes are what is stored; words come from resources.</summary>
public static class Diets
{
    public const string None = "";

    public static IReadOnlyList<string> Codes { get; } =
        ["vegetarian", "vegan", "pescatarian", "gluten-free", "dairy-free", "nut-allergy", "shellfish-allergy", "halal", "kosher"];

    public static bool IsKnown(string code) => Codes.Contains(code, StringComparer.Ordinal);
}
