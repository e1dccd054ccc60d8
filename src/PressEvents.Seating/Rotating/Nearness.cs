using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Rotating;

/// <summary>Which seats are near which.</summary>
internal static class Nearness
{
    /// <summary>The seats within reach of a seat, itself left out.</summary>
    public static IReadOnlySet<int> InReach(Room room, int seat, Reach reach)
    {
        var near = reach is Reach.Table || room.IsOpen(room.TableOf[seat]) ? TableSeats(room, seat).ToHashSet()
            : reach is Reach.Beside ? room.Beside[seat].ToHashSet()
            : Steps(room, seat).SelectMany(step => Steps(room, step).Append(step)).ToHashSet();
        near.Remove(seat);
        return near;
    }

    /// <summary>Whether two seats are as near as a rule together means, or a rule apart forbids.</summary>
    public static bool Holds(Room room, int seat, int other, Scope scope, bool apart)
    {
        var table = room.TableOf[seat];
        return table == room.TableOf[other] && (scope is Scope.Table || (room.IsOpen(table) && !apart)
            || (!room.IsOpen(table) && (room.Beside[seat].Contains(other) || (scope is Scope.Close && room.Opposite[seat].Contains(other)))));
    }

    private static IEnumerable<int> TableSeats(Room room, int seat) =>
        Enumerable.Range(room.Start[room.TableOf[seat]], room.Problem.Tables[room.TableOf[seat]].Seats);

    private static IEnumerable<int> Steps(Room room, int seat) => room.Beside[seat].Concat(room.Opposite[seat]);
}
