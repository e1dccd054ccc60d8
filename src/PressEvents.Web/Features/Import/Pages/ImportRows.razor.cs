using Microsoft.AspNetCore.Components;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>The rows of a plan, and which of them are looked at.</summary>
public sealed partial class ImportRows : ComponentBase
{
    private RowsShown shown = RowsShown.All;
    private IReadOnlyList<PlannedRow> rows = [];

    [Parameter]
    public string Title { get; set; } = "The plan";

    [Parameter, EditorRequired]
    public IReadOnlyList<PlannedRow> Rows { get; set; } = [];

    [Parameter, EditorRequired]
    public ImportCounts Counts { get; set; } = new();

    /// <summary>Chosen for a row; where nobody listens, rows are only shown.</summary>
    [Parameter]
    public EventCallback<Resolution> Settled { get; set; }

    [Parameter]
    public EventCallback<int> Unsettled { get; set; }

    private int First => shown.Sheet * RowsShown.OnOneSheet;

    protected override void OnParametersSet() => Look(shown.Outcome is { } outcome && !Has(outcome) ? RowsShown.All : shown);

    private bool Has(ImportOutcome outcome) =>
        Counts.Of(outcome) > 0 || (outcome is ImportOutcome.Conflict && Rows.Any(row => row.Settled is not null));

    private void Filter(ImportOutcome? outcome) => Look(shown with { Outcome = outcome, Sheet = 0 });

    private void Search(ChangeEventArgs typed) => Look(shown with { Typed = typed.Value?.ToString() ?? "", Sheet = 0 });

    private void Turn(int sheets) => Look(shown with { Sheet = shown.Sheet + sheets });

    private void Look(RowsShown next)
    {
        rows = next.Of(Rows);
        shown = next with { Sheet = Math.Clamp(next.Sheet, 0, Math.Max(0, (rows.Count - 1) / RowsShown.OnOneSheet)) };
    }
}
