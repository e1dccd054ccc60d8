namespace PressEvents.Seating.Solving;

/// <summary>
/// Draws moves: each a row of exchanges of two seats that are made one after the other or not at all. How often each kind
/// is drawn was found by measuring on dinners, galas and a hall.
/// </summary>
internal sealed class Moves
{
    private readonly Setting setting;
    private readonly WorkingPlan plan;
    private readonly Chance chance;
    private readonly Bonds bonds;
    private readonly Rows rows;
    private readonly (int A, int B)[] exchanges;

    public Moves(Setting setting, WorkingPlan plan, Bonds bonds, Chance chance)
    {
        (this.setting, this.plan, this.bonds, this.chance) = (setting, plan, bonds, chance);
        exchanges = new (int, int)[Math.Max(Rows.LongestBlock, setting.Problem.Tables.Max(table => table.Seats))];
        rows = new Rows(setting, plan, chance, exchanges);
    }

    /// <summary>The exchanges of the next move: none when what was drawn makes no sense or is not allowed.</summary>
    public ReadOnlySpan<(int A, int B)> Draw()
    {
        var count = chance.Below(22) switch
        {
            < 8 => One(AnySeat(), AnySeat()),
            < 12 => WithinTable(),
            < 15 => BesideFriend(),
            < 18 => ToFriendsTable(),
            18 => rows.Block(AnySeat(), AnySeat()),
            19 => BlockToFriendsTable(),
            20 => rows.Reversal(AnySeat()),
            _ => Party(),
        };
        return exchanges.AsSpan(0, count);
    }

    private int One(int a, int b)
    {
        exchanges[0] = (a, b);
        return plan.MayExchange(a, b) ? 1 : 0;
    }

    private int WithinTable()
    {
        var seat = AnySeat();
        return One(seat, SeatAt(setting.TableOf[seat]));
    }

    private int BesideFriend()
    {
        if (!Friend(out var seat, out var friend))
        {
            return 0;
        }

        var beside = (chance.Next() & 1) == 0 ? setting.Left[friend] : setting.Right[friend];
        return One(seat, beside == setting.Nowhere ? SeatAt(setting.TableOf[friend]) : beside);
    }

    private int ToFriendsTable() => Friend(out var seat, out var friend) ? One(seat, SeatAt(setting.TableOf[friend])) : 0;

    private int BlockToFriendsTable() => Friend(out var seat, out var friend) ? rows.Block(seat, SeatAt(setting.TableOf[friend])) : 0;

    // Somebody goes to another table with all they must sit with, or else with one friend at theirs.
    private int Party()
    {
        var guest = chance.Below(setting.Nobody);
        var far = AnySeat();
        if (bonds.Party(guest) is { Length: > 1 } party)
        {
            return rows.Party(party, far);
        }

        var friends = bonds.Of(guest);
        if (friends.Length == 0)
        {
            return 0;
        }

        var friend = friends[chance.Below(friends.Length)];
        return setting.TableOf[plan.SeatOf[guest]] == setting.TableOf[plan.SeatOf[friend]] ? rows.Party([guest, friend], far) : 0;
    }

    // The seats of somebody and of one they belong with.
    private bool Friend(out int seat, out int friend)
    {
        var guest = chance.Below(setting.Nobody);
        var friends = bonds.Of(guest);
        (seat, friend) = (plan.SeatOf[guest], friends.Length == 0 ? 0 : plan.SeatOf[friends[chance.Below(friends.Length)]]);
        return friends.Length > 0;
    }

    private int AnySeat() => setting.Usable[chance.Below(setting.Usable.Length)];

    private int SeatAt(int table) => setting.Room.Start[table] + chance.Below(setting.Size(table));
}
