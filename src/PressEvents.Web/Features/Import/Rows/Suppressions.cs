using System.Globalization;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>How mailing lists say that an address must not be written to any more.</summary>
internal static class Suppressions
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "unsubscribed", "unsubscribe", "cleaned", "bounced", "hardbounced", "optedout", "optout", "complained",
    };

    private static readonly HashSet<string> ColumnsOfSuchFiles = new(StringComparer.Ordinal)
    {
        "unsubtime", "unsubcampaigntitle", "unsubcampaignid", "unsubreason", "cleantime", "cleancampaigntitle", "cleancampaignid",
    };

    /// <summary>Whether a cell says so: by its word, or by the time at which it happened.</summary>
    public static bool Says(string? cell) =>
        cell is not null
        && (Words.Contains(HeaderText.Key(cell))
            || (cell.Length >= 8 && DateTime.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));

    /// <summary>Whether the whole file is a list of such addresses, as one of the files of a Mailchimp export is.</summary>
    public static bool IsListOfThem(string fileName, IEnumerable<string> headers)
    {
        var keys = headers.Select(HeaderText.Key).ToHashSet(StringComparer.Ordinal);
        var named = fileName.StartsWith("unsubscribed", StringComparison.OrdinalIgnoreCase) || fileName.StartsWith("cleaned", StringComparison.OrdinalIgnoreCase);
        return keys.Overlaps(ColumnsOfSuchFiles) || (named && keys.Contains("leid"));
    }
}
