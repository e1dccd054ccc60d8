using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.HostSheets.Writing;

/// <summary>Writes down what a guest said they write, when they file, and what was promised to them alone.</summary>
public sealed class ChangeGuestBrief(Transactions transactions)
{
    public async Task<Result> ChangeAsync(Actor actor, GuestId guestId, GuestBriefForm form, CancellationToken ct) =>
        form.Check() is { } wrong ? wrong : await transactions.RunAsync(actor, Permission.EditBriefing, async work =>
        {
            if (await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == guestId && g.ErasedAt == null, work.Ct) is not { } guest)
            {
                return new NotFound("guest");
            }

            var known = await work.Db.GuestBriefs.SingleOrDefaultAsync(b => b.GuestId == guestId, work.Ct);
            var brief = known ?? new GuestBrief(guest);
            var before = (brief.Writing, brief.Deadline, brief.Exclusive);
            brief.Write(form.Writing, form.Deadline, form.Exclusive);
            if (before != (brief.Writing, brief.Deadline, brief.Exclusive))
            {
                Keep(work, known, brief);
                work.Audit("guest.brief-changed", guest.EventId, guestId.Value);
            }

            return Result.Done;
        }, ct);

    // Nothing said is nothing kept.
    private static void Keep(Work work, GuestBrief? known, GuestBrief brief)
    {
        if (brief.IsEmpty)
        {
            work.Db.GuestBriefs.Remove(brief);
        }
        else if (known is null)
        {
            work.Db.GuestBriefs.Add(brief);
        }
    }
}
