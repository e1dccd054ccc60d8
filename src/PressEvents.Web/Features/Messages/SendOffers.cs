using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages;

/// <summary>Offers what is free to whoever is next, as the product does by itself. An offer is mailed with its making, and to nobody who has none.</summary>
public sealed class SendOffers(Transactions transactions)
{
    public Task<Result> SendAsync(Actor actor, PressEventId eventId, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            if (!pressEvent.MayOfferAt(work.Now))
            {
                return new Domain.Guests.NoOffersNow();
            }

            await PassPlacesOn.RunAsync(work, pressEvent);
            return Result.Done;
        }, ct);
}
