using PressEvents.Domain.Mail;

namespace PressEvents.Web.Features.Messages;

/// <summary>The kinds of message by the names they have on the command line.</summary>
internal static class MessageKinds
{
    /// <summary>Those a person sends, or plans.</summary>
    public static IReadOnlyList<MessageKind> Sendable { get; } =
        [MessageKind.SaveTheDate, MessageKind.Invitation, MessageKind.Reminder, MessageKind.PackReady, MessageKind.ThankYou, MessageKind.ClipRequest];

    /// <summary>Those that go out by themselves when what they tell of happens.</summary>
    public static IReadOnlyList<MessageKind> Automatic { get; } =
        [MessageKind.Confirmation, MessageKind.Offer, MessageKind.Change, MessageKind.PackCorrected, MessageKind.Cancellation];

    /// <summary>Those a publicist may put into words of their own.</summary>
    public static IReadOnlyList<MessageKind> Writable { get; } = [.. Sendable, .. Automatic];

    public static string NameOf(MessageKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The kind as a person reads it.</summary>
    public static string WordsOf(MessageKind kind) => NameOf(kind) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest.Replace('-', ' ') : "";

    public static MessageKind? Parse(string name) =>
        Enum.GetValues<MessageKind>().Where(kind => string.Equals(NameOf(kind), name, StringComparison.Ordinal)).Cast<MessageKind?>().SingleOrDefault();
}
