using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Decides what becomes of every row. The only place that does: the preview shows its plan, and the commit carries it out.</summary>
internal static class ImportPlanner
{
    private const int SamplesShown = 3;

    /// <summary>Plans the rows against the book, whose people are left as the import would leave them.</summary>
    public static ImportPlan Plan(ImportTable table, PlannedBook book)
    {
        var resolutions = new Resolutions(table.Resolutions);
        var readings = SettledRows.Of(table.Rows, resolutions);
        var disputed = new DisputedAddresses(readings, resolutions);
        var judge = new RowJudge(book, resolutions);
        var rows = readings.Select(row => Decide(row, judge, disputed, resolutions) with { Settled = resolutions.Words(row.Line) }).ToList();
        return Heading(table) with
        {
            Rows = rows,
            Suppressed = judge.Suppressed,
            NewGuests = book.People.Count(person => person.JoinsList),
            ChangesAnything = book.People.Any(person => person.IsWritten),
        };
    }

    private static ImportPlan Heading(ImportTable table) => new()
    {
        File = table.Sheet.FileName,
        Format = table.Sheet.Format,
        Encoding = table.Sheet.Encoding,
        Delimiter = table.Sheet.Delimiter,
        Columns = [.. table.Mapping.Columns.Select(c => new ImportColumn(c.Index, c.Header, c.Field, [.. c.Values.Take(SamplesShown)]))],
        HasHeader = table.Mapping.HeaderRow >= 0,
        Question = table.Mapping.Problem,
    };

    private static PlannedRow Decide(RowReading row, RowJudge judge, DisputedAddresses disputed, Resolutions resolutions)
    {
        if (row.Problem is { } problem)
        {
            return RowJudge.Row(row, ImportOutcome.Refused, problem);
        }

        if (resolutions.Says(row.Line, ResolutionKind.LeaveOut))
        {
            return RowJudge.Row(row, ImportOutcome.Refused, "Left out, as you chose.");
        }

        return disputed.About(row) is { } conflict
            ? RowJudge.Row(row, conflict)
            : judge.Decide(row.Name is null ? row with { Name = disputed.OwnerFor(row) } : row);
    }
}
