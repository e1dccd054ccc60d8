using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>The seats that are left while a list's answers are taken over, row by row. Nobody overtakes those who wait.</summary>
internal sealed class PlannedRoom(int seatsLeft, bool somebodyWaits)
{
    private int left = seatsLeft;
    private bool waits = somebodyWaits;

    /// <summary>What a yes comes to: a seat while there is one, else a place on the wait-list.</summary>
    public GuestStatus Take(GuestStatus said)
    {
        if (said is not GuestStatus.Accepted)
        {
            waits |= said is GuestStatus.Waitlisted;
            return said;
        }

        if (left < 1 || waits)
        {
            waits = true;
            return GuestStatus.Waitlisted;
        }

        left--;
        return GuestStatus.Accepted;
    }
}
