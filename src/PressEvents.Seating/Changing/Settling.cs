using PressEvents.Seating.Explaining;

namespace PressEvents.Seating.Changing;

/// <summary>Who has been given another seat so far, and which rules are broken. Only they, and those whose rules were broken before, can break any.</summary>
internal sealed class Settling
{
    private readonly Facts facts;
    private readonly Standing standing;
    private readonly HardRules rules;
    private readonly bool[] isSettled;
    private readonly List<int> suspects;
    private readonly List<int> settled;

    public Settling(OldPlan old, Standing standing, HardRules rules)
    {
        (facts, this.standing, this.rules) = (old.Facts, standing, rules);
        isSettled = [.. standing.SeatOf.Select((seat, guest) => seat >= 0 && seat != old.Home[guest])];
        settled = [.. Enumerable.Range(0, isSettled.Length).Where(guest => isSettled[guest])];
        suspects = [.. Enumerable.Range(0, isSettled.Length).Where(guest => standing.SeatOf[guest] >= 0 && !rules.Keeps(guest))];
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

    /// <summary>Whether a rule between somebody and others whose seats are settled is kept.</summary>
    public bool AgreesWithSettled(int guest)
    {
        foreach (var bond in facts.Bonds[guest])
        {
            if (isSettled[bond.A] && isSettled[bond.B] && !rules.Keeps(bond))
            {
                return false;
            }
        }

        return true;
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
