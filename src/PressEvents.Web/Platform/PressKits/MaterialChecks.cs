using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>Says what is wrong with an entry's fields, the same on the page and in a press kit.</summary>
public static class MaterialChecks
{
    public static Invalid? Problem(IEnumerable<MaterialField> fields, FieldValues values) =>
        fields.Select(field => Problem(field, values) is { } sentence ? new Invalid(field.Name, sentence) : null).OfType<Invalid>().FirstOrDefault();

    private static string? Problem(MaterialField field, FieldValues values) => values[field.Name] switch
    {
        null => field.IsNeeded ? $"“{field.Name}” must not be empty." : null,
        { } text when text.Length > field.Most => $"“{field.Name}” takes at most {field.Most} characters; these are {text.Length}.",
        { } text => OfKind(field, text, values),
    };

    private static string? OfKind(MaterialField field, string text, FieldValues values) => field.Kind switch
    {
        FieldKind.Date when values.Date(field.Name) is null => $"“{text}” is not a date; write it like 2017-11-20.",
        FieldKind.Time when values.Time(field.Name) is null => $"“{text}” is not a time; write it like 20:15.",
        FieldKind.Zone when !TimeZoneInfo.TryFindSystemTimeZoneById(text, out _) => $"“{text}” is not a time zone we know; write it like Europe/London.",
        FieldKind.Address when !Screener.IsAddress(text) => $"“{field.Name}” begins with https:// and has no name or password before its host.",
        FieldKind.Reference when text.Contains(':', StringComparison.Ordinal) && !Screener.IsAddress(text) => $"“{field.Name}” is an address that begins with https://, or an order number.",
        FieldKind.Picture when values.Picture(field.Name) is null => "The picture is missing.",
        FieldKind.Line when text.Contains('\n', StringComparison.Ordinal) => $"“{field.Name}” is one line.",
        _ => null,
    };
}
