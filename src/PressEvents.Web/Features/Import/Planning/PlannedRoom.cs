using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>The seats that are left while a list's answers are taken over, row by row.</summary>
internal sealed class PlannedRoom(int seatsLeft)
{
    private int left = seatsLeft;

    /// <summary>What an answer comes to: a yes is a seat for the whole party while there is room, else a place on the wait-list.</summary>
    public GuestStatus Take(GuestStatus said, int people)
    {
        if (said is not GuestStatus.Accepted)
        {
            return said;
        }

        if (people > left)
        {
            return GuestStatus.Waitlisted;
        }

        left -= people;
        return GuestStatus.Accepted;
    }

    public void GiveBack(GuestStatus? taken, int people) => left += taken is GuestStatus.Accepted ? people : 0;
}
