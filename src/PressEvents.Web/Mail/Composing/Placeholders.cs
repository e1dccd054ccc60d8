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
    internal const string AnswerBy = "answer by";

    private static readonly string[] Everywhere = ["first name", "name", "outlet", "event", "host", "date", "time", "zone", "place", "dress", "contact"];

    /// <summary>Every placeholder a message of this kind may hold, as it is typed between the braces; none where nobody writes it.</summary>
    public static IReadOnlyList<string> Of(MessageKind kind) => kind is MessageKind.Code ? [] : [.. Everywhere, .. OwnOf(kind)];

    /// <summary>What a message of this kind would be of no use without: its one clear link, and what it is about.</summary>
    public static IReadOnlyList<string> NeededBy(MessageKind kind) => kind switch
    {
        MessageKind.Invitation or MessageKind.Reminder or MessageKind.Confirmation or MessageKind.Change or MessageKind.PackReady => [Link],
        MessageKind.Offer => [Link, OfferUntil],
        MessageKind.PackCorrected => [Link, Corrections],
        MessageKind.SaveTheDate or MessageKind.Cancellation or MessageKind.ThankYou or MessageKind.ClipRequest or MessageKind.Code => [],
    };

    private static IReadOnlyList<string> Known => [.. Enum.GetValues<MessageKind>().SelectMany(Of)];

    private static string[] OwnOf(MessageKind kind) => kind switch
    {
        MessageKind.Invitation or MessageKind.Reminder => [AnswerBy, Link],
        MessageKind.Confirmation => [AnswerBy, Companions, Link],
        MessageKind.Offer => [OfferedSeats, AskedSeats, OfferUntil, OfferUntilThere, Link],
        MessageKind.Change => [AnswerBy, Before, Link],
        MessageKind.PackCorrected => [Corrections, Link],
        MessageKind.SaveTheDate or MessageKind.PackReady or MessageKind.ThankYou or MessageKind.ClipRequest => [Link],
        MessageKind.Cancellation or MessageKind.Code => [],
    };

    /// <summary>Refuses a subject and body that could not be filled in for everybody.</summary>
    public static Refusal? Check(MessageKind kind, string subject, string body)
    {
        if (CheckText(kind, "subject", subject, MessageText.SubjectLength) is { } wrongSubject)
        {
            return wrongSubject;
        }

        if (subject.Any(char.IsControl))
        {
            return new Invalid("subject", "The subject is one line.");
        }

        if (CheckText(kind, "text", body, MessageText.BodyLength) is { } wrongBody)
        {
            return wrongBody;
        }

        return NeededBy(kind).Except(In(body), StringComparer.Ordinal).FirstOrDefault() is { } missing ? new Invalid("text", WhyNeeded(kind, missing)) : null;
    }

    /// <summary>Replaces each placeholder by what <paramref name="value"/> gives for its name; the name is in lower case.</summary>
    internal static string Fill(string text, Func<string, string> value) => Find().Replace(text, match => value(NameOf(match)));

    /// <summary>The placeholders of a text, in lower case.</summary>
    internal static IEnumerable<string> In(string text) => Find().Matches(text).Select(NameOf);

    private static string WhyNeeded(MessageKind kind, string missing) => (kind, missing) switch
    {
        (MessageKind.Invitation, _) => "An invitation without {{link}} cannot be answered; write {{link}} where the guest shall answer.",
        (_, Link) => "Without {{link}} this message leads nowhere; write {{link}} where the guest’s own page shall be opened.",
        _ => $"Without {{{{{missing}}}}} this message does not say what it is about; write it where that shall stand.",
    };

    private static Invalid? CheckText(MessageKind kind, string field, string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Invalid(field, $"The message needs a {field}.");
        }

        if (text.Length > longest)
        {
            return new Invalid(field, $"The {field} has {text.Length} characters; {longest} fit.");
        }

        var names = Of(kind);
        if (In(text).FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal) && FactReferences.NumberIn(name) is null) is { } unknown)
        {
            var reason = Known.Contains(unknown, StringComparer.Ordinal) ? "says nothing in this kind of message" : "is not a placeholder we know";
            return new Invalid(field, $"{{{{{unknown}}}}} {reason}; there are {string.Join(", ", names.Select(name => $"{{{{{name}}}}}"))}, and {FactReferences.To(7)} for what fact 7 says.");
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
