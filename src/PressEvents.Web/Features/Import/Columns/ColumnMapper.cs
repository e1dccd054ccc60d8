using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>Decides what each column means: what a person said, then the column's name, then, for a few names, its values.</summary>
internal static class ColumnMapper
{
    // Who somebody is and where they are written to is never settled by an order of preference.
    private static readonly ImportField[] MustBeOne = [ImportField.Name, ImportField.FirstName, ImportField.LastName, ImportField.Email];

    public static ColumnMapping Map(Sheet sheet, ImportChoices choices)
    {
        var found = HeaderFinder.Find(sheet, choices.HasHeader);
        if (!found.IsDone)
        {
            return new ColumnMapping(SheetColumns.Of(sheet, -1), -1, found.Refusal);
        }

        var columns = SheetColumns.Of(sheet, found.Value);
        if (Unknown(choices, columns) is { } unknown)
        {
            return new ColumnMapping(columns, found.Value, unknown);
        }

        var proposals = found.Value < 0 ? Headerless.Propose(columns) : Propose(columns);
        var fields = columns.Select((column, i) => choices.Map.TryGetValue(column.Header, out var said) ? said : proposals[i].Field).ToArray();
        var problem = Settle(columns, fields, proposals, choices);
        return new ColumnMapping([.. columns.Select((column, i) => column with { Field = fields[i] })], found.Value, problem ?? Missing(fields, found.Value < 0));
    }

    private static Proposal[] Propose(IReadOnlyList<SheetColumn> columns)
    {
        var hasRole = columns.Any(column => FieldAliases.Find(column.Header)?.Field is ImportField.Role);
        var headers = columns.Select(column => column.Header).ToList();
        return [.. columns.Select(column => ByValues.Decide(column, FieldAliases.Find(column.Header), hasRole, headers))];
    }

    // Leaves each field but a few one column: the one a person named, else the preferred alias among those that hold anything.
    private static Invalid? Settle(IReadOnlyList<SheetColumn> columns, ImportField[] fields, Proposal[] proposals, ImportChoices choices)
    {
        Invalid? problem = proposals.Where((p, i) => fields[i] == p.Field).Select(p => p.Problem).FirstOrDefault(p => p is not null);
        foreach (var field in fields.Where(f => !f.MayHaveSeveral()).Distinct().ToList())
        {
            var rivals = Enumerable.Range(0, fields.Length).Where(i => fields[i] == field).ToList();
            var said = rivals.Where(i => choices.Map.ContainsKey(columns[i].Header)).ToList();
            var standing = said.Count > 0 ? said : [.. rivals.Where(i => columns[i].Values.Count > 0).DefaultIfEmpty(rivals[0])];
            var undecided = said.Count > 1 || (standing.Count > 1 && MustBeOne.Contains(field));
            problem ??= undecided ? TwoColumns(field, columns[standing[0]].Header, columns[standing[1]].Header) : null;
            var kept = standing.MinBy(i => proposals[i].Rank);
            rivals.Where(i => i != kept && !undecided).ToList().ForEach(i => fields[i] = ImportField.Ignore);
        }

        return problem;
    }

    private static Invalid TwoColumns(ImportField field, string one, string other) => new(
        "columns",
        $"Both “{one}” and “{other}” could be the {field.Label().ToLowerInvariant()}: choose one.");

    private static Invalid? Unknown(ImportChoices choices, IReadOnlyList<SheetColumn> columns) =>
        choices.Map.Keys.FirstOrDefault(name => !columns.Any(column => string.Equals(column.Header, name, StringComparison.Ordinal))) is { } missing
            ? new Invalid("columns", $"There is no column “{missing}”; the file has {string.Join(", ", columns.Take(20).Select(c => $"“{c.Header}”"))}.")
            : null;

    private static Invalid? Missing(ImportField[] fields, bool headerless)
    {
        if (!fields.Any(field => MustBeOne.Contains(field)))
        {
            return new Invalid("columns", "No column holds a name or an e-mail address: choose which does.");
        }

        // A list of addresses alone says so by its one column; here other columns exist, and one may be the name.
        return headerless && fields is not [_] && fields.All(field => field is ImportField.Email or ImportField.Ignore)
            ? new Invalid("columns", "The list has no column names: choose which one is the name.")
            : null;
    }
}

/// <summary>The columns of a sheet, the row that names them (-1 for none), and what could not be decided.</summary>
internal sealed record ColumnMapping(IReadOnlyList<SheetColumn> Columns, int HeaderRow, Refusal? Problem);

/// <summary>What a column seems to be, how good its name is among the names of that field, and why it cannot be decided.</summary>
internal sealed record Proposal(ImportField Field, int Rank = 0, Invalid? Problem = null);
