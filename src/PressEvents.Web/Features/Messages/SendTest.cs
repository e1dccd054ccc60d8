using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Messages;

/// <summary>
/// Sends a message, as one guest would get it, to whoever writes it and to nobody else. Its links lead nowhere; the outbox and the
/// guest know nothing of it.
/// </summary>
public sealed class SendTest
{
    private const string NoToken = "test";

    private readonly Transactions transactions;
    private readonly MailFactsQuery facts;
    private readonly MessageComposer composer;
    private readonly IMailTransport transport;
    private readonly SmtpOptions smtp;
    private readonly PublicLinks links;

    internal SendTest(Transactions transactions, MailFactsQuery facts, MessageComposer composer, IMailTransport transport, IOptions<SmtpOptions> smtp, PublicLinks links) =>
        (this.transactions, this.facts, this.composer, this.transport, this.smtp, this.links) = (transactions, facts, composer, transport, smtp.Value, links);

    /// <summary>The address it went to.</summary>
    public async Task<Result<string>> ToMeAsync(StaffActor me, GuestId asGuest, MessageKind kind, MessageWords words, CancellationToken ct)
    {
        if (!smtp.HasServer)
        {
            return new Invalid("test", "No mail server is set: a test would reach nobody.");
        }

        if (Placeholders.Check(kind, words.Subject, words.Body) is { } wrong)
        {
            return wrong;
        }

        var read = await transactions.RunAsync<(MailFacts Facts, string Mine)>(me, Permission.SendMail, work => ReadAsync(work, me, asGuest, kind, words), ct);
        return read.Refusal is { } refusal ? refusal : await SendAsync(read.Value.Facts, read.Value.Mine, new MessageDraft(kind, words.Subject, words.Body) { Language = words.Language, IsLookedAt = true }, ct);
    }

    private async Task<Result<(MailFacts Facts, string Mine)>> ReadAsync(Work work, StaffActor me, GuestId asGuest, MessageKind kind, MessageWords words)
    {
        if (await facts.ForGuestAsync(work.Db, asGuest, work.Ct) is not { } known)
        {
            return new NotFound("guest");
        }

        var mine = await work.Db.Members.Where(m => m.Id == me.MemberId).Select(m => m.Email).SingleAsync(work.Ct);
        work.Audit("message.tested", known.Event.Id, known.Event.Id.Value, kind.ToString());
        return (await MailFactsQuery.WithFactsAsync(work.Db, known, $"{words.Subject} {words.Body}", work.Ct), mine);
    }

    private async Task<Result<string>> SendAsync(MailFacts known, string address, MessageDraft draft, CancellationToken ct)
    {
        var mail = composer.ComposeTest(known, draft, address, $"{links.Base}/i/{NoToken}", $"{links.Base}/u/{NoToken}");
        try
        {
            await using var connection = await transport.ConnectAsync(ct);
            return await connection.SendAsync(new MailEnvelope(mail, mail.From.Mailboxes.Single()), () => Task.CompletedTask) switch
            {
                Delivery.Accepted => address,
                Delivery.Refused(var said) => new Invalid("test", $"The mail server refused it: {said}"),
                Delivery.TryLater(var said) => new Invalid("test", $"The mail server put it off: {said}"),
                Delivery.SenderRefused(var said) => new Invalid("test", $"The mail server does not let us send: {said}"),
                Delivery.Unknown(var said) => new Invalid("test", $"It may or may not have arrived: {said}"),
                _ => throw new InvalidOperationException("An unknown kind of delivery."),
            };
        }
        catch (MailServerAwayException away)
        {
            return new Invalid("test", away.Message);
        }
    }
}
