using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
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
            ? await transactions.RunAsync(actor, Permission.EditEvent, work => ChangeAsync(work, id, before, details.Value!, form), ct)
            : details.Refusal!;
    }

    private static async Task<Result> ChangeAsync(Work work, PressEventId id, EventDetails before, EventDetails after, EventForm form)
    {
        if (await work.LockEventAsync(id) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        // The cover is changed beside this form, not with it.
        (before, after) = (WithCoverOf(pressEvent, before), WithCoverOf(pressEvent, after));
        if (EventDetails.Of(pressEvent) != before)
        {
            return new ChangedMeanwhile();
        }

        if (await FactChecks.ProblemAsync(work, id, FactAudience.Anybody, nameof(EventDetails.Lede), after.Lede) is { } wrongFact)
        {
            return wrongFact;
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
        var changed = form.AsksAgain ? await MoveAsync(work, pressEvent, after, form.AsksAgainCount) : pressEvent.Change(after);
        if (changed.IsDone)
        {
            await PassPlacesOn.RunAsync(work, pressEvent);
        }

        return changed;
    }

    // Everybody who accepted is told and asked again; those whom they bring hear of it from them.
    private static async Task<Result> MoveAsync(Work work, PressEvent pressEvent, EventDetails after, int? confirmed)
    {
        var isMove = TimeAndPlace.Of(pressEvent) != TimeAndPlace.Of(after);
        var moved = pressEvent.Move(after, work.Now);
        if (!moved.IsDone || !isMove)
        {
            return moved;
        }

        var guests = await MoveConfirmation.ToAsk(work.Db, pressEvent.Id).ToListAsync(work.Ct);
        if (confirmed is { } count && count != guests.Count)
        {
            return new AudienceChanged(count, guests.Count);
        }

        foreach (var guest in guests)
        {
            var outcome = new RsvpOutcome(GuestStatus.Accepted, null);    // with the calendar entry of somebody who is coming
            work.Queue(new OutboxMessage(OutboxMessageId.New(work.Now), guest, MessageKind.Change, null, outcome, work.Now));
        }

        work.Audit("event.asked-again", pressEvent.Id, pressEvent.Id.Value, $"guests={guests.Count}");
        return Result.Done;
    }

    private static EventDetails WithCoverOf(PressEvent pressEvent, EventDetails details) =>
        details with { CoverImage = pressEvent.CoverImage, CoverAlt = pressEvent.CoverAlt };

    // Nobody approves their own list: one who works alone would lock themselves out.
    private static async Task<bool> IsAloneAsync(Work work) =>
        (await work.Db.Members.AsNoTracking().ToListAsync(work.Ct)).Count(member => member.May(Permission.SendMail)) < 2;

    private static IEnumerable<string> Changed(EventDetails before, EventDetails after) =>
        typeof(EventDetails).GetProperties().Where(p => !Equals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name);
}
