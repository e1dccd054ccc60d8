using System.Globalization;
using PressEvents.Domain.Facts;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>Says what else changed from one version of a fact to the next, beside its words.</summary>
internal static class FactSteps
{
    public static IEnumerable<string> Between(FactVersion? before, FactVersion after)
    {
        if (before is null || after.IsRemoved)
        {
            return [];
        }

        string?[] steps =
        [
            Changed("Source", before.Source, after.Source),
            Changed("As of", Day(before.AsOf), Day(after.AsOf)),
            Changed("Owner", before.Owner, after.Owner),
            (before.IsEmbargoed, after.IsEmbargoed) switch { (false, true) => "Put under embargo.", (true, false) => "Free of the embargo.", _ => null },
            (before.IsPrivate, after.IsPrivate) switch { (false, true) => "Kept for the host sheet.", (true, false) => "No longer kept for the host sheet.", _ => null },
        ];
        return steps.OfType<string>();
    }

    private static string? Changed(string what, string? before, string? after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? null : $"{what}: was {before ?? "empty"}, is {after ?? "empty"}.";

    private static string? Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
