using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Changes what is said of one of the talent.</summary>
public sealed class ChangeTalent(Transactions transactions, KeptPictures pictures)
{
    public async Task<Result> ChangeAsync(Actor actor, PressEventId eventId, TalentId id, EntryForm form, CancellationToken ct)
    {
        Guid? before = null;
        var result = await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.LockEventAsync(eventId) is null
                || await work.Db.Talents.SingleOrDefaultAsync(t => t.Id == id && t.EventId == eventId, work.Ct) is not { } talent)
            {
                return new NotFound("talent");
            }

            if (await ProblemAsync(work, eventId, form) is { } wrong)
            {
                return wrong;
            }

            before = talent.Profile.Headshot;
            TalentFields.Write(talent, form.Values);
            await pictures.KeepAsync(form, work.Ct);
            work.Audit("talent.changed", eventId, id.Value);
            return Result.Done;
        }, ct);
        if (result.IsDone && before is { } name)
        {
            await pictures.LetGoAsync(actor, eventId, [name], ct);
        }

        return result;
    }

    internal static async Task<Invalid?> ProblemAsync(Work work, PressEventId eventId, EntryForm form) =>
        PersonName.From(form.Values["Name"]) is null
            ? new Invalid("Name", "Write the name as it is to be printed.")
            : MaterialChecks.Problem(TalentFields.All, form.Values)
                ?? await FactChecks.ProblemAsync(work, eventId, FactAudience.Guests, KitFacts.Quoting(TalentFields.All, form.Values));
}
