using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MimeKit;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Calendar;

namespace PressEvents.Web.Mail.Composing;

/// <summary>Makes the mail: one recipient, an HTML and a text part, the calendar file where one is due, and honest headers.</summary>
public sealed class MessageComposer(IStringLocalizer<MailWords> words, PublicLinks links, IOptions<SmtpOptions> smtp)
{
    /// <summary>The message's id outside: always the same for the same row, however often it is tried.</summary>
    public string MessageIdOf(OutboxMessageId id) => $"{id.Value:N}@{links.Host}";

    public MimeMessage Compose(OutboxMessageId id, MailFacts facts, MessageDraft draft, InvitationToken token, DateTimeOffset now)
    {
        var address = facts.Address ?? throw new InvalidOperationException("A guest without an address cannot be written to.");
        var rendered = Render(facts, draft, links.Guest(token), links.Unsubscribe(token));
        var message = new MimeMessage { MessageId = MessageIdOf(id), Date = now, Subject = rendered.Subject, Body = BodyOf(rendered, facts.Calendar) };
        message.From.Add(Sender(facts));
        message.To.Add(new MailboxAddress(facts.Guest.Name, address.Value));
        if (EmailAddress.TryParse(facts.Event.ContactEmail) is { } replyTo)
        {
            message.ReplyTo.Add(new MailboxAddress(facts.Event.ContactName ?? facts.OrganisationName, replyTo.Value));
        }

        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{links.Unsubscribe(token)}>");
        message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The message as this guest will read it, with the given addresses for their link and for unsubscribing.</summary>
    public RenderedMail Render(MailFacts facts, MessageDraft draft, string link, string unsubscribe)
    {
        var values = MailValues.Of(facts, draft, link);
        var subject = MailMarkdown.Line(draft.Subject ?? words[WordsFor(draft, "Subject")], values);
        var (html, text) = MailMarkdown.Render(draft.Body ?? words[WordsFor(draft, BodyOf(facts, draft))], values);
        var frame = new MailFrame(
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            subject,
            values["host"],
            words["Why", facts.OrganisationName, facts.Event.Title],
            words["Unsubscribe"],
            unsubscribe);
        return new RenderedMail(subject, MailLayout.Html(frame, html), MailLayout.Text(frame, text));
    }

    /// <summary>What the product writes where the publicist wrote nothing; the text a new message starts from.</summary>
    public (string Subject, string Body) BuiltIn(MessageKind kind)
    {
        var draft = new MessageDraft(kind, null, null);
        return (words[WordsFor(draft, "Subject")], words[WordsFor(draft, "Body")]);
    }

    /// <summary>Whether the product has words of its own for this kind.</summary>
    public static bool HasWords(MessageKind kind) => kind is MessageKind.Invitation or MessageKind.Reminder or MessageKind.Confirmation;

    // Whoever does not come, but sends others, reads that those are still expected.
    private static string BodyOf(MailFacts facts, MessageDraft draft) =>
        draft.Outcome is GuestStatus.Declined or GuestStatus.Cancelled && facts.Companions.Count > 0 ? "BodySent" : "Body";

    private static string WordsFor(MessageDraft draft, string part) => draft.Kind switch
    {
        MessageKind.Invitation or MessageKind.Reminder => $"{draft.Kind}.{part}",
        MessageKind.Confirmation => $"Confirmation.{OutcomeWord(draft.Outcome)}.{part}",
        _ => throw new ArgumentOutOfRangeException(nameof(draft), draft.Kind, "No words for this kind of message yet."),
    };

    private static string OutcomeWord(GuestStatus? outcome) => outcome switch
    {
        GuestStatus.Accepted or GuestStatus.Arrived or GuestStatus.NoShow => "Accepted",
        GuestStatus.Waitlisted or GuestStatus.Offered => "Waitlisted",
        GuestStatus.Cancelled => "Cancelled",
        GuestStatus.Declined => "Declined",
        GuestStatus.Listed or GuestStatus.Invited or GuestStatus.Withdrawn or null =>
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Nothing was answered that could be confirmed."),
    };

    private static MimeEntity BodyOf(RenderedMail rendered, CalendarEntry? calendar)
    {
        var body = new BodyBuilder { HtmlBody = rendered.Html, TextBody = rendered.Text };
        if (calendar is not null)
        {
            body.Attachments.Add(CalendarPart(calendar));
        }

        return body.ToMessageBody();
    }

    private static TextPart CalendarPart(CalendarEntry calendar)
    {
        var part = new TextPart("calendar")
        {
            Text = CalendarFile.TextOf(calendar),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = CalendarFile.FileName },
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        part.ContentType.Parameters.Add("method", calendar.Method is CalendarMethod.Cancel ? "CANCEL" : "REQUEST");
        part.ContentType.Name = CalendarFile.FileName;
        return part;
    }

    private MailboxAddress Sender(MailFacts facts) => smtp.Value.Sender switch
    {
        { Name.Length: > 0 } named => named,
        { } bare => new MailboxAddress(facts.OrganisationName, bare.Address),
        null => new MailboxAddress(facts.OrganisationName, $"no-reply@{links.Host}"),
    };
}
