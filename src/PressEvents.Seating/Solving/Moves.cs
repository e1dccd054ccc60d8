namespace PressEvents.Seating.Solving;

/// <summary>Draws moves: each a row of exchanges of two seats that are made one after the other or not at all.</summary>
internal sealed class Moves
{
    private readonly Setting setting;
    private readonly WorkingPlan plan;
    private readonly Chance chance;
    private readonly Bonds bonds;
    private readonly int[] start;
    private readonly (int A, int B)[] exchanges;

    public Moves(Setting setting, WorkingPlan plan, Bonds bonds, Chance chance)
    {
        (this.setting, this.plan, this.bonds, this.chance, start) = (setting, plan, bonds, chance, setting.Room.Start);
        exchanges = new (int, int)[Math.Max(4, Enumerable.Range(0, start.Length - 1).Max(table => start[table + 1] - start[table]))];
    }

    /// <summary>The exchanges of the next move: none when what was drawn makes no sense or is not allowed.</summary>
    public ReadOnlySpan<(int A, int B)> Draw()
    {
        var count = chance.Below(20) switch
        {
            < 8 => One(AnySeat(), AnySeat()),
            < 12 => WithinTable(),
            < 14 => TowardsFriend(isBeside: true),
            < 16 => TowardsFriend(isBeside: false),
            16 => Block(AnySeat(), AnySeat()),
            17 => BlockTowardsFriend(),
            _ => Reversal(),
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

    // Somebody goes to the table of one they belong with, on a chair beside them or on any.
    private int TowardsFriend(bool isBeside)
    {
        if (!Friend(out var seat, out var friend))
        {
            return 0;
        }

        var beside = (chance.Next() & 1) == 0 ? setting.Left[friend] : setting.Right[friend];
        return One(seat, isBeside && beside != setting.Nowhere ? beside : SeatAt(setting.TableOf[friend]));
    }

    private int BlockTowardsFriend() => Friend(out var seat, out var friend) ? Block(seat, SeatAt(setting.TableOf[friend])) : 0;

    // Two or three who sit in a row change places with as many at another table: couples stay together, a talent keeps their neighbours.
    private int Block(int a, int b)
    {
        var length = 2 + chance.Below(2);
        var isReversed = (chance.Next() & 1) == 0;
        var (one, other) = (setting.TableOf[a], setting.TableOf[b]);
        if (one == other || length > Size(one) || length > Size(other))
        {
            return 0;
        }

        for (var index = 0; index < length; index++)
        {
            exchanges[index] = (Along(a, index), Along(b, isReversed ? length - 1 - index : index));
        }

        return Allowed(length);
    }

    // Some who sit in a row change their order end to end.
    private int Reversal()
    {
        var seat = AnySeat();
        var size = Size(setting.TableOf[seat]);
        var length = 3 + chance.Below(Math.Max(1, size - 3));
        if (length > size)
        {
            return 0;
        }

        for (var index = 0; index < length / 2; index++)
        {
            exchanges[index] = (Along(seat, index), Along(seat, length - 1 - index));
        }

        return Allowed(length / 2);
    }

    private int Allowed(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var (a, b) = exchanges[index];
            if (plan.GuestAt[a] != plan.GuestAt[b] && !plan.MayExchange(a, b))
            {
                return 0;
            }
        }

        return count;
    }

    private bool Friend(out int seat, out int friend)
    {
        var guest = chance.Below(setting.Nobody);
        var friends = bonds.Of(guest);
        (seat, friend) = (plan.SeatOf[guest], friends.Length == 0 ? 0 : plan.SeatOf[friends[chance.Below(friends.Length)]]);
        return friends.Length > 0;
    }

    private int AnySeat() => setting.Usable[chance.Below(setting.Usable.Length)];

    private int SeatAt(int table) => start[table] + chance.Below(Size(table));

    private int Size(int table) => start[table + 1] - start[table];

    private int Along(int seat, int steps)
    {
        var table = setting.TableOf[seat];
        return start[table] + ((seat - start[table] + steps) % Size(table));
    }
}
