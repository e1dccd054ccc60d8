using System.Globalization;
using Microsoft.Extensions.Localization;
using PressEvents.Data.Queries.Corrections;

namespace PressEvents.Web.Mail.Composing;

/// <summary>Says in one line what changed in a fact somebody holds. The words of a fact under embargo are never among it.</summary>
public sealed class CorrectionWords(IStringLocalizer<MailWords> words)
{
    private const string Naming = ": ";
    private const int LongestName = 80;

    /// <summary>In the language that is spoken now; without a version where no copy is known any more.</summary>
    public string Line(FactCorrection change, int? packVersion)
    {
        var said = Change(change);
        return packVersion is { } version ? words["PackCorrected.In", said, version] : words["PackCorrected.Plain", said];
    }

    private string Change(FactCorrection change)
    {
        var number = change.Number.ToString(CultureInfo.InvariantCulture);
        var (was, now) = (Words(change.From.Text), Words(change.To.Text));
        return (change.IsGone, change.MayBeMailed) switch
        {
            (true, true) => words["PackCorrected.Gone", number, was],
            (true, false) => words["PackCorrected.GoneUnderEmbargo", number],
            (false, false) => words["PackCorrected.UnderEmbargo", number],
            _ when string.Equals(was, now, StringComparison.Ordinal) => words["PackCorrected.Source", number, now],
            _ when NameOf(was, now) is { } name => words["PackCorrected.Named", number, name, was[(name.Length + Naming.Length)..], now[(name.Length + Naming.Length)..]],
            _ => words["PackCorrected.Text", number, was, now],
        };
    }

    // “Blu-ray release: 28 November 2017”: what both name in the same way is said once.
    private static string? NameOf(string was, string now) =>
        was.IndexOf(Naming, StringComparison.Ordinal) is > 0 and <= LongestName and var end && now.StartsWith(was[..(end + Naming.Length)], StringComparison.Ordinal) ? was[..end] : null;

    private static string Words(string fact) => string.Join(' ', fact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
