using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Scoring;

/// <summary>
/// Scores a plan the plain way, from the definition and nothing else: the judge of every solver. Somebody without a seat
/// is a breach and takes part in nothing.
/// </summary>
public sealed class Evaluator
{
    private readonly SeatingProblem problem;
    private readonly Dictionary<string, ProblemTable> tables;
    private readonly Dictionary<string, ProblemGuest> guests;
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, int Seat), string> sitting = [];
    private readonly List<Breach> breaches = [];

    private Evaluator(SeatingProblem problem, IEnumerable<Place> plan)
    {
        this.problem = problem;
        tables = problem.Tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        guests = problem.Guests.ToDictionary(guest => guest.Id, StringComparer.Ordinal);
        foreach (var place in plan)
        {
            Seat(place);
        }
    }

    /// <exception cref="ArgumentException">The plan names a guest, a table or a seat that the problem does not have, or a guest twice.</exception>
    public static Evaluation Evaluate(SeatingProblem problem, IEnumerable<Place> plan)
    {
        var evaluator = new Evaluator(problem, plan);
        evaluator.CheckRules();
        return new Evaluation(evaluator.Score(), evaluator.breaches);
    }

    private void Seat(Place place)
    {
        if (!guests.ContainsKey(place.Guest) || !tables.TryGetValue(place.Table, out var table) || place.Seat < 0 || place.Seat >= table.Seats || !places.TryAdd(place.Guest, place))
        {
            throw new ArgumentException($"{place} is no place of this problem, or its guest has two.", nameof(place));
        }

        if (!sitting.TryAdd((place.Table, place.Seat), place.Guest))
        {
            breaches.Add(new Breach(BreachKind.SharedSeat, $"shared:{place.Table}/{place.Seat}"));
        }
    }

    private void CheckRules()
    {
        foreach (var guest in problem.Guests)
        {
            CheckPlace(guest);
        }

        Breach(BreachKind.Pin, problem.Pins.Where(pin => At(pin.Guest) is { } at && (!Same(at.Table, pin.Table) || (pin.Seat ?? at.Seat) != at.Seat)).Select(pin => pin.Id));
        Breach(BreachKind.Together, problem.Together.Where(rule => Holds(rule.A, rule.B, rule.Scope) is false).Select(rule => rule.Id));
        Breach(BreachKind.Apart, problem.Apart.Where(rule => Holds(rule.A, rule.B, rule.Scope) is true && (rule.Scope is Scope.Table || !IsOpen(rule.A))).Select(rule => rule.Id));
    }

    private void CheckPlace(ProblemGuest guest)
    {
        if (At(guest.Id) is not { } at)
        {
            breaches.Add(new Breach(BreachKind.Unseated, $"unseated:{guest.Id}"));
            return;
        }

        if (tables[at.Table].BlockedSeats.Contains(at.Seat))
        {
            breaches.Add(new Breach(BreachKind.BlockedSeat, $"blocked:{at.Table}/{at.Seat}"));
        }

        if (guest.NeedsAccess && !tables[at.Table].AccessSeats.Contains(at.Seat))
        {
            breaches.Add(new Breach(BreachKind.Access, $"access:{guest.Id}"));
        }
    }

    private void Breach(BreachKind kind, IEnumerable<string> rules) => breaches.AddRange(rules.Select(rule => new Breach(kind, rule)));

    private Score Score() => new(
        problem.Guests.Sum(Face),
        problem.Wishes.Where(wish => Holds(wish.A, wish.B, wish.Scope) is true).Sum(wish => wish.Weight),
        -problem.Weights.SameOutletPair * problem.Tables.Sum(table => Pairs(table, guest => guest.Outlet)),
        -problem.Weights.SameBeatPair * problem.Tables.Sum(table => Pairs(table, guest => guest.Beat)),
        -problem.Weights.HostMissing * problem.Tables.Count(table => At(table).All(guest => guest.Role is not GuestRole.Host)),
        -problem.Weights.NoCommonLanguage * problem.Tables.Sum(Silent));

    private int Face(ProblemGuest guest)
    {
        if (guest.Priority == 0 || At(guest.Id) is not { } at)
        {
            return 0;
        }

        var table = tables[at.Table];
        bool IsTalent(int seat) => Sitting(table, seat)?.Role is GuestRole.Talent;
        return guest.Priority * (Geometry.Beside(table.Kind, table.Seats, at.Seat).Any(IsTalent) ? problem.Weights.TalentAdjacent
            : Geometry.Opposite(table.Kind, table.Seats, at.Seat) is { } across && IsTalent(across) ? problem.Weights.TalentOpposite
            : At(table).Any(other => other.Role is GuestRole.Talent) ? problem.Weights.TalentSameTable
            : 0);
    }

    private int Pairs(ProblemTable table, Func<ProblemGuest, string?> mark) =>
        At(table).Where(guest => guest.Role is GuestRole.Journalist).Select(mark).OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal).Sum(group => group.Count() * (group.Count() - 1) / 2);

    private int Silent(ProblemTable table) =>
        (from seat in Enumerable.Range(0, table.Seats)
         from other in Geometry.Beside(table.Kind, table.Seats, seat).Concat(Geometry.Opposite(table.Kind, table.Seats, seat) is { } across ? [across] : [])
         where seat < other
         let a = Sitting(table, seat)
         let b = Sitting(table, other)
         where a is { Languages.Count: > 0 } && b is { Languages.Count: > 0 } && !a.Languages.Intersect(b.Languages, StringComparer.Ordinal).Any()
         select seat).Count();

    // Null when one of the two has no seat: then nothing can be said.
    private bool? Holds(string a, string b, Scope scope)
    {
        if (At(a) is not { } one || At(b) is not { } other)
        {
            return null;
        }

        var table = tables[one.Table];
        return Same(one.Table, other.Table) && (scope is Scope.Table || table.Kind is TableKind.Open
            || Geometry.Beside(table.Kind, table.Seats, one.Seat).Contains(other.Seat)
            || (scope is Scope.Close && Geometry.Opposite(table.Kind, table.Seats, one.Seat) == other.Seat));
    }

    private bool IsOpen(string guest) => tables[places[guest].Table].Kind is TableKind.Open;

    private Place? At(string guest) => places.TryGetValue(guest, out var place) ? place : null;

    private IEnumerable<ProblemGuest> At(ProblemTable table) => Enumerable.Range(0, table.Seats).Select(seat => Sitting(table, seat)).OfType<ProblemGuest>();

    private ProblemGuest? Sitting(ProblemTable table, int seat) => sitting.TryGetValue((table.Id, seat), out var guest) ? guests[guest] : null;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
