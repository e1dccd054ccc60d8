using PressEvents.Data.Writing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>Takes over what a guest answered elsewhere, as the plan decided it. Tells nobody by mail.</summary>
internal static class TakenAnswer
{
    /// <summary>Moves the guest; returns the answer to keep, or null where being invited is all there is.</summary>
    public static Domain.Rsvps.Rsvp? Take(
        Work work, Guest guest, IReadOnlyList<Guest> companions, Party party, GuestStatus status, GuestImport import, WaitSequence waiting)
    {
        foreach (var person in companions.Prepend(guest))
        {
            if (person.MoveTo(status, work.Actor, Channel.Import, work.Now).Refusal is not null)
            {
                throw new InvalidOperationException($"The plan moves a guest from {person.Status} to {status}.");
            }
        }

        if (status is GuestStatus.Waitlisted)
        {
            party.JoinWaitlist(waiting.Next());
        }

        work.Audit($"guest.{status.ToString().ToLowerInvariant()}", guest.EventId, guest.Id.Value, FormattableString.Invariant($"import={import.Id.Value:N} seats={(GuestLife.TakesSeat(status) ? 1 + companions.Count : 0)}"));
        if (status is GuestStatus.Invited)
        {
            return null;
        }

        // One answer for one guest in one import: found again by the import's own id when it is taken back.
        var answer = status is GuestStatus.Declined ? Answer.No : Answer.Yes;
        return new Domain.Rsvps.Rsvp(RsvpId.New(work.Now), guest, answer, answer is Answer.Yes ? companions.Count : 0, import.Id.Value, work.Actor, Channel.Import, work.Now);
    }
}
