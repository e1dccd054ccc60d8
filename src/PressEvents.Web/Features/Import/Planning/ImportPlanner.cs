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
        var disputed = DisputedAddresses(table.Rows);
        var judge = new RowJudge(book);
        var rows = table.Rows.Select(row => Decide(row, judge, disputed)).ToList();
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

    private static PlannedRow Decide(RowReading row, RowJudge judge, Dictionary<string, List<int>> disputed)
    {
        if (row.Problem is { } problem)
        {
            return RowJudge.Row(row, ImportOutcome.Refused, problem);
        }

        return row.Email is { } email && !row.IsSuppressed && disputed.TryGetValue(email.Key, out var lines)
            ? RowJudge.Row(row, ImportOutcome.Conflict, $"Lines {string.Join(", ", lines)} give one address to different people; nothing is written for them.")
            : judge.Decide(row);
    }

    // One address under two names: whose it is cannot be known, and a personal link must not reach the wrong one.
    private static Dictionary<string, List<int>> DisputedAddresses(IReadOnlyList<RowReading> rows) => rows
        .Where(row => row is { Problem: null, IsSuppressed: false, Email: not null, Name: not null })
        .GroupBy(row => row.Email!.Value.Key, StringComparer.Ordinal)
        .Where(same => same.Any(row => !SameName.Is(row.Name!, same.First().Name!)))
        .ToDictionary(same => same.Key, same => same.Select(row => row.Line).ToList(), StringComparer.Ordinal);
}
