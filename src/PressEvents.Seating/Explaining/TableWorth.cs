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
        var (hasTalent, hasHost) = (false, false);
        for (var seat = start; seat < end; seat++)
        {
            if (guestAt[seat] is >= 0 and var guest)
            {
                hasTalent |= facts.IsTalent[guest];
                hasHost |= facts.IsHost[guest];
            }
        }

        var (face, silent) = (0, 0);
        for (var seat = start; seat < end; seat++)
        {
            if (guestAt[seat] is >= 0 and var guest)
            {
                face += facts.Priority[guest] == 0 ? 0 : facts.Priority[guest] * Nearness(guest, seat, hasTalent);
                silent += Silent(guest, seat);
            }
        }

        return new Points(face, 0, -weights.SameOutletPair * Pairs(start, end, facts.Outlet, outlets), -weights.SameBeatPair * Pairs(start, end, facts.Beat, beats),
            hasHost ? 0 : -weights.HostMissing, -weights.NoCommonLanguage * silent);
    }

    private int Nearness(int guest, int seat, bool hasTalent)
    {
        if (!hasTalent)
        {
            return 0;
        }

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

    // Each two are counted once, at the higher of their seats.
    private int Silent(int guest, int seat) => Silent(guest, seat, facts.Room.Beside[seat]) + Silent(guest, seat, facts.Room.Opposite[seat]);

    private int Silent(int guest, int seat, int[] near)
    {
        var silent = 0;
        foreach (var other in near)
        {
            silent += other < seat && guestAt[other] is >= 0 and var neighbour && facts.AreSilent(guest, neighbour) ? 1 : 0;
        }

        return silent;
    }

    private int Pairs(int start, int end, int[] mark, int[] counts)
    {
        var pairs = 0;
        for (var seat = start; seat < end; seat++)
        {
            pairs += guestAt[seat] is >= 0 and var guest && mark[guest] is >= 0 and var value ? counts[value]++ : 0;
        }

        for (var seat = start; seat < end; seat++)
        {
            if (guestAt[seat] is >= 0 and var guest && mark[guest] is >= 0 and var value)
            {
                counts[value] = 0;
            }
        }

        return pairs;
    }
}
