namespace PressEvents.Domain.Guests;

/// <summary>A party on the wait-list as the order sees it: how many wait, and whether some of them may be seated first.</summary>
public sealed record WaitingParty(PartyId Id, int Size, bool MaySplit, bool IsEligible = true);

/// <summary>So many places for this party.</summary>
public sealed record PlannedOffer(PartyId Party, int Seats);

/// <summary>
/// Who on the wait-list is offered the free places. In its order; a party gets all its places or none, unless it may be split;
/// one that does not fit is passed over and keeps its place.
/// </summary>
public sealed record WaitlistPlan(IReadOnlyList<PlannedOffer> Offers, IReadOnlyList<PassedOver> PassedOver)
{
    public static WaitlistPlan For(IEnumerable<WaitingParty> inOrder, int free)
    {
        var (offers, tooLarge, passed) = (new List<PlannedOffer>(), new List<PassedOver>(), new List<PassedOver>());
        foreach (var party in inOrder.Where(party => party.IsEligible))
        {
            if (free <= 0)
            {
                break;
            }

            if (SeatsFor(party, free) is var seats and > 0)
            {
                offers.Add(new PlannedOffer(party.Id, seats));
                free -= seats;

                // Passed over is only who saw a place go to somebody behind.
                passed.AddRange(tooLarge);
                tooLarge.Clear();
            }
            else
            {
                tooLarge.Add(new PassedOver(party.Id, party.Size, free));
            }
        }

        return new WaitlistPlan(offers, passed);
    }

    private static int SeatsFor(WaitingParty party, int free) =>
        party.Size <= free ? party.Size : party.MaySplit ? free : 0;
}

/// <summary>A party that was too large for the places there were.</summary>
public sealed record PassedOver(PartyId Party, int Size, int Free);
