namespace PressEvents.Seating.Explaining;

/// <summary>What one table is worth as people sit at it, all parts but the wishes.</summary>
/// <param name="guestAt">The guest on each seat of the room, −1 for none; read anew each time.</param>
internal sealed class TableWorth(Facts facts, int[] guestAt)
{
    private readonly int[] outlets = new int[facts.OutletCount];
    private readonly int[] beats = new int[facts.BeatCount];

    public Points Of(int table)
    {
        var weights = facts.Problem.Weights;
        var (start, end) = (facts.Room.Start[table], facts.Room.Start[table + 1]);
        var (hasTalent, hasHost, outletPairs, beatPairs, silent) = (false, false, 0, 0, 0);
        for (var seat = start; seat < end; seat++)
        {
            if (guestAt[seat] is >= 0 and var guest)
            {
                hasTalent |= facts.IsTalent[guest];
                hasHost |= facts.IsHost[guest];
                outletPairs += Count(facts.Outlet[guest], outlets);
                beatPairs += Count(facts.Beat[guest], beats);
                silent += Silent(guest, facts.NearBelow[seat]);
            }
        }

        return new Points(FaceAndReset(start, end, hasTalent), 0, -weights.SameOutletPair * outletPairs, -weights.SameBeatPair * beatPairs,
            hasHost ? 0 : -weights.HostMissing, -weights.NoCommonLanguage * silent);
    }

    // Somebody makes a pair with each of the same mark before them.
    private static int Count(int mark, int[] counts) => mark < 0 ? 0 : counts[mark]++;

    private int Silent(int guest, int[] near)
    {
        var silent = 0;
        foreach (var other in near)
        {
            silent += guestAt[other] is >= 0 and var neighbour && facts.AreSilent(guest, neighbour) ? 1 : 0;
        }

        return silent;
    }

    private int FaceAndReset(int start, int end, bool hasTalent)
    {
        var face = 0;
        for (var seat = start; seat < end; seat++)
        {
            if (guestAt[seat] is not (>= 0 and var guest))
            {
                continue;
            }

            face += hasTalent && facts.Priority[guest] > 0 ? facts.Priority[guest] * Nearness(seat) : 0;
            Forget(facts.Outlet[guest], outlets);
            Forget(facts.Beat[guest], beats);
        }

        return face;
    }

    private static void Forget(int mark, int[] counts)
    {
        if (mark >= 0)
        {
            counts[mark] = 0;
        }
    }

    private int Nearness(int seat)
    {
        var weights = facts.Problem.Weights;
        return AnyTalent(facts.Room.Beside[seat]) ? weights.TalentAdjacent
            : AnyTalent(facts.Room.Opposite[seat]) ? weights.TalentOpposite
            : weights.TalentSameTable;
    }

    private bool AnyTalent(int[] seats)
    {
        foreach (var seat in seats)
        {
            if (guestAt[seat] is >= 0 and var guest && facts.IsTalent[guest])
            {
                return true;
            }
        }

        return false;
    }
}
