using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Features.Import;

/// <summary>The page's words for plans and outcomes.</summary>
internal static class ImportWords
{
    public static string Outcome(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => "New",
        ImportOutcome.Updated => "Changed",
        ImportOutcome.Unchanged => "Unchanged",
        ImportOutcome.Conflict => "Conflict",
        ImportOutcome.Refused => "Refused",
    };

    /// <summary>The format and the encoding, where the format does not settle that itself.</summary>
    public static IEnumerable<string> Format(ImportPlan plan)
    {
        var format = plan.Format is "vcard" ? "vCard" : plan.Format.ToUpperInvariant();
        return plan.Encoding.Length > 0 ? [format, plan.Encoding] : [format];
    }

    public static string Commit(ImportPlan plan)
    {
        string[] parts =
        [
            .. Part(plan.Counts.Created, "new"),
            .. Part(plan.Counts.Updated, "changed"),
            .. Part(plan.Suppressed.Count, "suppressed"),
        ];
        return plan.ChangesAnything
            ? $"Import {(parts.Length == 0 ? "into the address book" : string.Join(", ", parts))} · {Guests(plan.NewGuests)}"
            : "Nothing to import";
    }

    public static string Guests(int number) => number == 1 ? "1 joins the guest list" : $"{number} join the guest list";

    public static string? Status(ImportPlan? done, ImportPlan? plan) => (done, plan) switch
    {
        ({ } finished, _) => $"Imported. {ImportSummary.Counts(finished.Counts)}.",
        (_, { } planned) => $"Planned {planned.Rows.Count} rows: {ImportSummary.Counts(planned.Counts)}.",
        _ => null,
    };

    private static string[] Part(int number, string word) => number == 0 ? [] : [$"{number} {word}"];
}
