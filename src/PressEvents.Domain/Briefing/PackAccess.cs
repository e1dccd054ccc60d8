using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Domain.Briefing;

/// <summary>Who may have a briefing pack: those who come, once it is published, and once they accepted the rules in force.</summary>
public static class PackAccess
{
    /// <summary>Everything that is still missing; empty when the guest may have the pack.</summary>
    public static IReadOnlyList<Refusal> Missing(PressEvent pressEvent, GuestStatus status, int? rulesInForce, bool acceptedThem)
    {
        if (pressEvent.State is EventState.Cancelled)
        {
            return [new EventCancelled()];
        }

        var missing = new List<Refusal>();
        if (!IsComing(status))
        {
            missing.Add(new PackOnlyForComing(status));
        }

        if (pressEvent.PackPublishedAt is null)
        {
            missing.Add(new PackNotPublished());
        }

        if (rulesInForce is { } version && !acceptedThem)
        {
            missing.Add(new RulesNotAccepted(version));
        }

        return missing;
    }

    /// <summary>Those whom the room expects: who said yes, and who is here.</summary>
    public static bool IsComing(GuestStatus status) => status is GuestStatus.Accepted or GuestStatus.Arrived;
}
