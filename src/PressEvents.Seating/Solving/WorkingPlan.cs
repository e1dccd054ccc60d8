namespace PressEvents.Seating.Solving;

/// <summary>
/// A plan under work: exchanges the contents of two seats and keeps its value by the difference alone. The value is the
/// score with every hard rule as a reward or a penalty of <see cref="Ties.Penalty"/>.
/// </summary>
internal sealed class WorkingPlan
{
    private readonly Setting setting;
    private readonly Ties ties;
    private readonly HardRules rules;
    private readonly TableTraits traits;
    private readonly int width;

    // Table × width + guest: what the guest would add at the table, but for beats.
    private readonly int[] pull;

    public WorkingPlan(Setting setting, Ties ties, HardRules rules, int[] seatOf)
    {
        (this.setting, this.ties, this.rules, width) = (setting, ties, rules, ties.Width);
        SeatOf = [.. seatOf];
        GuestAt = Enumerable.Repeat(setting.Nobody, setting.Nowhere + 1).ToArray();
        pull = new int[setting.IsOpen.Length * width];
        for (var guest = 0; guest < seatOf.Length; guest++)
        {
            GuestAt[seatOf[guest]] = guest;
            Pull(guest, setting.TableOf[seatOf[guest]], 1);
        }

        traits = new TableTraits(setting, GuestAt);
        Value = FullValue();
    }

    public int[] SeatOf { get; }

    /// <summary>Who sits where; <see cref="Setting.Nobody"/> on an empty seat.</summary>
    public int[] GuestAt { get; }

    public int Value { get; private set; }

    /// <summary>How many hard rules are broken. Counted when asked for: few plans are good enough for the question.</summary>
    public int Broken => rules.BrokenBy(SeatOf);

    /// <summary>The score, as <see cref="Scoring.Score.Total"/> counts it, of a plan that breaks no rule.</summary>
    public int Score => Value - ties.RulesKept;

    public bool MayExchange(int a, int b)
    {
        var (guest, other) = (GuestAt[a], GuestAt[b]);
        return guest != other && setting.MaySit(guest, b) && setting.MaySit(other, a);
    }

    /// <summary>What exchanging the contents of two seats would add to the value.</summary>
    public int Change(int a, int b)
    {
        var (guest, other) = (GuestAt[a], GuestAt[b]);
        var change = Nearness(a, guest, other, b) + Nearness(b, other, guest, a) + traits.Change(a, b);
        var (from, to) = (setting.TableOf[a], setting.TableOf[b]);
        if (from != to)
        {
            change += pull[(to * width) + guest] - pull[(from * width) + guest] + pull[(from * width) + other] - pull[(to * width) + other];
            if (ties.AreTied(guest, other))
            {
                var pair = (guest * width) + other;
                change -= (setting.IsOpen[from] ? ties.AtOpen[pair] : ties.AtLaid[pair]) + (setting.IsOpen[to] ? ties.AtOpen[pair] : ties.AtLaid[pair]);
            }
        }

        return change;
    }

    /// <summary>Exchanges the contents of two seats.</summary>
    /// <param name="change">What <see cref="Change"/> said about it.</param>
    public void Exchange(int a, int b, int change)
    {
        var (guest, other) = (GuestAt[a], GuestAt[b]);
        var (from, to) = (setting.TableOf[a], setting.TableOf[b]);
        if (from != to)
        {
            Pull(guest, from, -1);
            Pull(guest, to, 1);
            Pull(other, to, -1);
            Pull(other, from, 1);
        }

        traits.Exchange(a, b);
        Move(guest, b);
        Move(other, a);
        traits.Settle(a, b);
        Value += change;
    }

    private int FullValue()
    {
        var twice = 0;
        foreach (var seat in setting.Usable)
        {
            var guest = GuestAt[seat];
            twice += pull[(setting.TableOf[seat] * width) + guest]
                + ties.Near(ties.Beside, guest, GuestAt[setting.Left[seat]]) + ties.Near(ties.Beside, guest, GuestAt[setting.Right[seat]]) + ties.Near(ties.Opposite, guest, GuestAt[setting.Across[seat]]);
        }

        return (twice / 2) + traits.Value();
    }

    // What those around a seat gain when another takes it; the seat they exchange with keeps the pair as it is.
    private int Nearness(int seat, int old, int next, int except)
    {
        var (left, right, across) = (setting.Left[seat], setting.Right[seat], setting.Across[seat]);
        var change = 0;
        if (left != except)
        {
            change += ties.Near(ties.Beside, next, GuestAt[left]) - ties.Near(ties.Beside, old, GuestAt[left]);
        }

        if (right != except)
        {
            change += ties.Near(ties.Beside, next, GuestAt[right]) - ties.Near(ties.Beside, old, GuestAt[right]);
        }

        if (across != except && across != setting.Nowhere)
        {
            change += ties.Near(ties.Opposite, next, GuestAt[across]) - ties.Near(ties.Opposite, old, GuestAt[across]);
        }

        return change;
    }

    private void Pull(int guest, int table, int sign)
    {
        var start = table * width;
        foreach (var mate in ties.Mates[guest])
        {
            pull[start + mate.Guest] += sign * (setting.IsOpen[table] ? mate.AtOpen : mate.AtLaid);
        }
    }

    private void Move(int guest, int seat)
    {
        GuestAt[seat] = guest;
        if (guest != setting.Nobody)
        {
            SeatOf[guest] = seat;
        }
    }
}
