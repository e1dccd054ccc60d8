using System.Globalization;
using PressEvents.Domain.Contacts;

namespace PressEvents.Data.Queries.Choosing;

/// <summary>One line of a balance: how many are listed, invited and accepted of those who share a value. Null stands for none given.</summary>
public sealed record BalanceLine(string? Value, int Listed, int Invited, int Accepted);

/// <summary>How many seats the open invitations may take, if people answer as they did before; no fact.</summary>
public sealed record ExpectedSeats(double Seats, int RestsOn, int Open);

/// <summary>How a guest list is made up: by outlet, kind of outlet, beat, tier and language, the most represented first.</summary>
public sealed record ListBalance(int Listed, int Invited, int Accepted)
{
    public IReadOnlyList<BalanceLine> Outlets { get; init; } = [];

    public IReadOnlyList<BalanceLine> Kinds { get; init; } = [];

    public IReadOnlyList<BalanceLine> Beats { get; init; } = [];

    public IReadOnlyList<BalanceLine> Tiers { get; init; } = [];

    public IReadOnlyList<BalanceLine> Languages { get; init; } = [];

    public required ExpectedSeats Expected { get; init; }

    public static ListBalance Of(IReadOnlyList<ChoosingRow> rows, IReadOnlyDictionary<ContactId, YesRate> rates)
    {
        var silent = rows.Where(row => row.Is(GuestFilter.Silent)).ToList();
        var known = silent.Select(row => rates.GetValueOrDefault(row.ContactId)).OfType<YesRate>().ToList();
        return new ListBalance(rows.Count, rows.Count(row => row.Is(GuestFilter.Invited)), rows.Count(row => row.IsComing))
        {
            Outlets = By(rows, row => [row.Outlet]),
            Kinds = By(rows.Where(row => row.Outlet is not null), row => [row.OutletKind?.ToString()]),
            Beats = By(rows, row => [row.Beat]),
            Tiers = [.. By(rows, row => [row.Tier]).OrderBy(line => line.Value is null).ThenBy(line => line.Value, TierOrder)],
            Languages = By(rows, row => LanguagesOf(row.Languages)),
            Expected = new ExpectedSeats(known.Sum(rate => rate.Share), known.Count, silent.Count),
        };
    }

    /// <summary>Tiers are the publicist's own words: A before B, 2 before 10.</summary>
    public static StringComparer TierOrder { get; } = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    // Lists come with either mark between the tags.
    private static string?[] LanguagesOf(string? tags) =>
        tags?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } several ? [.. several] : [null];

    private static string? Spelling(IEnumerable<string?> values) =>
        values.GroupBy(value => value, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;

    // Two spellings that differ in case or marks alone are one line; the spelling most people have names it.
    private static IReadOnlyList<BalanceLine> By(IEnumerable<ChoosingRow> rows, Func<ChoosingRow, IReadOnlyList<string?>> values) =>
        [.. rows.SelectMany(row => values(row).Select(value => (row, value: string.IsNullOrWhiteSpace(value) ? null : value.Trim())))
            .GroupBy(pair => pair.value is null ? "" : SearchFold.Fold(pair.value), StringComparer.Ordinal)
            .Select(group => new BalanceLine(
                Spelling(group.Select(pair => pair.value)),
                group.Count(),
                group.Count(pair => pair.row.Is(GuestFilter.Invited)),
                group.Count(pair => pair.row.IsComing)))
            .OrderBy(line => line.Value is null).ThenByDescending(line => line.Listed).ThenBy(line => line.Value, StringComparer.CurrentCultureIgnoreCase)];
}
