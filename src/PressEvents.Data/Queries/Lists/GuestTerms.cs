using System.Globalization;
using PressEvents.Domain.Contacts;

namespace PressEvents.Data.Queries.Lists;

/// <summary>What a guest list can be filtered by beside the answers; the page, its counts and its files ask in the same way.</summary>
public static class GuestTerms
{
    public const string Wave = "wave";
    public const string PlusOnes = "plusones";
    public const string Kind = "comesas";

    public static IReadOnlyList<string> Fields { get; } =
        [ContactFilters.Tier, ContactFilters.Tag, ContactFilters.Outlet, ContactFilters.Beat, ContactFilters.Language, Wave, PlusOnes, Kind, ContactFilters.Email, ContactFilters.Rate];

    /// <summary>Whether every field of the filter has one of its values in this row, and every word stands in it.</summary>
    public static bool Matches(this GuestRow row, ListFilter filter) =>
        row.Matches(SearchFold.Fold(filter.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        && filter.Terms.GroupBy(term => term.Field, StringComparer.Ordinal).All(field => field.Any(term => Has(row, term)));

    /// <summary>The values that a field has in these rows.</summary>
    public static IReadOnlyList<Facet> Facets(string field, IReadOnlyList<GuestRow> rows) => field switch
    {
        ContactFilters.Email or ContactFilters.Rate => [],
        _ => Lists.Facets.Split(rows.Select(row => field switch
        {
            ContactFilters.Tier => row.Tier,
            ContactFilters.Tag => row.Tags,
            ContactFilters.Outlet => row.Outlet,
            ContactFilters.Beat => row.Beat,
            ContactFilters.Language => row.Languages,
            Wave => row.Wave?.ToString(CultureInfo.InvariantCulture),
            PlusOnes => row.PlusOnesAllowed.ToString(CultureInfo.InvariantCulture),
            Kind => row.Kind?.ToString(),
            _ => null,
        })),
    };

    private static bool Has(GuestRow row, FilterTerm term) => term.Field switch
    {
        ContactFilters.Tier => Says(row.Tier, term.Value),
        ContactFilters.Outlet => Says(row.Outlet, term.Value),
        ContactFilters.Beat => Says(row.Beat, term.Value),
        ContactFilters.Tag => SaysAmong(row.Tags, term.Value),
        ContactFilters.Language => SaysAmong(row.Languages, term.Value),
        Wave => Says(row.Wave?.ToString(CultureInfo.InvariantCulture), term.Value),
        PlusOnes => Says(row.PlusOnesAllowed.ToString(CultureInfo.InvariantCulture), term.Value),
        Kind => Says(row.Kind?.ToString(), term.Value),
        ContactFilters.Email => row.HasEmail is not { } has || has != term.Value is ListFilter.None,
        ContactFilters.Rate => row.Rate is { } rate && int.TryParse(term.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && rate.Share * 100 >= least,
        _ => true,
    };

    private static bool Says(string? cell, string value) =>
        string.IsNullOrEmpty(cell) ? value is ListFilter.None : string.Equals(SearchFold.Fold(cell), SearchFold.Fold(value), StringComparison.Ordinal);

    private static bool SaysAmong(string? cell, string value) =>
        TagList.Parse(cell) is { Count: > 0 } values ? values.Any(one => Says(one, value)) : value is ListFilter.None;
}
