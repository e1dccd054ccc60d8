using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>Says to whom a guest's mail about this evening goes: themselves, their assistant, or both.</summary>
public sealed class SetMailTo(Transactions transactions)
{
    public Task<Result> SetAsync(Actor actor, GuestId guestId, MailTo who, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, work => DecideAsync(work, guestId, who), ct);

    private static async Task<Result> DecideAsync(Work work, GuestId guestId, MailTo who)
    {
        if (await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == guestId, work.Ct) is not { IsPlusOne: false } guest)
        {
            return new NotFound("guest");
        }

        var contact = await work.Db.Contacts.SingleAsync(c => c.Id == guest.ContactId, work.Ct);
        if (who is not MailTo.Guest && EmailAddress.TryParse(contact.AssistantEmail) is null)
        {
            return new Invalid("mailTo", $"No assistant’s address is known for {guest.Name}; add one in the address book first.");
        }

        var before = guest.MailTo;
        guest.WriteTo(who);
        work.Audit("guest.mail-to", guest.EventId, guest.Id.Value, FormattableString.Invariant($"{before} to {who}"));
        return Result.Done;
    }
}
