using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Makes rows say what the person who looked at them decided.</summary>
internal static class SettledRows
{
    public static IReadOnlyList<RowReading> Of(IReadOnlyList<RowReading> rows, Resolutions resolutions) =>
        [.. rows.Select(row => Settle(row, rows, resolutions))];

    /// <summary>The row without what was decided against it, once it is known whom it is about.</summary>
    public static RowReading Against(Person person, RowReading row, Resolutions resolutions)
    {
        foreach (var field in Contradiction.Disputed(person, row))
        {
            // What stands is the line chosen: the earlier one unless this one is right.
            if (resolutions.Says(row.Line, ResolutionKind.ThisLine))
            {
                person.SaidOn.Remove(field);
            }
            else
            {
                row.Values.Remove(field);
            }
        }

        var keepsName = Contradiction.OtherName(person, row) is not null && !resolutions.Says(row.Line, ResolutionKind.TakeName);
        return keepsName ? row with { Name = null } : row;
    }

    private static RowReading Settle(RowReading row, IReadOnlyList<RowReading> rows, Resolutions resolutions)
    {
        if (resolutions.Says(row.Line, ResolutionKind.WithoutAddress))
        {
            return row with { Email = null, EmailText = null };
        }

        return resolutions.Find(row.Line, ResolutionKind.SameAsLine) is { OtherLine: { } line }
            && rows.FirstOrDefault(other => other.Line == line) is { Name: { } name }
            ? row with { Name = name }
            : row;
    }
}
