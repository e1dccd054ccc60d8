using System.Globalization;
using PressEvents.Web.Features.Import.Pages;
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

    public static string Commit(ImportPlan plan, bool isForEvent)
    {
        string[] parts =
        [
            .. Part(plan.Counts.Created, "new"),
            .. Part(plan.Counts.Updated, "changed"),
            .. Part(plan.Suppressed.Count, "suppressed"),
        ];
        var what = parts.Length == 0 ? "into the address book" : string.Join(", ", parts);
        return (plan.ChangesAnything, isForEvent) switch
        {
            (false, _) => "Nothing to import",
            (true, true) => $"Import {what} · {Guests(plan.NewGuests)}",
            (true, false) => $"Import {what}",
        };
    }

    public static string BeforeCommit(ImportPlan plan) => plan.Counts.Conflict switch
    {
        0 => "Nothing is written until then, and no mail is sent.",
        1 => "Nothing is written until then. The conflict left open is not imported.",
        var open => $"Nothing is written until then. The {Number(open)} conflicts left open are not imported.",
    };

    public static string Guests(int number) => number == 1 ? "1 joins the guest list" : $"{Number(number)} join the guest list";

    public static string Joined(int number) => number == 1 ? "1 person joined the guest list." : $"{Number(number)} people joined the guest list.";

    public static string Planned(ImportPlan plan) => $"Planned {Number(plan.Rows.Count)} rows: {ImportSummary.Counts(plan.Counts)}.";

    public static string Done(ImportPlan plan) => $"Imported. {ImportSummary.Counts(plan.Counts)}.";

    public static string Progress(int done, int total) => total == 0 ? "Starting…" : $"{Number(done)} of {Number(total)} people";

    public static string Rows(int number) => number == 1 ? "1 row" : $"{Number(number)} rows";

    /// <summary>Which rows of how many are on the sheet that begins here.</summary>
    public static string Range(int first, int all) => all switch
    {
        0 => "No rows match.",
        <= RowsShown.OnOneSheet => $"{Rows(all)} shown.",
        _ => $"Rows {Number(first + 1)} to {Number(Math.Min(first + RowsShown.OnOneSheet, all))} of {Number(all)}.",
    };

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string[] Part(int number, string word) => number == 0 ? [] : [$"{Number(number)} {word}"];
}
