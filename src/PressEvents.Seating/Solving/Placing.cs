namespace PressEvents.Seating.Solving;

/// <summary>
/// Gives everybody a seat that access, pins and blocks allow, by augmenting paths (Kuhn 1955): it fails for somebody only
/// when no such plan exists. Rules between people are left to the search.
/// </summary>
internal sealed class Placing
{
    private readonly Setting setting;
    private readonly int[] order;
    private readonly int[] seatOf;
    private readonly int[] guestAt;
    private readonly int[] visited;
    private int visit;

    private Placing(Setting setting, Chance chance, int[] from)
    {
        this.setting = setting;
        order = [.. setting.Usable];
        chance.Shuffle(order);
        seatOf = Enumerable.Repeat(-1, setting.Nobody).ToArray();
        guestAt = Enumerable.Repeat(setting.Nobody, setting.Nowhere).ToArray();
        visited = new int[setting.Nowhere];
        for (var guest = 0; guest < from.Length; guest++)
        {
            if (from[guest] >= 0 && MaySit(guest, from[guest]) && guestAt[from[guest]] == setting.Nobody)
            {
                Seat(guest, from[guest]);
            }
        }
    }

    /// <summary>The seat of each guest. Who cannot be seated lawfully sits on any seat left and is listed in <paramref name="stranded"/>.</summary>
    /// <param name="from">Where to begin: a seat or −1 for each guest; unlawful seats count as −1.</param>
    public static int[] Of(Setting setting, Chance chance, int[] from, out List<int> stranded)
    {
        var placing = new Placing(setting, chance, from);
        var guests = Enumerable.Range(0, setting.Nobody).ToArray();
        chance.Shuffle(guests);
        var unseated = guests.Where(guest => placing.seatOf[guest] < 0).ToList();
        foreach (var guest in unseated.OrderBy(placing.Choices))
        {
            if (!placing.TakeFree(guest))
            {
                placing.visit++;
                placing.TakeFrom(guest);
            }
        }

        stranded = [.. Enumerable.Range(0, setting.Nobody).Where(guest => placing.seatOf[guest] < 0)];
        foreach (var guest in stranded)
        {
            placing.Seat(guest, placing.order.First(seat => placing.guestAt[seat] == setting.Nobody));
        }

        return placing.seatOf;
    }

    private int Choices(int guest) => order.Count(seat => MaySit(guest, seat));

    private bool TakeFree(int guest)
    {
        var offset = guest * 7919 % order.Length;
        for (var index = 0; index < order.Length; index++)
        {
            var seat = order[(index + offset) % order.Length];
            if (guestAt[seat] == setting.Nobody && MaySit(guest, seat))
            {
                Seat(guest, seat);
                return true;
            }
        }

        return false;
    }

    private bool TakeFrom(int guest)
    {
        foreach (var seat in order.Where(seat => MaySit(guest, seat)))
        {
            if (visited[seat] == visit)
            {
                continue;
            }

            visited[seat] = visit;
            if (guestAt[seat] == setting.Nobody || TakeFrom(guestAt[seat]))
            {
                Seat(guest, seat);
                return true;
            }
        }

        return false;
    }

    private void Seat(int guest, int seat) => (seatOf[guest], guestAt[seat]) = (seat, guest);

    private bool MaySit(int guest, int seat) => setting.MaySit(guest, seat);
}
