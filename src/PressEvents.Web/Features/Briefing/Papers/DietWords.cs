namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>How much harm a mistake does.</summary>
public enum DietSeverity
{
    Allergy,
    Intolerance,
    Choice,
}

/// <summary>Diet codes as the kitchen reads them. Only the kitchen’s sheet may use the words.</summary>
public static class DietWords
{
    public static string Of(string code) => code switch
    {
        "vegetarian" => "Vegetarian",
        "vegan" => "Vegan",
        "pescatarian" => "Pescatarian",
        "gluten-free" => "Gluten-free",
        "dairy-free" => "Dairy-free",
        "nut-allergy" => "Nut allergy",
        "shellfish-allergy" => "Shellfish allergy",
        "halal" => "Halal",
        "kosher" => "Kosher",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No code that the kitchen knows."),
    };

    public static DietSeverity Severity(string code) => code switch
    {
        "nut-allergy" or "shellfish-allergy" => DietSeverity.Allergy,
        "gluten-free" or "dairy-free" => DietSeverity.Intolerance,
        _ => DietSeverity.Choice,
    };
}
