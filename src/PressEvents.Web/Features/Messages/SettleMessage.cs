using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>The publicist's word on a message that is stuck: send it again, or it arrived.</summary>
public sealed class SettleMessage(Transactions transactions)
{
    public Task<Result> SendAgainAsync(Actor actor, OutboxMessageId id, CancellationToken ct) =>
        SettleAsync(actor, id, "message.sent-again", static (message, now) => message.SendAgain(now), ct);

    public Task<Result> ItArrivedAsync(Actor actor, OutboxMessageId id, CancellationToken ct) =>
        SettleAsync(actor, id, "message.arrived", static (message, now) => message.ItArrived(now), ct);

    private Task<Result> SettleAsync(
        Actor actor, OutboxMessageId id, string action, Func<OutboxMessage, DateTimeOffset, Result> settle, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work =>
        {
            if (await work.Db.Outbox.SingleOrDefaultAsync(m => m.Id == id, work.Ct) is not { } message)
            {
                return new NotFound("message");
            }

            var result = settle(message, work.Now);
            work.Audit(action, message.EventId, message.GuestId.Value);
            return result;
        }, ct);
}
