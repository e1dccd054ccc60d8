using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Changes some of the texts of the pack: what the work is, how it was made, how to get here.</summary>
public sealed class ChangePackTexts(Transactions transactions)
{
    /// <param name="fields">Which texts are changed; one that says nothing is taken out. All others stay.</param>
    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, IReadOnlyList<MaterialField> fields, FieldValues values, CancellationToken ct) =>
        MaterialChecks.Problem(fields, values) is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            if (await FactChecks.ProblemAsync(work, eventId, FactAudience.Guests, KitFacts.Quoting(fields, values)) is { } misquoted)
            {
                return misquoted;
            }

            var plan = await work.Db.PackPlans.AsNoTracking().SingleOrDefaultAsync(p => p.EventId == eventId, work.Ct);
            var texts = PackTextFields.Of(pressEvent, plan?.Texts ?? new PackTexts());
            foreach (var field in fields)
            {
                texts[field.Name] = values[field.Name];
            }

            work.Audit("texts.changed", eventId, eventId.Value);
            return await PressKitWriter.WriteTextsAsync(work, pressEvent, texts);
        }, ct);
}
