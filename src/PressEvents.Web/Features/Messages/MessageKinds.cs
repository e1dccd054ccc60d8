using PressEvents.Domain.Mail;

namespace PressEvents.Web.Features.Messages;

/// <summary>The kinds of message by the names they have on the command line.</summary>
internal static class MessageKinds
{
    /// <summary>Those a person sends today; the others come with what they are about.</summary>
    public static IReadOnlyList<MessageKind> Sendable { get; } = [MessageKind.SaveTheDate, MessageKind.Invitation, MessageKind.Reminder, MessageKind.PackReady, MessageKind.ThankYou];

    /// <summary>Those that tell something and ask for no answer.</summary>
    public static bool IsNotice(MessageKind kind) => kind is MessageKind.SaveTheDate or MessageKind.PackReady or MessageKind.ThankYou;

    public static string NameOf(MessageKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The kind as a person reads it.</summary>
    public static string WordsOf(MessageKind kind) => NameOf(kind) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest.Replace('-', ' ') : "";

    public static MessageKind? Parse(string name) =>
        Enum.GetValues<MessageKind>().Where(kind => string.Equals(NameOf(kind), name, StringComparison.Ordinal)).Cast<MessageKind?>().SingleOrDefault();
}
