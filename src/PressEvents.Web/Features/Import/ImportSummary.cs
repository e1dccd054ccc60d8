using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import;

/// <summary>A plan as a person reads it on the command line.</summary>
internal static class ImportSummary
{
    public static void Write(ImportPlan plan, TextWriter output)
    {
        output.WriteLine($"{plan.File}: {string.Join(", ", ImportWords.Format(plan))}, {plan.Rows.Count} rows");
        foreach (var column in plan.Columns.Where(column => column.Field is not ImportField.Ignore))
        {
            output.WriteLine($"  {column.Header} → {column.Field.Word()}");
        }

        foreach (var row in plan.Rows.Where(row => row.Reason is not null))
        {
            output.WriteLine($"  line {row.Line}: {Lower(row.Outcome)}: {row.Reason}");
        }

        output.WriteLine(Counts(plan.Counts));
        output.WriteLine((plan.IsCommitted, plan.ChangesAnything) switch
        {
            (true, true) => $"Done; {plan.NewGuests} new on the guest list. No mail was sent.",
            (true, false) => "Nothing differed, so nothing was changed.",
            (false, _) => $"A plan only; {plan.NewGuests} would join the guest list. Repeat with --commit to do it.",
        });
    }

    public static string Counts(ImportCounts counts) =>
        string.Join(", ", Enum.GetValues<ImportOutcome>().Select(outcome => $"{counts.Of(outcome)} {Lower(outcome)}"));

    private static string Lower(ImportOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
