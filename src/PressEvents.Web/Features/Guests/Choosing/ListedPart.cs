using PressEvents.Data.Queries.Choosing;

namespace PressEvents.Web.Features.Guests.Choosing;

/// <summary>A part of the listed that waves are planned by: a tier, a wave, or those without one.</summary>
internal sealed record ListedPart(string Words, Func<ChoosingRow, bool> Has)
{
    /// <summary>Everyone first, then whatever parts there are.</summary>
    public static List<ListedPart> Of(IReadOnlyList<ChoosingRow> listed) =>
    [
        new("Everyone", _ => true),
        .. listed.Any(row => row.PlannedWave is null) && listed.Any(row => row.PlannedWave is not null) ? [new ListedPart("Without a wave", row => row.PlannedWave is null)] : Array.Empty<ListedPart>(),
        .. listed.Select(row => row.PlannedWave).OfType<int>().Distinct().Order().Select(wave => new ListedPart($"Wave {wave}", row => row.PlannedWave == wave)),
        .. listed.Select(row => row.Tier?.Trim()).Where(tier => !string.IsNullOrEmpty(tier)).Distinct(StringComparer.OrdinalIgnoreCase).Order(ListBalance.TierOrder)
            .Select(tier => new ListedPart($"Tier {tier}", row => string.Equals(row.Tier?.Trim(), tier, StringComparison.OrdinalIgnoreCase))),
    ];
}
