using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import;

/// <summary>An import as <c>--json</c> prints it; the shape is the documented contract.</summary>
internal sealed record ImportJson(
    string File, string Format, string Encoding, string Delimiter, IReadOnlyList<ImportJson.Column> Columns, ImportCounts Counts,
    bool Committed, Guid? ImportId, IReadOnlyList<string> Suppressed, IReadOnlyList<ImportJson.Row> Rows)
{
    public static ImportJson Of(ImportPlan plan) => new(
        plan.File, plan.Format, plan.Encoding, plan.Delimiter,
        [.. plan.Columns.Select(column => new Column(column.Header, column.Field.Word()))],
        plan.Counts, plan.IsCommitted, plan.ImportId, plan.Suppressed,
        [.. plan.Rows.Select(row => new Row(row.Line, row.Outcome, row.Reason, row.Name, row.Email, row.Outlet, row.Role, row.Changes, row.Column))]);

    internal sealed record Column(string Header, string Field);

    internal sealed record Row(
        int Line, ImportOutcome Outcome, string? Reason, string? Name, string? Email, string? Outlet, string? Role,
        IReadOnlyDictionary<string, FieldChange> Changes, string? Column);

    /// <summary>What is printed when the whole file is refused.</summary>
    internal sealed record Failure(string Error);
}
