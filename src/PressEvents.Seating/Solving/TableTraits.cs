using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>What tables are worth beyond pairs of people: who sits near a talent, whether there is a host, how many share a beat.</summary>
internal sealed class TableTraits
{
    private readonly Setting setting;
    private readonly Weights weights;
    private readonly int[] guestAt;
    private readonly int[] talents;
    private readonly int[] hosts;
    private readonly int[] beats;

    // For each seat the points a guest of priority 1 gets there.
    private readonly int[] near;

    public TableTraits(Setting setting, int[] guestAt)
    {
        (this.setting, weights, this.guestAt) = (setting, setting.Problem.Weights, guestAt);
        var tables = setting.IsOpen.Length;
        (talents, hosts, beats, near) = (new int[tables], new int[tables], new int[tables * setting.BeatCount], new int[setting.Nowhere]);
        foreach (var seat in setting.Usable)
        {
            Count(guestAt[seat], setting.TableOf[seat], 1);
        }

        for (var table = 0; table < tables; table++)
        {
            Settle(table);
        }
    }

    public int Value() =>
        setting.Usable.Sum(seat => setting.Priority[guestAt[seat]] * near[seat])
        - (weights.HostMissing * hosts.Count(count => count == 0))
        - (weights.SameBeatPair * beats.Sum(count => count * (count - 1) / 2));

    public int Change(int a, int b)
    {
        var (guest, other) = (guestAt[a], guestAt[b]);
        var (from, to) = (setting.TableOf[a], setting.TableOf[b]);
        var change = setting.IsTalent[guest] || setting.IsTalent[other]
            ? TalentChange(a, b)
            : (setting.Priority[guest] - setting.Priority[other]) * (near[b] - near[a]);
        return from == to ? change : change + HostChange(guest, other, from, to) + BeatChange(guest, other, from, to);
    }

    /// <summary>Counts an exchange that is about to be made.</summary>
    public void Exchange(int a, int b)
    {
        var (from, to) = (setting.TableOf[a], setting.TableOf[b]);
        if (from != to)
        {
            Count(guestAt[a], from, -1);
            Count(guestAt[a], to, 1);
            Count(guestAt[b], to, -1);
            Count(guestAt[b], from, 1);
        }
    }

    /// <summary>Works out anew who sits near a talent, after an exchange.</summary>
    public void Settle(int a, int b)
    {
        if (setting.IsTalent[guestAt[a]] || setting.IsTalent[guestAt[b]])
        {
            Settle(setting.TableOf[a]);
            Settle(setting.TableOf[b]);
        }
    }

    private void Settle(int table)
    {
        for (var seat = setting.Room.Start[table]; seat < setting.Room.Start[table + 1]; seat++)
        {
            near[seat] = Near(seat, table);
        }
    }

    private int Near(int seat, int table) =>
        talents[table] == 0 ? 0
        : setting.IsTalent[guestAt[setting.Left[seat]]] || setting.IsTalent[guestAt[setting.Right[seat]]] ? weights.TalentAdjacent
        : setting.IsTalent[guestAt[setting.Across[seat]]] ? weights.TalentOpposite
        : weights.TalentSameTable;

    private int TalentChange(int a, int b)
    {
        var (from, to) = (setting.TableOf[a], setting.TableOf[b]);
        var before = Face(from) + (from == to ? 0 : Face(to));
        Exchange(a, b);
        (guestAt[a], guestAt[b]) = (guestAt[b], guestAt[a]);
        var after = FaceAnew(from) + (from == to ? 0 : FaceAnew(to));
        Exchange(a, b);
        (guestAt[a], guestAt[b]) = (guestAt[b], guestAt[a]);
        return after - before;
    }

    private int Face(int table)
    {
        var face = 0;
        for (var seat = setting.Room.Start[table]; seat < setting.Room.Start[table + 1]; seat++)
        {
            face += setting.Priority[guestAt[seat]] * near[seat];
        }

        return face;
    }

    private int FaceAnew(int table)
    {
        var face = 0;
        for (var seat = setting.Room.Start[table]; seat < setting.Room.Start[table + 1]; seat++)
        {
            face += setting.Priority[guestAt[seat]] is not 0 and var priority ? priority * Near(seat, table) : 0;
        }

        return face;
    }

    private int HostChange(int guest, int other, int from, int to)
    {
        if (setting.IsHost[guest] == setting.IsHost[other])
        {
            return 0;
        }

        var (left, reached) = setting.IsHost[guest] ? (from, to) : (to, from);
        return ((hosts[reached] == 0 ? 1 : 0) - (hosts[left] == 1 ? 1 : 0)) * weights.HostMissing;
    }

    private int BeatChange(int guest, int other, int from, int to)
    {
        var (mine, theirs) = (setting.Beat[guest], setting.Beat[other]);
        if (mine == theirs)
        {
            return 0;
        }

        var (fromRow, toRow) = (from * setting.BeatCount, to * setting.BeatCount);
        var pairs = mine < 0 ? 0 : beats[toRow + mine] - beats[fromRow + mine] + 1;
        pairs += theirs < 0 ? 0 : beats[fromRow + theirs] - beats[toRow + theirs] + 1;
        return -weights.SameBeatPair * pairs;
    }

    private void Count(int guest, int table, int sign)
    {
        talents[table] += setting.IsTalent[guest] ? sign : 0;
        hosts[table] += setting.IsHost[guest] ? sign : 0;
        if (setting.Beat[guest] is >= 0 and var beat)
        {
            beats[(table * setting.BeatCount) + beat] += sign;
        }
    }
}
