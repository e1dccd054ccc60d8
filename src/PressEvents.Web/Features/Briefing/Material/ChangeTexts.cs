using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Changes what the pack says of the work.</summary>
public sealed class ChangeTexts(Transactions transactions)
{
    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, TextsForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            if (await FactChecks.ProblemAsync(work, eventId, FactAudience.Guests, [(nameof(form.Short), form.Short), (nameof(form.Medium), form.Medium), (nameof(form.Long), form.Long)]) is { } wrongFact)
            {
                return wrongFact;
            }

            work.Audit("texts.changed", eventId, eventId.Value);
            return pressEvent.Change(EventDetails.Of(pressEvent) with
            {
                SynopsisShort = Typed.Text(form.Short),
                SynopsisMedium = Typed.Text(form.Medium),
                SynopsisLong = Typed.Text(form.Long),
            });
        }, ct);
}
