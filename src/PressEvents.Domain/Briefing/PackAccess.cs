using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Domain.Briefing;

/// <summary>Who may have a briefing pack: those who may have the material, once the pack is published.</summary>
public static class PackAccess
{
    /// <summary>Everything that is still missing; empty when the guest may have the pack.</summary>
    public static IReadOnlyList<Refusal> Missing(PressEvent pressEvent, MaterialClaim claim)
    {
        var missing = MaterialAccess.Missing(pressEvent, claim);
        if (pressEvent.PackPublishedAt is not null || missing is [EventCancelled])
        {
            return missing;
        }

        return [.. missing.Where(reason => reason is OnlyForComing), new PackNotPublished(), .. missing.Where(reason => reason is RulesNotAccepted)];
    }

    /// <summary>Those whom the room expects: who said yes, and who is here.</summary>
    public static bool IsComing(GuestStatus status) => status is GuestStatus.Accepted or GuestStatus.Arrived;
}
