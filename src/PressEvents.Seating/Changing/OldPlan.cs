using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Changing;

/// <summary>The problem as it is now with the seats people had: only those who had one and those who are to get one take part.</summary>
internal sealed class OldPlan
{
    public OldPlan(SeatingProblem after, IReadOnlyList<Place> before, IReadOnlyCollection<string> mustSeat)
    {
        var seats = after.Tables.ToDictionary(table => table.Id, table => table.Seats, StringComparer.Ordinal);
        var kept = before.Where(place => place.Seat >= 0 && place.Seat < seats.GetValueOrDefault(place.Table)).ToLookup(place => place.Guest, StringComparer.Ordinal);
        Problem = Only(after, before.Select(place => place.Guest).Concat(mustSeat).ToHashSet(StringComparer.Ordinal));
        Facts = new Facts(Problem);
        Home = Facts.Room.SeatsOf(Problem.Guests.SelectMany(guest => kept[guest.Id].Take(1)));
        IsLocked = [.. Home.Select((seat, guest) => seat >= 0 && Facts.Anchors[guest].Any(anchor => anchor.Seat == seat))];
    }

    public SeatingProblem Problem { get; }

    public Facts Facts { get; }

    /// <summary>The seat each guest had; −1 for none, or for one that is no more.</summary>
    public int[] Home { get; }

    /// <summary>Whether a guest sits where a pin holds them.</summary>
    public bool[] IsLocked { get; }

    public int MovesOf(IReadOnlyList<int> seats) => Home.Index().Count(pair => pair.Item >= 0 && seats[pair.Index] != pair.Item);

    private static SeatingProblem Only(SeatingProblem problem, HashSet<string> guests) => problem with
    {
        Guests = [.. problem.Guests.Where(guest => guests.Contains(guest.Id))],
        Together = [.. problem.Together.Where(rule => guests.Contains(rule.A) && guests.Contains(rule.B))],
        Apart = [.. problem.Apart.Where(rule => guests.Contains(rule.A) && guests.Contains(rule.B))],
        Pins = [.. problem.Pins.Where(pin => guests.Contains(pin.Guest))],
        Wishes = [.. problem.Wishes.Where(wish => guests.Contains(wish.A) && guests.Contains(wish.B))],
    };
}
