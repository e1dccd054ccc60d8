using PressEvents.Seating.Explaining;

namespace PressEvents.Seating.Changing;

/// <summary>Who has been given another seat so far, and which rules are broken. Only they, and those whose rules were broken before, can break any.</summary>
internal sealed class Settling
{
    private readonly OldPlan old;
    private readonly Facts facts;
    private readonly List<int> seen = [];
    private readonly Standing standing;
    private readonly HardRules rules;
    private readonly bool[] isSettled;
    private readonly List<int> suspects;
    private readonly List<int> settled;

    public Settling(OldPlan old, Standing standing, HardRules rules)
    {
        (this.old, facts, this.standing, this.rules) = (old, old.Facts, standing, rules);
        isSettled = [.. standing.SeatOf.Select((seat, guest) => seat >= 0 && seat != old.Home[guest])];
        settled = [.. Enumerable.Range(0, isSettled.Length).Where(guest => isSettled[guest])];
        suspects = [.. Enumerable.Range(0, isSettled.Length).Where(guest => standing.SeatOf[guest] >= 0 && !rules.Keeps(guest))];
    }

    /// <summary>Adds the seats that they have left.</summary>
    public void AddLeft(List<int> seats)
    {
        foreach (var guest in settled)
        {
            if (old.Home[guest] >= 0)
            {
                seats.Add(old.Home[guest]);
            }
        }
    }

    public bool IsSettled(int guest) => isSettled[guest];

    public void Settle(int guest)
    {
        isSettled[guest] = true;
        settled.Add(guest);
    }

    /// <summary>Takes back the last to be settled.</summary>
    public void Unsettle(int guest)
    {
        isSettled[guest] = false;
        settled.RemoveAt(settled.Count - 1);
    }

    /// <summary>
    /// How many of those who sit where they sat must get up, because a rule between them and somebody settled is broken or
    /// they may not sit there; more than <paramref name="most"/> when it is hopeless.
    /// </summary>
    public int MustMoveYet(int most)
    {
        seen.Clear();
        foreach (var guest in settled)
        {
            foreach (var bond in facts.Bonds[guest])
            {
                var other = bond.A == guest ? bond.B : bond.A;
                if (rules.Keeps(bond))
                {
                    continue;
                }

                if (isSettled[other] || old.IsLocked[other])
                {
                    return most + 1;
                }

                See(other);
            }
        }

        foreach (var guest in suspects)
        {
            if (!isSettled[guest] && standing.SeatOf[guest] >= 0 && !rules.MaySit(guest, standing.SeatOf[guest]))
            {
                See(guest);
            }
        }

        return seen.Count;
    }

    private void See(int guest)
    {
        if (!seen.Contains(guest))
        {
            seen.Add(guest);
        }
    }

    /// <summary>Two people of a broken rule, or twice the one who may not sit where they sit; null when all is well. Asked when everybody has a seat.</summary>
    public (int A, int B)? Broken()
    {
        foreach (var guest in suspects)
        {
            if (!isSettled[guest] && !rules.MaySit(guest, standing.SeatOf[guest]))
            {
                return (guest, guest);
            }
        }

        return BrokenBond(settled) ?? BrokenBond(suspects);
    }

    private (int A, int B)? BrokenBond(List<int> guests)
    {
        foreach (var guest in guests)
        {
            foreach (var bond in facts.Bonds[guest])
            {
                if (!rules.Keeps(bond))
                {
                    return (bond.A, bond.B);
                }
            }
        }

        return null;
    }
}
