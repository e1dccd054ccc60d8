using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Messages;

/// <summary>
/// Sends a message, as one guest would get it, to whoever writes it and to nobody else. Its links lead nowhere; the outbox and the
/// guest know nothing of it.
/// </summary>
public sealed class SendTest(Transactions transactions, MailFactsQuery facts, MessageComposer composer, StaffMail mail, PublicLinks links)
{
    private const string NoToken = "test";

    /// <summary>The address it went to.</summary>
    public async Task<Result<string>> ToMeAsync(StaffActor me, GuestId asGuest, MessageKind kind, MessageWords words, CancellationToken ct)
    {
        if (!mail.HasServer)
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
        var test = composer.ComposeTest(known, draft, address, $"{links.Base}/i/{NoToken}", $"{links.Base}/u/{NoToken}");
        return (await mail.SendAsync(test, ct)).Refusal is { } refusal ? refusal : address;
    }
}
