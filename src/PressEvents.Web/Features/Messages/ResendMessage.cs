using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>Corrects an address that mail did not reach, in the address book, and sends the same message to it. Once: a second press finds it done.</summary>
public sealed class ResendMessage(Transactions transactions)
{
    public Task<Result> ToAsync(Actor actor, OutboxMessageId id, string? address, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, work => DecideAsync(work, id, address), ct);

    private static async Task<Result> DecideAsync(Work work, OutboxMessageId id, string? typed)
    {
        if (EmailAddress.TryParse(typed) is not { } address)
        {
            return new Invalid("address", $"“{typed?.Trim()}” is not an e-mail address.");
        }

        if (await work.Db.Outbox.SingleOrDefaultAsync(m => m.Id == id, work.Ct) is not { } message)
        {
            return new NotFound("message");
        }

        var anew = message.Anew(OutboxMessageId.New(work.Now), work.Now);
        if (anew.Refusal is { } settled)
        {
            return settled;
        }

        if (await CorrectAsync(work, message, address) is { } refusal)
        {
            return refusal;
        }

        work.Queue(anew.Value!);
        work.Audit("message.sent-anew", message.EventId, message.GuestId.Value);
        return Result.Done;
    }

    private static async Task<Refusal?> CorrectAsync(Work work, OutboxMessage message, EmailAddress address)
    {
        var contact = await (
            from guest in work.Db.Guests
            join person in work.Db.Contacts on guest.ContactId equals person.Id
            where guest.Id == message.GuestId
            select person).SingleOrDefaultAsync(work.Ct);
        if (contact is null)
        {
            return new NotFound("contact");
        }

        if (await ErasedAddresses.HoldAsync(work.Db, address, work.Ct))
        {
            return new AddressErased();
        }

        // Whoever has no address of their own was reached through their assistant's.
        var isAssistants = message.Reader is MailReader.Assistant || contact.Details.Email is null;
        await ContactEdits.ChangeAsync(work, [contact.Id], details => isAssistants ? details with { AssistantEmail = address } : details with { Email = address });
        return null;
    }
}
