using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>The few column names that mean two things, decided by what stands below them.</summary>
internal static class ByValues
{
    private const int LastChoice = 100;

    private static readonly HashSet<string> FormsOfAddress = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "hon",
        "herr", "frau", "m", "mme", "mlle", "sr", "sra", "srta", "drdr", "profdr",
    };

    public static Proposal Decide(SheetColumn column, (ImportField Field, int Rank)? known, bool hasRole, IReadOnlyList<string> headers)
    {
        if (HeaderText.Same(column.Header, "title"))
        {
            return Title(column, hasRole);
        }

        return known switch
        {
            null => new Proposal(ImportField.Ignore),
            // "Cc" is a country in some exports and "Assistant" a name: only addresses count.
            { Field: ImportField.AssistantEmail } when !column.Values.Any(value => value.Contains('@', StringComparison.Ordinal)) => new Proposal(ImportField.Ignore),
            // Everybody's "Status" means something else: only the words of mailing lists and of answers count.
            { Field: ImportField.Suppress } when HeaderText.Same(column.Header, "status") && !column.Values.Any(Suppressions.Says) =>
                AnswerWords.Fill(column, headers) ? new Proposal(ImportField.Answer, LastChoice) : new Proposal(ImportField.Ignore),
            { Field: ImportField.Suppress } when !column.Values.Any(Suppressions.Says) => new Proposal(ImportField.Ignore),
            { } found => new Proposal(found.Field, found.Rank),
        };
    }

    // Mr and Ms in an address book, the job in a media list.
    private static Proposal Title(SheetColumn column, bool hasRole)
    {
        var addressing = column.Values.Count(value => FormsOfAddress.Contains(HeaderText.Key(value)));
        if (hasRole || addressing == column.Values.Count)
        {
            return new Proposal(ImportField.Ignore);
        }

        return addressing == 0
            ? new Proposal(ImportField.Role)
            : new Proposal(ImportField.Ignore, 0, new Invalid(
                "columns", "“Title” holds forms of address and jobs alike: choose what it is."));
    }
}
