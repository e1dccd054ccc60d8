using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>Which rows of a plan are looked at: of one outcome, with the words typed, one sheet of them at a time.</summary>
internal sealed record RowsShown(ImportOutcome? Outcome, string Typed, int Sheet)
{
    // Rows differ in height, so they are turned over rather than scrolled through by the thousand.
    public const int OnOneSheet = 100;

    public static RowsShown All { get; } = new(null, "", 0);

    public IReadOnlyList<PlannedRow> Of(IReadOnlyList<PlannedRow> rows)
    {
        var words = SearchFold.Fold(Typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. rows.Where(row => Shows(row) && words.All(word => TextOf(row).Contains(word, StringComparison.Ordinal)))];
    }

    // What was settled stays among the conflicts, where it was, until the eye has moved on.
    private bool Shows(PlannedRow row) =>
        Outcome is null || row.Outcome == Outcome || (Outcome is ImportOutcome.Conflict && row.Settled is not null);

    private static string TextOf(PlannedRow row) => SearchFold.Fold($"{row.Line} {row.Name} {row.Email} {row.Outlet} {row.Reason}");
}
