using PressEvents.Data.Queries;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Components.Frame;

namespace PressEvents.Web.Features.Events;

/// <summary>What of the wait-list needs a person.</summary>
internal sealed class WaitingSteps(EventHeader header, Waitlist waitlist)
{
    public NextStep? Overbooked() => waitlist.Over is > 0 and var over
        ? new(MarkShape.Cross, over, over == 1 ? "more is expected than the room holds" : "more are expected than the room holds")
        {
            Why = $"The room holds {waitlist.Capacity}; {waitlist.Held} places are taken or offered, on purpose.",
            Action = "See the log",
            Link = Staff.Waitlist(header.Id),
        }
        : null;

    /// <summary>Offers that no mail can tell of.</summary>
    public NextStep? Unwritable() => waitlist.Offers.Where(offer => !offer.CanBeWrittenTo).ToList() is { Count: > 0 } offers
        ? new(MarkShape.Cross, offers.Count, offers.Count == 1 ? "offer cannot be mailed" : "offers cannot be mailed")
        {
            Why = $"{string.Join(", ", offers.Select(offer => offer.Name))}: call them before the offer lapses.",
            Action = "See until when",
            Link = Staff.Waitlist(header.Id),
            Needs = Permission.AnswerForGuest,
        }
        : null;

    /// <summary>Places that are free while somebody waits: to be offered by hand, too few for those who wait, or kept back.</summary>
    public NextStep? Room() => waitlist is { MayOffer: true, Free: > 0 and var free, Parties.Count: > 0 }
        ? new(MarkShape.Diamond, free, $"{(free == 1 ? "place is" : "places are")} free while {(waitlist.Parties.Count == 1 ? "1 party waits" : $"{waitlist.Parties.Count} parties wait")}")
        {
            Why = Why(),
            Action = "See who waits",
            Link = Staff.Waitlist(header.Id),
        }
        : null;

    private string Why()
    {
        var next = waitlist.Parties.Where(row => row.Proposed > 0).Select(row => row.Name).ToList();
        if (next.Count > 0)
        {
            return waitlist.ByHand ? $"Next in the order: {string.Join(", ", next.Take(3))}. You offer them." : $"They go to {string.Join(", ", next.Take(3))} now.";
        }

        return waitlist.Parties.Any(row => row.OnHold)
            ? "Some are kept back, so that nothing is offered to them by itself."
            : "Every party that waits is larger than that and stays together.";
    }
}
