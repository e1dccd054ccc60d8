using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Events;

/// <summary>Changes what is set of an event.</summary>
public sealed class ChangeEvent(Transactions transactions)
{
    private static readonly GuestStatus[] SeatHolding = [.. Enum.GetValues<GuestStatus>().Where(GuestLife.TakesSeat)];

    /// <summary><paramref name="before"/> is what the form was opened on: a change by somebody else in between is not overwritten.</summary>
    public async Task<Result> ChangeAsync(Actor actor, PressEventId id, EventDetails before, EventForm form, CancellationToken ct)
    {
        var details = form.Read(before);
        return details.IsDone
            ? await transactions.RunAsync(actor, Permission.EditEvent, work => ChangeAsync(work, id, before, details.Value!), ct)
            : details.Refusal!;
    }

    private static async Task<Result> ChangeAsync(Work work, PressEventId id, EventDetails before, EventDetails after)
    {
        if (await work.LockEventAsync(id) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        if (EventDetails.Of(pressEvent) != before)
        {
            return new ChangedMeanwhile();
        }

        var held = await work.Db.Guests.CountAsync(g => g.EventId == id && SeatHolding.Contains(g.Status), work.Ct);
        if (after.Capacity < held && after.Capacity < before.Capacity)
        {
            return new Invalid(nameof(EventDetails.Capacity), $"{held} seats are taken or offered already; withdraw guests before you make the room smaller.");
        }

        if (after.NeedsApproval && !before.NeedsApproval && await IsAloneAsync(work))
        {
            return new Invalid(nameof(EventDetails.NeedsApproval), "Nobody else of your team may send mail, so nobody could approve; somebody else is needed first.");
        }

        work.Audit("event.changed", id, id.Value, FormattableString.Invariant($"of={after.Capacity} fields={string.Join(',', Changed(before, after))}"));
        var changed = pressEvent.Change(after);
        if (changed.IsDone)
        {
            await PassPlacesOn.RunAsync(work, pressEvent);
        }

        return changed;
    }

    // Nobody approves their own list: one who works alone would lock themselves out.
    private static async Task<bool> IsAloneAsync(Work work) =>
        (await work.Db.Members.AsNoTracking().ToListAsync(work.Ct)).Count(member => member.May(Permission.SendMail)) < 2;

    private static IEnumerable<string> Changed(EventDetails before, EventDetails after) =>
        typeof(EventDetails).GetProperties().Where(p => !Equals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name);
}
