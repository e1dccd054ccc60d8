using System.Text.RegularExpressions;
using PressEvents.Domain;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Mail.Composing;

/// <summary>What a publicist may write in double braces: a fixed list and the facts of the ledger, no expressions.</summary>
public static partial class Placeholders
{
    public const string Link = "link";
    public const string Position = "position";
    public const string Code = "code";
    public const string Before = "before";
    internal const string OfferUntil = "offer until";
    internal const string OfferUntilThere = "offer until there";
    internal const string OfferedSeats = "offered seats";
    internal const string AskedSeats = "asked seats";
    public const string Companions = "companions";
    internal const string Corrections = "corrections";

    /// <summary>Every placeholder a message may hold, as it is typed between the braces.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["first name", "name", "outlet", "event", "host", "date", "time", "zone", "place", "dress", "answer by", "contact", Link];

    /// <summary>Refuses a subject and body that could not be filled in for everybody.</summary>
    public static Refusal? Check(MessageKind kind, string subject, string body)
    {
        if (CheckText("subject", subject, MessageText.SubjectLength) is { } wrongSubject)
        {
            return wrongSubject;
        }

        if (subject.Any(char.IsControl))
        {
            return new Invalid("subject", "The subject is one line.");
        }

        if (CheckText("text", body, MessageText.BodyLength) is { } wrongBody)
        {
            return wrongBody;
        }

        return kind is MessageKind.Invitation && !Find().Matches(body).Any(match => NameOf(match) is Link)
            ? new Invalid("text", "An invitation without {{link}} cannot be answered; write {{link}} where the guest shall answer.")
            : null;
    }

    /// <summary>Replaces each placeholder by what <paramref name="value"/> gives for its name; the name is in lower case.</summary>
    internal static string Fill(string text, Func<string, string> value) => Find().Replace(text, match => value(NameOf(match)));

    /// <summary>The placeholders of a text, in lower case.</summary>
    internal static IEnumerable<string> In(string text) => Find().Matches(text).Select(NameOf);

    private static Invalid? CheckText(string field, string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Invalid(field, $"The message needs a {field}.");
        }

        if (text.Length > longest)
        {
            return new Invalid(field, $"The {field} has {text.Length} characters; {longest} fit.");
        }

        var unknown = Find().Matches(text).Select(NameOf).FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal) && FactReferences.NumberIn(name) is null);
        if (unknown is not null)
        {
            return new Invalid(field, $"{{{{{unknown}}}}} is not a placeholder we know; there are {string.Join(", ", Names.Select(name => $"{{{{{name}}}}}"))}, and {FactReferences.To(7)} for what fact 7 says.");
        }

        var rest = Find().Replace(text, "");
        return rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)
            ? new Invalid(field, "A placeholder begins with {{ and ends with }}; one of these stands alone.")
            : null;
    }

    private static string NameOf(Match match) => match.Groups["name"].Value.Trim().ToLowerInvariant();

    [GeneratedRegex(@"\{\{(?<name>[^{}]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Find();
}
