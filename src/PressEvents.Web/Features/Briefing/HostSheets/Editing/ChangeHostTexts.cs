using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.HostSheets.Editing;

/// <summary>Changes the texts of the host sheets.</summary>
public sealed class ChangeHostTexts(Transactions transactions)
{
    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, HostTextsForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            if (await FactChecks.ProblemAsync(work, eventId, FactAudience.Team, form.Texts()) is { } problem)
            {
                return problem;
            }

            var brief = await work.Db.HostBriefs.SingleOrDefaultAsync(b => b.EventId == eventId, work.Ct);
            if (brief is null)
            {
                brief = new HostBrief(pressEvent);
                work.Db.HostBriefs.Add(brief);
            }

            var texts = form.Read();
            if (brief.Texts != texts)
            {
                brief.Write(texts);
                work.Audit("host-sheet.texts-changed", eventId, eventId.Value);
            }

            return Result.Done;
        }, ct);
}
