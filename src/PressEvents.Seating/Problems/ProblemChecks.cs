namespace PressEvents.Seating.Problems;

/// <summary>What makes a problem absurd before anybody tries to solve it, one sentence each. What merely clashes is found by solving.</summary>
public static class ProblemChecks
{
    /// <summary>Every fault, in the order of the problem; none for a problem that can be worked on.</summary>
    public static IReadOnlyList<string> Of(SeatingProblem problem)
    {
        var tables = problem.Tables.GroupBy(table => table.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var guests = problem.Guests.Select(guest => guest.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Tables(problem), .. Guests(problem),
            .. Rules("together", problem.Together, guests), .. Rules("apart", problem.Apart, guests),
            .. Pins(problem, tables, guests), .. Wishes(problem, guests), .. Names(problem), .. Weights(problem.Weights), .. Sizes(problem),
        ];
    }

    private static IEnumerable<string> Tables(SeatingProblem problem)
    {
        for (var index = 0; index < problem.Tables.Count; index++)
        {
            var table = problem.Tables[index];
            var place = $"tables[{index}] (“{table.Id}”)";
            if (problem.Tables.Take(index).Any(other => string.Equals(other.Id, table.Id, StringComparison.Ordinal)))
            {
                yield return $"{place}: two tables are called “{table.Id}”.";
            }

            if (table.Seats < 1)
            {
                yield return $"{place}: a table needs at least one seat.";
            }

            if (table.AccessSeats.Concat(table.BlockedSeats).Where(seat => seat < 0 || seat >= table.Seats).Take(1).ToList() is [var seat])
            {
                yield return $"{place}: there is no seat {seat}; its {table.Seats} seats are counted from 0.";
            }
        }
    }

    private static IEnumerable<string> Guests(SeatingProblem problem)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < problem.Guests.Count; index++)
        {
            var guest = problem.Guests[index];
            if (!seen.Add(guest.Id))
            {
                yield return $"guests[{index}]: two guests are called “{guest.Id}”.";
            }

            if (guest.Priority is < 0 or > 100)
            {
                yield return $"guests[{index}] (“{guest.Id}”): a priority is 0 to 100, not {guest.Priority}.";
            }
        }
    }

    private static IEnumerable<string> Rules(string list, IReadOnlyList<PairRule> rules, HashSet<string> guests)
    {
        for (var index = 0; index < rules.Count; index++)
        {
            foreach (var sentence in Pair($"{list}[{index}] (“{rules[index].Id}”)", rules[index].A, rules[index].B, guests))
            {
                yield return sentence;
            }
        }
    }

    private static IEnumerable<string> Wishes(SeatingProblem problem, HashSet<string> guests)
    {
        for (var index = 0; index < problem.Wishes.Count; index++)
        {
            var wish = problem.Wishes[index];
            foreach (var sentence in Pair($"wishes[{index}]", wish.A, wish.B, guests))
            {
                yield return sentence;
            }

            if (Math.Abs((long)wish.Weight) > MostPoints)
            {
                yield return $"wishes[{index}]: a weight is at most {MostPoints}, not {wish.Weight}.";
            }
        }
    }

    private static IEnumerable<string> Pair(string place, string a, string b, HashSet<string> guests)
    {
        if (new[] { a, b }.Where(id => !guests.Contains(id)).Take(1).ToList() is [var stranger])
        {
            yield return $"{place}: no guest is called “{stranger}”.";
        }
        else if (string.Equals(a, b, StringComparison.Ordinal))
        {
            yield return $"{place}: “{a}” cannot be paired with themselves.";
        }
    }

    private static IEnumerable<string> Pins(SeatingProblem problem, Dictionary<string, ProblemTable> tables, HashSet<string> guests)
    {
        for (var index = 0; index < problem.Pins.Count; index++)
        {
            var pin = problem.Pins[index];
            var place = $"pins[{index}] (“{pin.Id}”)";
            if (!guests.Contains(pin.Guest))
            {
                yield return $"{place}: no guest is called “{pin.Guest}”.";
            }
            else if (!tables.TryGetValue(pin.Table, out var table))
            {
                yield return $"{place}: no table is called “{pin.Table}”.";
            }
            else if (pin.Seat is { } seat && (seat < 0 || seat >= table.Seats))
            {
                yield return $"{place}: table “{table.Id}” has no seat {seat}; its {table.Seats} seats are counted from 0.";
            }
            else if (pin.Seat is { } blocked && table.BlockedSeats.Contains(blocked))
            {
                yield return $"{place}: “{pin.Guest}” is pinned to seat {blocked} of table “{table.Id}”, which is blocked.";
            }
        }
    }

    // Rules are named by their ids when they clash: two of one name could not be told apart.
    private static IEnumerable<string> Names(SeatingProblem problem) =>
        problem.Together.Concat(problem.Apart).Select(rule => rule.Id).Concat(problem.Pins.Select(pin => pin.Id))
            .GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"Two rules are called “{group.Key}”.");

    private static IEnumerable<string> Weights(Weights weights) =>
        new[] { weights.TalentAdjacent, weights.TalentOpposite, weights.TalentSameTable, weights.HostMissing, weights.SameOutletPair, weights.SameBeatPair, weights.NoCommonLanguage }
            .Any(points => points is < 0 or > MostPoints) ? [$"weights: each is 0 to {MostPoints}."] : [];

    private static IEnumerable<string> Sizes(SeatingProblem problem)
    {
        var seats = problem.Tables.Sum(table => Math.Max(0L, table.Seats) - table.BlockedSeats.Distinct().Count());
        if (problem.Guests.Count > seats)
        {
            yield return $"{problem.Guests.Count} people are to sit on {seats} seats.";
        }

        if (seats > MostSeats)
        {
            yield return $"A room has at most {MostSeats} seats, not {seats}.";
        }
    }

    private const int MostPoints = 10_000;

    private const int MostSeats = 5_000;
}
