using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>Keeps the words of a message and sends nothing: for one that is planned, and for those that go out by themselves.</summary>
public sealed class KeepMessage(Transactions transactions)
{
    public Task<Result> KeepAsync(Actor actor, PressEventId eventId, MessageKind kind, IReadOnlyList<MessageWords> written, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            if (pressEvent.State is EventState.Cancelled && kind is not MessageKind.Cancellation)
            {
                return new EventCancelled();
            }

            if (!MessageKinds.Writable.Contains(kind))
            {
                return new Invalid("kind", "The words of this message are the product’s own.");
            }

            if (await WaveText.KeepAsync(work, pressEvent, kind, 0, written) is { Refusal: { } wrong })
            {
                return wrong;
            }

            work.Audit("message.written", eventId, eventId.Value, $"{kind}, {string.Join(' ', written.Select(words => words.Language ?? MessageLanguages.Default))}");
            return Result.Done;
        }, ct);
}
