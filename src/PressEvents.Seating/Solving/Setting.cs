using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>
/// A problem in flat arrays, read by all starts and changed by none. Seats and guests are counted as <see cref="Room"/> does;
/// behind the last seat stands one that nobody uses, and behind the last guest one who is nobody: so that no lookup needs a test.
/// </summary>
internal sealed class Setting
{
    // Guest × seats + seat, looked at for those only who have a pin or need access.
    private readonly bool[] maySit;
    private readonly bool[] isBound;

    public Setting(Room room)
    {
        (Room, Nobody, Nowhere) = (room, room.GuestCount, room.SeatCount);
        TableOf = [.. room.TableOf, 0];
        Left = Neighbours(room.Beside, 0);
        Right = Neighbours(room.Beside, 1);
        Across = Neighbours(room.Opposite, 0);
        IsOpen = [.. Enumerable.Range(0, room.TableCount).Select(room.IsOpen)];
        Usable = [.. Enumerable.Range(0, room.SeatCount).Where(seat => !room.IsBlocked[seat])];
        var guests = room.Problem.Guests;
        IsTalent = [.. guests.Select(guest => guest.Role is GuestRole.Talent), false];
        IsHost = [.. guests.Select(guest => guest.Role is GuestRole.Host), false];
        Priority = [.. guests.Select(guest => guest.Priority), 0];
        var beats = guests.Select(guest => guest.Beat).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Beat = [.. guests.Select(guest => guest is { Role: GuestRole.Journalist, Beat: { } beat } ? beats.IndexOf(beat) : -1), -1];
        BeatCount = beats.Count;
        Tongues = new Tongues(room.Problem);
        (maySit, isBound) = (Allowed(), new bool[Nobody + 1]);
        foreach (var guest in Enumerable.Range(0, Nobody))
        {
            isBound[guest] = guests[guest].NeedsAccess || room.Problem.Pins.Any(pin => room.Guest(pin.Guest) == guest);
        }
    }

    public Room Room { get; }

    public SeatingProblem Problem => Room.Problem;

    /// <summary>The guest who is nobody: an empty seat's.</summary>
    public int Nobody { get; }

    /// <summary>The seat beside or opposite one that has none there; always empty.</summary>
    public int Nowhere { get; }

    public int[] TableOf { get; }

    public int[] Left { get; }

    public int[] Right { get; }

    public int[] Across { get; }

    public bool[] IsOpen { get; }

    /// <summary>The seats that are not blocked.</summary>
    public int[] Usable { get; }

    public bool[] IsTalent { get; }

    public bool[] IsHost { get; }

    public int[] Priority { get; }

    /// <summary>Each journalist's beat by number; −1 for none.</summary>
    public int[] Beat { get; }

    public int BeatCount { get; }

    public Tongues Tongues { get; }

    /// <summary>Whether access, pins and blocks allow it. Nobody may sit anywhere.</summary>
    public bool MaySit(int guest, int seat) => isBound[guest] ? maySit[(guest * Nowhere) + seat] : !Room.IsBlocked[seat];

    /// <summary>How many seats a table has.</summary>
    public int Size(int table) => Room.Start[table + 1] - Room.Start[table];

    /// <summary>Lets somebody whom no seat is left for sit anywhere: the attempt is no plan, but it can still be shown.</summary>
    public void Release(int guest)
    {
        foreach (var seat in Usable)
        {
            maySit[(guest * Nowhere) + seat] = true;
        }
    }

    private int[] Neighbours(int[][] seats, int which) => [.. seats.Select(others => others.Length > which ? others[which] : Nowhere), Nowhere];

    private bool[] Allowed()
    {
        var allowed = new bool[(Nobody + 1) * Nowhere];
        foreach (var seat in Usable)
        {
            for (var guest = 0; guest <= Nobody; guest++)
            {
                allowed[(guest * Nowhere) + seat] = guest == Nobody || !Problem.Guests[guest].NeedsAccess || Room.IsAccessSeat[seat];
            }
        }

        foreach (var pin in Problem.Pins)
        {
            var (guest, table) = (Room.Guest(pin.Guest), Room.Table(pin.Table));
            foreach (var seat in Usable.Where(seat => TableOf[seat] != table || (pin.Seat is { } number && Room.Start[table] + number != seat)))
            {
                allowed[(guest * Nowhere) + seat] = false;
            }
        }

        return allowed;
    }
}
