using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PressEvents.Domain.Facts;

/// <summary>Facts named in a text by their number, as in <c>{{fact 7}}</c>: the text then says what the fact says, always in the same words.</summary>
public static partial class FactReferences
{
    private const string Word = "fact";

    /// <summary>How a fact is named.</summary>
    public static string To(int number) => string.Create(CultureInfo.InvariantCulture, $"{{{{{Word} {number}}}}}");

    /// <summary>The number of the fact that is named by what stands between the braces; null where that names none.</summary>
    public static int? NumberIn(string inner) =>
        Named().Match(inner.Trim()) is { Success: true } named && int.TryParse(named.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The numbers a text names, each once, in their order.</summary>
    public static IReadOnlyList<int> In(string? text) => [.. Braces().Matches(text ?? "").Select(NumberOf).OfType<int>().Distinct()];

    /// <summary>What was meant as a reference and is none, as it was typed: <c>{{fact seven}}</c>; null where all is well.</summary>
    public static string? FirstWrong(string? text) => Braces().Matches(text ?? "")
        .Where(match => Inner(match).StartsWith(Word, StringComparison.OrdinalIgnoreCase) && NumberOf(match) is null)
        .Select(match => match.Value).FirstOrDefault();

    /// <summary>Puts each fact's words where it is named. Where there are none, the reference stays, for somebody to notice.</summary>
    public static string Fill(string text, Func<int, string?> words) =>
        Braces().Replace(text, match => NumberOf(match) is { } number && words(number) is { } fact ? OneLine(fact) : match.Value);

    /// <summary>The same in a text that is read as Markdown: what a fact says is never markup.</summary>
    public static string FillMarkdown(string markdown, Func<int, string?> words) => Fill(markdown, number => words(number) is { } fact ? Escaped(fact) : null);

    private static string OneLine(string fact) => string.Join(' ', fact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Escaped(string fact)
    {
        var escaped = new StringBuilder(fact.Length + 16);
        foreach (var c in fact)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Inner(Match match) => match.Groups["inner"].Value.Trim();

    private static int? NumberOf(Match match) => NumberIn(Inner(match));

    [GeneratedRegex(@"\{\{(?<inner>[^{}]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^fact\s+(?<number>[0-9]{1,6})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}
