using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Mail.Return;

/// <summary>Writes down what came back: a bounce at its message, a reply at its guest with the answer it proposes. Nobody is written to because of it.</summary>
internal sealed class NoteReturned(Databases databases, Transactions transactions, PublicLinks links, ReturnPaths returns, TimeProvider clock)
{
    private const int WordsLength = 500;

    public Task NoteAsync(MimeMessage mail, CancellationToken ct) => ReturnedMailSorting.Sort(mail, links.Host) switch
    {
        ReturnedMail.Bounce bounce => NoteAsync(bounce, ct),
        ReturnedMail.Reply reply => NoteAsync(mail, reply, ct),
        _ => Task.CompletedTask,
    };

    private async Task NoteAsync(ReturnedMail.Bounce bounce, CancellationToken ct)
    {
        if (await MessageOfAsync(bounce, ct) is { } returned)
        {
            await WriteAsync(returned.OrganisationId, work => MarkAsync(work, returned.Id, bounce.Words), ct);
        }
    }

    // The return path is sealed, so it is asked first; the id of the message is what the report says.
    private async Task<ReturnedMessage?> MessageOfAsync(ReturnedMail.Bounce bounce, CancellationToken ct)
    {
        foreach (var address in bounce.CameTo)
        {
            if (await returns.FindAsync(address, ct) is { } named)
            {
                return named;
            }
        }

        await using var db = await databases.UnscopedAsync(ct);
        return bounce.Message is { } id
            ? await db.Outbox.IgnoreQueryFilters().Where(m => m.Id == id).Select(m => new ReturnedMessage(m.OrganisationId, m.Id)).SingleOrDefaultAsync(ct)
            : null;
    }

    private static async Task<Result> MarkAsync(Work work, OutboxMessageId id, string words)
    {
        var message = await work.Db.Outbox.SingleAsync(m => m.Id == id, work.Ct);
        if (message is { BouncedAt: null, State: OutboxState.Sent or OutboxState.InDoubt })
        {
            message.Bounce(Cut(words, WordsLength), work.Now);
            await SuppressedAddresses.AddAsync(work, message, SuppressionReason.Bounced);
            work.Audit("message.bounced", message.EventId, message.GuestId.Value);
        }

        return Result.Done;
    }

    private async Task NoteAsync(MimeMessage mail, ReturnedMail.Reply reply, CancellationToken ct)
    {
        if (await GuestOfAsync(reply, ct) is not var (organisation, guestId))
        {
            return;
        }

        var key = SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId ?? $"{reply.Sender.Address} {mail.Date:O} {reply.Subject} {reply.Text}"));
        await WriteAsync(organisation, async work =>
        {
            if (await work.Db.GuestReplies.AnyAsync(r => r.MessageKey == key, work.Ct) || await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == guestId, work.Ct) is not { ErasedAt: null } guest)
            {
                return Result.Done;
            }

            var words = new ReplyWords(Cut(reply.Sender.Address, EmailAddress.MaxLength), Cut(reply.Subject, GuestReply.SubjectLength), Cut(reply.Text, GuestReply.TextLength));
            work.Db.GuestReplies.Add(new GuestReply(GuestReplyId.New(work.Now), guest, reply.Message, key, words, ProposedAnswer.In(reply.Text), work.Now));
            work.Audit("guest.replied", guest.EventId, guest.Id.Value);
            return Result.Done;
        }, ct);
    }

    // By the message it answers; else by its sender, where that is one guest of one evening that is not over, and nobody else.
    private async Task<(OrganisationId Organisation, GuestId Guest)?> GuestOfAsync(ReturnedMail.Reply reply, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        if (reply.Message is { } id)
        {
            var answered = await db.Outbox.IgnoreQueryFilters().Where(m => m.Id == id).Select(m => new { m.OrganisationId, m.GuestId }).SingleOrDefaultAsync(ct);
            return answered is null ? null : (answered.OrganisationId, answered.GuestId);
        }

        if (EmailAddress.TryParse(reply.Sender.Address) is not { } address)
        {
            return null;
        }

        var (key, now) = (address.Key, clock.GetUtcNow());
        var theirs = await (
            from guest in db.Guests.IgnoreQueryFilters()
            join contact in db.Contacts.IgnoreQueryFilters() on guest.ContactId equals contact.Id
            join pressEvent in db.Events.IgnoreQueryFilters() on guest.EventId equals pressEvent.Id
            where contact.EmailKey == key && pressEvent.EndsAt > now && pressEvent.State != EventState.Cancelled && guest.InvitedAt != null
            select new { guest.OrganisationId, guest.Id }).Take(2).ToListAsync(ct);
        return theirs is [var only] ? (only.OrganisationId, only.Id) : null;
    }

    private async Task WriteAsync(OrganisationId organisation, Func<Work, Task<Result>> write, CancellationToken ct)
    {
        var result = await transactions.RunAsync(new SystemActor(organisation, "mailbox"), Permission.SendMail, write, ct);
        if (result.Refusal is { } refusal)
        {
            throw new OutboxStuckException($"What came back could not be written down: {refusal.GetType().Name}.");
        }
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
