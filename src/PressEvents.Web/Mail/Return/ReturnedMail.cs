using MimeKit;
using PressEvents.Domain.Mail;

namespace PressEvents.Web.Mail.Return;

/// <summary>What a mail that came back is.</summary>
internal abstract record ReturnedMail
{
    /// <summary>A server says that it could not deliver, for good (RFC 3464), and which message it was, where it says so. Where it came to may name it, too.</summary>
    internal sealed record Bounce(OutboxMessageId? Message, IReadOnlyList<string> CameTo, string Words) : ReturnedMail;

    /// <summary>A person wrote back.</summary>
    internal sealed record Reply(OutboxMessageId? Message, MailboxAddress Sender, string Subject, string Text) : ReturnedMail;

    /// <summary>Automatic mail, a delay, a report that all went well, or nothing of ours: it changes nothing.</summary>
    internal sealed record Nothing : ReturnedMail;
}

/// <summary>Sorts what lies in the mailbox. Mail that a machine sent is never taken for a person's, and only a message of ours can bounce.</summary>
internal static class ReturnedMailSorting
{
    private static readonly string[] AutomaticPrecedence = ["bulk", "junk", "list", "auto_reply"];

    private static readonly string[] DeliveryHeaders = ["Delivered-To", "X-Original-To", "Envelope-To"];

    /// <param name="host">The part behind the @ of our own Message-IDs.</param>
    public static ReturnedMail Sort(MimeMessage mail, string host)
    {
        if (mail.Body is MultipartReport report)
        {
            return BounceIn(mail, report, host) is { } bounce ? bounce : new ReturnedMail.Nothing();
        }

        if (IsAutomatic(mail) || mail.From.Mailboxes.FirstOrDefault() is not { } sender)
        {
            return new ReturnedMail.Nothing();
        }

        var answered = mail.References.Append(mail.InReplyTo ?? "").Reverse().Select(id => OurId(id, host)).OfType<OutboxMessageId>().Cast<OutboxMessageId?>().FirstOrDefault();
        return new ReturnedMail.Reply(answered, sender, mail.Subject ?? "", ReplyText.OwnWordsOf(mail));
    }

    // Auto-Submitted (RFC 3834) and what those write who do not know it. Bounces that are no reports come with no return path.
    private static bool IsAutomatic(MimeMessage mail)
    {
        string? Header(string name) => mail.Headers[name]?.Trim().ToLowerInvariant();
        return (Header("Auto-Submitted") is { Length: > 0 } submitted && submitted is not "no")
            || Header("X-Autoreply") is not null || Header("X-Autorespond") is not null || Header("X-Auto-Response") is not null
            || AutomaticPrecedence.Contains(Header("Precedence"), StringComparer.Ordinal)
            || Header("List-Id") is not null
            || Header("Return-Path") is "<>"
            || mail.From.Mailboxes.FirstOrDefault()?.Address.Split('@')[0].ToLowerInvariant() is "mailer-daemon" or "postmaster";
    }

    private static ReturnedMail.Bounce? BounceIn(MimeMessage mail, MultipartReport report, string host)
    {
        var status = report.OfType<MessageDeliveryStatus>().FirstOrDefault();
        var failed = status?.StatusGroups.Skip(1).FirstOrDefault(IsPermanent);
        return failed is null ? null : new ReturnedMail.Bounce(OurId(OriginalIdIn(report), host), CameTo(mail), WordsOf(failed));
    }

    // Servers that put mail into mailboxes note the address it was for; a report's own To is that of the return path.
    private static List<string> CameTo(MimeMessage mail) =>
    [
        .. mail.To.Mailboxes.Select(to => to.Address),
        .. mail.Headers.Where(header => DeliveryHeaders.Contains(header.Field, StringComparer.OrdinalIgnoreCase)).Select(header => header.Value.Trim().Trim('<', '>')),
    ];

    private static bool IsPermanent(HeaderList recipient) =>
        string.Equals(recipient["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase) && recipient["Status"]?.Trim().StartsWith("4.", StringComparison.Ordinal) is not true;

    private static string? OriginalIdIn(MultipartReport report)
    {
        foreach (var part in report)
        {
            switch (part)
            {
                case MessagePart { Message.MessageId: { } id }:
                    return id;
                case TextRfc822Headers headers:
                    return headers.Headers?["Message-ID"];
                case MimePart { ContentType.MimeType: "text/rfc822-headers", Content: { } content }:
                    using (var text = content.Open())
                    {
                        return new MimeParser(text, MimeFormat.Entity).ParseHeaders()["Message-ID"];
                    }
            }
        }

        return null;
    }

    private static string WordsOf(HeaderList recipient)
    {
        var said = recipient["Diagnostic-Code"] is { } code ? code[(code.IndexOf(';', StringComparison.Ordinal) + 1)..] : recipient["Status"] ?? "It came back without a reason.";
        return string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static OutboxMessageId? OurId(string? messageId, string host)
    {
        var parts = (messageId ?? "").Trim().Trim('<', '>').Split('@');
        return parts is [var name, var at] && string.Equals(at, host, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(name, "N", out var id) ? OutboxMessageId.From(id) : null;
    }
}
