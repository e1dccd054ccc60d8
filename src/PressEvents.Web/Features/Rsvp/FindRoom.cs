using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>How many seats a party that says yes may have now, under the event’s lock.</summary>
internal static class FindRoom
{
    /// <summary>
    /// A seat goes to whoever waits before it goes to anybody new: only where nobody who waits would fit into what is free does an
    /// answer take it. Those who were too large for it keep their place, and the trail says that they were passed over.
    /// </summary>
    public static async Task<Room> ForAsync(Work work, PressEvent pressEvent, PartyAtTable party)
    {
        var row = await EventRoom.ForAsync(work.Db, pressEvent, party.Party, work.Ct);
        var free = pressEvent.SeatsLeft(row.TakenByOthers + party.SeatsHeld);
        var wanted = party.Size - party.SeatsHeld;
        if (wanted <= 0)
        {
            return new Room(row, party.Size, free);
        }

        if (free == 0 || !await IsNextAsync(work, pressEvent, party, row, free))
        {
            return new Room(row, party.SeatsHeld, free);
        }

        return new Room(row, wanted <= free ? party.Size : party.Party.MaySplit ? party.SeatsHeld + free : party.SeatsHeld, free);
    }

    private static async Task<bool> IsNextAsync(Work work, PressEvent pressEvent, PartyAtTable party, RoomRow row, int free)
    {
        // Where offers are made by hand, whoever waits is asked by the publicist.
        if (party.Party.WaitSequence is not null && pressEvent.OffersByHand)
        {
            return false;
        }

        if (row.OthersWaiting == 0)
        {
            return true;
        }

        var list = await WaitingList.ReadAsync(work.Db, pressEvent, work.Ct);
        var position = list.PositionOf(party.Party.Id);
        var before = list.Parties.Where((waiting, index) => waiting.Party.Id != party.Party.Id && (position == 0 || index + 1 < position)).ToList();
        if (WaitlistPlan.For(before.Select(waiting => waiting.AsRule), free).Offers.Count > 0)
        {
            return false;
        }

        if (party.Size - party.SeatsHeld <= free || party.Party.MaySplit)
        {
            PassPlacesOn.NotePassedOver(work, pressEvent.Id, list, before.Where(waiting => waiting.AsRule.IsEligible).Select(waiting => new PassedOver(waiting.Party.Id, waiting.Size, free)));
        }

        return true;
    }
}

/// <summary>The room as a party finds it: the seats it may have, those it holds included, and how many are free beside them.</summary>
internal sealed record Room(RoomRow Row, int Seats, int Free);
