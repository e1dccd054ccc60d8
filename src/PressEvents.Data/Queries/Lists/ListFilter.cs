namespace PressEvents.Data.Queries.Lists;

/// <summary>One thing a filter asks for: a field and a value it may have.</summary>
public sealed record FilterTerm(string Field, string Value);

/// <summary>
/// A filter as it stands in an address: any of the values of a field, and all of the fields, and every word searched for. Saved and
/// shared as that address.
/// </summary>
public sealed record ListFilter(IReadOnlyList<FilterTerm> Terms, string Words)
{
    /// <summary>The value that means: nothing is known.</summary>
    public const string None = "none";

    private const string WordsField = "q";

    public static ListFilter Everything { get; } = new([], "");

    public bool IsEverything => Terms.Count == 0 && Words.Length == 0;

    /// <summary>Reads an address's query, without its question mark. What is no field of the list is passed over.</summary>
    public static ListFilter Parse(string? query, IReadOnlyCollection<string> fields)
    {
        var pairs = (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => (Field: Decode(pair[0]).ToLowerInvariant(), Value: Decode(pair.Length > 1 ? pair[1] : "").Trim())).ToList();
        return new ListFilter(
            [.. pairs.Where(pair => fields.Contains(pair.Field, StringComparer.Ordinal) && pair.Value.Length > 0).Select(pair => new FilterTerm(pair.Field, pair.Value)).Distinct()],
            pairs.LastOrDefault(pair => pair.Field is WordsField).Value ?? "");
    }

    public IReadOnlyList<string> Of(string field) => [.. Terms.Where(term => string.Equals(term.Field, field, StringComparison.Ordinal)).Select(term => term.Value)];

    public ListFilter With(FilterTerm term) => Terms.Contains(term) ? this : this with { Terms = [.. Terms, term] };

    public ListFilter Without(FilterTerm term) => this with { Terms = [.. Terms.Where(other => other != term)] };

    /// <summary>The query of an address, without its question mark; empty for everything.</summary>
    public string ToQuery() => string.Join('&', Terms.Select(term => $"{term.Field}={Uri.EscapeDataString(term.Value)}")
        .Concat(Words.Length == 0 ? [] : [$"{WordsField}={Uri.EscapeDataString(Words)}"]));

    // A record of lists would compare by reference.
    public bool Equals(ListFilter? other) => other is not null && string.Equals(ToQuery(), other.ToQuery(), StringComparison.Ordinal);

    public override int GetHashCode() => ToQuery().GetHashCode(StringComparison.Ordinal);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
