namespace PressEvents.Seating.Solving;

/// <summary>Moves of several people at once: those who sit in a row, and those who belong together.</summary>
/// <param name="exchanges">Where a move is written to; room for the largest table.</param>
internal sealed class Rows(Setting setting, WorkingPlan plan, Chance chance, (int A, int B)[] exchanges)
{
    public const int LongestBlock = 3;

    /// <summary>
    /// Two or three who sit in a row change places with as many at another table: couples stay together, a talent keeps
    /// their neighbours.
    /// </summary>
    /// <returns>The number of exchanges; 0 when it cannot be done. So do all.</returns>
    public int Block(int a, int b)
    {
        var length = LongestBlock - chance.Below(2);
        var isReversed = (chance.Next() & 1) == 0;
        var (one, other) = (setting.TableOf[a], setting.TableOf[b]);
        if (one == other || length > setting.Size(one) || length > setting.Size(other))
        {
            return 0;
        }

        for (var index = 0; index < length; index++)
        {
            exchanges[index] = (Along(a, index), Along(b, isReversed ? length - 1 - index : index));
        }

        return Allowed(length);
    }

    /// <summary>Some who sit in a row change their order end to end.</summary>
    public int Reversal(int seat)
    {
        var size = setting.Size(setting.TableOf[seat]);
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

    /// <summary>All of a party change places with as many in a row at another table.</summary>
    public int Party(ReadOnlySpan<int> party, int far)
    {
        if (party.Length > setting.Size(setting.TableOf[far]))
        {
            return 0;
        }

        for (var index = 0; index < party.Length; index++)
        {
            var seat = plan.SeatOf[party[index]];
            if (setting.TableOf[seat] == setting.TableOf[far])
            {
                return 0;
            }

            exchanges[index] = (seat, Along(far, index));
        }

        return Allowed(party.Length);
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

    private int Along(int seat, int steps)
    {
        var table = setting.TableOf[seat];
        var start = setting.Room.Start[table];
        return start + ((seat - start + steps) % setting.Size(table));
    }
}
