using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Solving;

/// <summary>
/// A plan of the same worth in which more people keep the seats they had: round tables are turned and mirrored, long ones
/// turned about, people of an open table take their old chairs, and tables laid alike change places as a whole.
/// </summary>
public static class Turning
{
    /// <param name="plan">A plan; one that is none is returned as it is.</param>
    /// <param name="before">Who sat where, as far as anybody did; what it says of unknown people, tables and seats is passed over.</param>
    public static IReadOnlyList<Place> Nearest(SeatingProblem problem, IReadOnlyList<Place> plan, IReadOnlyList<Place> before)
    {
        if (Evaluator.Evaluate(problem, plan) is not { IsPlan: true } worth)
        {
            return plan;
        }

        var room = new Room(problem);
        var turner = new Turner(room, room.SeatsOf(plan), Old(room, before), worth.Score.Total);
        turner.ExchangeTables();
        turner.TurnTables();
        return room.PlacesOf(turner.Seats);
    }

    private static int[] Old(Room room, IReadOnlyList<Place> before)
    {
        var guests = room.Problem.Guests.Select(guest => guest.Id).ToHashSet(StringComparer.Ordinal);
        var tables = room.Problem.Tables.ToDictionary(table => table.Id, table => table.Seats, StringComparer.Ordinal);
        return room.SeatsOf(before.Where(place => guests.Contains(place.Guest) && tables.TryGetValue(place.Table, out var seats) && place.Seat >= 0 && place.Seat < seats));
    }

    private sealed class Turner(Room room, int[] seats, int[] old, int worth)
    {
        public int[] Seats { get; private set; } = seats;

        public void TurnTables()
        {
            for (var table = 0; table < room.TableCount; table++)
            {
                TakeBest(Turned(table, table));
            }
        }

        // As long as it helps: each exchange that is taken keeps more people where they were.
        public void ExchangeTables()
        {
            bool helped;
            do
            {
                helped = false;
                for (var table = 0; table < room.TableCount; table++)
                {
                    for (var other = table + 1; other < room.TableCount; other++)
                    {
                        helped |= AreAlike(table, other) && Share(table, other) && TakeBest(Exchanged(table, other));
                    }
                }
            }
            while (helped);
        }

        private bool AreAlike(int table, int other)
        {
            var (one, two) = (room.Problem.Tables[table], room.Problem.Tables[other]);
            return one.Kind == two.Kind && one.Seats == two.Seats;
        }

        // Only where somebody of one table sat at the other is there anything to gain.
        private bool Share(int table, int other) =>
            Enumerable.Range(0, room.GuestCount).Any(guest => old[guest] >= 0
                && ((room.TableOf[Seats[guest]] == table && room.TableOf[old[guest]] == other) || (room.TableOf[Seats[guest]] == other && room.TableOf[old[guest]] == table)));

        private bool TakeBest(IEnumerable<int[]> candidates)
        {
            var stay = Staying(Seats);
            foreach (var candidate in candidates.Where(candidate => Staying(candidate) > stay).OrderByDescending(Staying))
            {
                if (Evaluator.Evaluate(room.Problem, room.PlacesOf(candidate)) is { IsPlan: true } judged && judged.Score.Total == worth)
                {
                    Seats = candidate;
                    return true;
                }
            }

            return false;
        }

        private int Staying(int[] plan) => plan.Zip(old).Count(pair => pair.First == pair.Second);

        private IEnumerable<int[]> Exchanged(int table, int other) =>
            from one in Best(Turned(table, other), 3)
            from two in Best(Turned(other, table), 3)
            select one.Zip(two, (first, second) => (first, second)).Select((pair, guest) => room.TableOf[Seats[guest]] == other ? pair.second : pair.first).ToArray();

        private IEnumerable<int[]> Best(IEnumerable<int[]> plans, int count) => plans.OrderByDescending(Staying).Take(count);

        // Everybody of one table on the chairs of another laid alike, or of the same, in every way that keeps who sits beside and opposite whom.
        private IEnumerable<int[]> Turned(int table, int to)
        {
            var count = room.Problem.Tables[table].Seats;
            return room.Problem.Tables[table].Kind switch
            {
                TableKind.Round => Enumerable.Range(0, count).SelectMany(turn => new[] { Moved(table, to, seat => (seat + turn) % count), Moved(table, to, seat => (turn + count - seat) % count) }),
                TableKind.Long when count % 2 == 0 => LongTurns(count / 2).Select(turn => Moved(table, to, turn)),
                TableKind.Long => [Moved(table, to, seat => seat)],
                TableKind.Open => [Reseated(table, to)],
            };
        }

        private static IEnumerable<Func<int, int>> LongTurns(int side)
        {
            yield return seat => seat;
            yield return seat => seat < side ? side - 1 - seat : side + (2 * side) - 1 - seat;
            yield return seat => (seat + side) % (2 * side);
            yield return seat => (2 * side) - 1 - seat;
        }

        private int[] Moved(int table, int to, Func<int, int> turn) =>
            [.. Seats.Select(seat => room.TableOf[seat] == table ? room.Start[to] + turn(seat - room.Start[table]) : seat)];

        // Chairs of an open table are all alike: whoever had one of them gets it, the others what is left.
        private int[] Reseated(int table, int to)
        {
            var people = Enumerable.Range(0, room.GuestCount).Where(guest => room.TableOf[Seats[guest]] == table).ToList();
            var moved = (int[])Seats.Clone();
            var keep = people.Where(guest => old[guest] >= 0 && room.TableOf[old[guest]] == to).ToList();
            keep.ForEach(guest => moved[guest] = old[guest]);
            var free = new Queue<int>(Enumerable.Range(room.Start[to], room.Problem.Tables[to].Seats).Where(seat => !room.IsBlocked[seat]).Except(keep.Select(guest => old[guest])));
            foreach (var guest in people.Except(keep))
            {
                // More people than chairs that are not blocked: the judge refuses what comes of it.
                moved[guest] = free.TryDequeue(out var seat) ? seat : room.Start[to];
            }

            return moved;
        }
    }
}
