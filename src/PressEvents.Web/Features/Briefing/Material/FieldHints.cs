using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>What stands under a field: what it is for, and how many words it has of those that do it justice.</summary>
internal static class FieldHints
{
    public static string? Of(MaterialField field, string? text)
    {
        var counted = field.Words is not { } words ? null : text is null ? $"About {words} words." : Count(text) is 1 ? $"One word; about {words} do it justice." : $"{Count(text)} words; about {words} do it justice.";
        return string.Join(' ', new[] { counted, field.Hint }.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }

    public static string IdOf(MaterialField field) => $"material-{field.Name.ToLowerInvariant().Replace(' ', '-')}";

    // A fact that is named counts as the one word it is written as; nobody counts the braces apart.
    public static int Count(string text) => text.Replace("{{fact ", "{{fact", StringComparison.OrdinalIgnoreCase).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
