using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Domain.Briefing;

/// <summary>What one guest has done towards the material, at this instant and in this browser.</summary>
public readonly record struct MaterialClaim(GuestStatus Status, int? RulesInForce, bool AcceptedThem, bool IsDeviceProven);

/// <summary>
/// Who may have what is under embargo — pack, screeners, embargoed facts: those who come, once they accepted the rules in
/// force, and, where the event asks for it, in a browser that proved with a code that its mail is theirs.
/// </summary>
public static class MaterialAccess
{
    /// <summary>Everything that is still missing; empty when the guest may have it.</summary>
    public static IReadOnlyList<Refusal> Missing(PressEvent pressEvent, MaterialClaim claim)
    {
        if (pressEvent.State is EventState.Cancelled)
        {
            return [new EventCancelled()];
        }

        var missing = new List<Refusal>();
        if (!PackAccess.IsComing(claim.Status))
        {
            missing.Add(new OnlyForComing(claim.Status));
        }

        if (claim.RulesInForce is { } version && !claim.AcceptedThem)
        {
            missing.Add(new RulesNotAccepted(version));
        }

        // Asked last, and only of those who lack nothing else: a code that opens nothing is mailed to nobody.
        if (missing.Count == 0 && pressEvent.AsksForCode && !claim.IsDeviceProven)
        {
            missing.Add(new DeviceNotProven());
        }

        return missing;
    }
}
