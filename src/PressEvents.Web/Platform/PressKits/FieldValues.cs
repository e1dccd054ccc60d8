using System.Globalization;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>What the fields of one entry say, as text: typed on the page, or read from a sheet.</summary>
public sealed class FieldValues
{
    public const string DateForm = "yyyy-MM-dd";

    private const string TimeForm = "HH:mm";

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a field that says nothing.</summary>
    public string? this[string field]
    {
        get => values.GetValueOrDefault(field);
        set
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                values.Remove(field);
            }
            else
            {
                values[field] = value.ReplaceLineEndings("\n").Trim();
            }
        }
    }

    public string Needed(string field) => values[field];

    public DateOnly? Date(string field) =>
        DateOnly.TryParseExact(this[field], DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public TimeOnly? Time(string field) =>
        TimeOnly.TryParseExact(this[field], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public Guid? Picture(string field) => Guid.TryParseExact(this[field], "N", out var name) ? name : null;

    public int Number(string field) => int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static string? Of(DateOnly? date) => date?.ToString(DateForm, CultureInfo.InvariantCulture);

    public static string? Of(TimeOnly? time) => time?.ToString(TimeForm, CultureInfo.InvariantCulture);

    public static string? Of(Guid? picture) => picture?.ToString("N");

    public static string? Of(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>These, with whatever the others say in their place: a field left empty there changes nothing.</summary>
    public FieldValues With(FieldValues others)
    {
        var both = new FieldValues();
        foreach (var (field, value) in values.Concat(others.values))
        {
            both[field] = value;
        }

        return both;
    }

    public bool SaysTheSameAs(FieldValues others) =>
        values.Count == others.values.Count && values.All(pair => string.Equals(others[pair.Key], pair.Value, StringComparison.Ordinal));
}
