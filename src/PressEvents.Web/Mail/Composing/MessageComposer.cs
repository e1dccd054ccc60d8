using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MimeKit;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Calendar;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Mail.Composing;

/// <summary>Makes the mail: one recipient, an HTML and a text part, the calendar file where one is due, and honest headers.</summary>
public sealed class MessageComposer(
    IStringLocalizer<MailWords> words, CorrectionWords corrections, PublicLinks links, IOptions<SmtpOptions> smtp, GuestLanguages languages)
{
    private const int PreheaderLength = 110;

    /// <summary>The message's id outside: always the same for the same row, however often it is tried.</summary>
    public string MessageIdOf(OutboxMessageId id) => $"{id.Value:N}@{links.Host}";

    public MimeMessage Compose(OutboxMessageId id, MailFacts facts, MessageDraft draft, InvitationToken token, DateTimeOffset now)
    {
        var address = facts.Address ?? throw new InvalidOperationException("A guest without an address cannot be written to.");
        var rendered = Render(facts, draft, links.Guest(token), links.Unsubscribe(token));
        var message = new MimeMessage { MessageId = MessageIdOf(id), Date = now, Subject = HeaderText.Line(rendered.Subject), Body = BodyOf(rendered, facts.Calendar) };
        message.From.Add(Sender(facts));
        message.To.Add(new MailboxAddress(facts.Reader is MailReader.Assistant ? "" : HeaderText.Line(facts.Guest.Name), address.Value));
        if (EmailAddress.TryParse(facts.Event.ContactEmail) is { } replyTo)
        {
            message.ReplyTo.Add(new MailboxAddress(HeaderText.Line(facts.Event.ContactName ?? facts.OrganisationName), replyTo.Value));
        }

        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{links.Unsubscribe(token)}>");
        message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, rendered.Language);
        return message;
    }

    /// <summary>The message as this guest would read it, for whoever writes it to see in their own mail program.</summary>
    public MimeMessage ComposeTest(MailFacts facts, MessageDraft draft, string address, string link, string unsubscribe)
    {
        var rendered = Render(facts, draft, link, unsubscribe);
        var message = new MimeMessage { Subject = HeaderText.Line($"[Test] {rendered.Subject}"), Body = BodyOf(rendered, null) };
        message.From.Add(Sender(facts));
        message.To.Add(new MailboxAddress("", address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The message as this guest will read it, with the given addresses for their link and for unsubscribing.</summary>
    public RenderedMail Render(MailFacts facts, MessageDraft draft, string link, string unsubscribe)
    {
        // The publicist's own text stays in the language it was written in, and so do the dates in it.
        var written = languages.Of(draft.Language);
        var isOurs = IsOurs(draft, written);
        var language = isOurs ? languages.ForMail(facts.Guest.Language, facts.Contact?.Languages) : written;
        return language.Say(() => Write(facts, isOurs ? draft with { Subject = null, Body = null } : draft, link, unsubscribe, language));
    }

    private RenderedMail Write(MailFacts facts, MessageDraft draft, string link, string unsubscribe, GuestLanguage language)
    {
        var values = MailValues.Of(facts, draft, link);
        if (draft.IsLookedAt)
        {
            MailExamples.Fill(values, facts, words);
        }

        var title = draft.Subject ?? words[WordsFor(draft, facts, "Subject")];
        var body = Itemised(ForWhom(facts, draft) + (draft.Body ?? words[WordsFor(draft, facts, PartOf(facts, draft))]), facts, values);
        AddFacts(values, facts, title, body);
        var subject = MailMarkdown.Line(title, values);
        var (html, text) = MailMarkdown.Render(body, values);
        var frame = new MailFrame(
            language,
            subject,
            Preheader(text),
            values["host"],
            Why(facts, draft),
            words["Unsubscribe"],
            unsubscribe);
        return new RenderedMail(subject, MailLayout.Html(frame, html), MailLayout.Text(frame, text)) { Language = language.Tag };
    }

    // Mail that goes out although its reader wanted no more says why it does.
    private string Why(MailFacts facts, MessageDraft draft) => draft.Kind switch
    {
        MessageKind.Confirmation when facts.Offer is null => words["WhyAnswered", facts.Event.Title],
        MessageKind.Code => words["WhyCode"],
        MessageKind.Cancellation when draft.Outcome is { } outcome && (outcome is GuestStatus.Withdrawn || GuestLife.IsExpected(outcome)) => words["WhySaidYes", facts.Event.Title],
        _ => words["Why", facts.OrganisationName, facts.Event.Title],
    };

    // Whoever reads for somebody else is told so before all. A code is for the browser that asked, whoever sits there.
    private string ForWhom(MailFacts facts, MessageDraft draft) =>
        facts.Reader is MailReader.Assistant && draft.Kind is not MessageKind.Code ? words["ForAssistant"].Value + "\n\n" : "";

    // The whole words of the text's beginning, up to what lists of mail show; an address says nothing there.
    private static string Preheader(string text)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains("://", StringComparison.Ordinal));
        var beginning = new System.Text.StringBuilder();
        foreach (var word in words)
        {
            if (beginning.Length > 0 && beginning.Length + word.Length > PreheaderLength)
            {
                break;
            }

            beginning.Append(beginning.Length == 0 ? "" : " ").Append(word);
        }

        // Not every script puts spaces between words.
        return string.Concat(beginning.ToString().EnumerateRunes().Take(PreheaderLength));
    }

    // Each correction is an item of a list and a value of its own, so that nothing a fact says is read as Markdown.
    private string Itemised(string body, MailFacts facts, Dictionary<string, string> values)
    {
        if (facts.Corrections.Count == 0)
        {
            return body;    // looked at before there is one
        }

        var items = facts.Corrections.Select((line, index) =>
        {
            var name = $"{Placeholders.Corrections} {index + 1}";
            values[name] = corrections.Line(line.Change, line.PackVersion);
            return $"- {{{{{name}}}}}";
        });
        return body.Replace($"{{{{{Placeholders.Corrections}}}}}", string.Join('\n', items), StringComparison.Ordinal);
    }

    private static void AddFacts(Dictionary<string, string> values, MailFacts facts, params IEnumerable<string> texts)
    {
        foreach (var name in texts.SelectMany(Placeholders.In))
        {
            if (FactReferences.NumberIn(name) is { } number)
            {
                values[name] = facts.Facts.Of(number) ?? "";
            }
        }
    }

    /// <summary>What the product writes where the publicist wrote nothing; the text a new message starts from. In the product's first language unless told.</summary>
    public (string Subject, string Body) BuiltIn(MessageKind kind, GuestLanguage? language = null)
    {
        var draft = new MessageDraft(kind, null, null, kind is MessageKind.Confirmation ? GuestStatus.Accepted : null);
        return (language ?? languages.Default).Say(() => (words[WordsFor(draft, null, "Subject")].Value, words[WordsFor(draft, null, "Body")].Value));
    }

    // Also a text that was saved as it was proposed: nobody has written anything yet that only one language has.
    private bool IsOurs(MessageDraft draft, GuestLanguage language) => draft.Body is null || (HasWords(draft.Kind)
        && BuiltIn(draft.Kind, language) is var (subject, body) && Same(draft.Subject, subject) && Same(draft.Body, body));

    private static bool Same(string? written, string proposed) =>
        string.Equals(written?.ReplaceLineEndings("\n").Trim(), proposed.ReplaceLineEndings("\n").Trim(), StringComparison.Ordinal);

    /// <summary>Whether the product has words of its own for this kind.</summary>
    public static bool HasWords(MessageKind kind) => kind is MessageKind.Invitation or MessageKind.Reminder or MessageKind.Confirmation or MessageKind.Change or MessageKind.Offer
        or MessageKind.PackCorrected or MessageKind.SaveTheDate or MessageKind.PackReady or MessageKind.ThankYou or MessageKind.ClipRequest or MessageKind.Cancellation;

    // Whoever does not come, but sends others, reads that those are still expected.
    private static string PartOf(MailFacts facts, MessageDraft draft) =>
        draft.Kind is MessageKind.Confirmation && facts.Offer is null && draft.Outcome is GuestStatus.Declined or GuestStatus.Cancelled && facts.Companions.Count > 0
            ? "BodySent"
            : "Body";

    private static string WordsFor(MessageDraft draft, MailFacts? facts, string part) => draft.Kind switch
    {
        MessageKind.Invitation or MessageKind.Reminder or MessageKind.Change or MessageKind.Code or MessageKind.PackCorrected
            or MessageKind.SaveTheDate or MessageKind.PackReady or MessageKind.ThankYou or MessageKind.ClipRequest => $"{draft.Kind}.{part}",
        MessageKind.Cancellation => $"Cancellation.{(facts?.Event.State is EventState.Cancelled or null ? "Event" : "Guest")}.{part}",
        MessageKind.Offer => $"Offer.{facts?.Offer?.Shape ?? OfferShape.One}.{part}",
        MessageKind.Confirmation when facts?.Offer is not null => $"Offer.Ended.{OutcomeWord(draft.Outcome)}.{part}",
        MessageKind.Confirmation => $"Confirmation.{OutcomeWord(draft.Outcome)}.{part}",
        _ => throw new ArgumentOutOfRangeException(nameof(draft), draft.Kind, "No words for this kind of message."),
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
        { } bare => new MailboxAddress(HeaderText.Line(facts.OrganisationName), bare.Address),
        null => new MailboxAddress(HeaderText.Line(facts.OrganisationName), $"no-reply@{links.Host}"),
    };
}
