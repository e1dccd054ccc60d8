using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Benchmarks;

/// <param name="Score">Of the best plan found, as <see cref="Evaluator"/> counts it; null without a plan.</param>
/// <param name="Bound">No plan is worth more, as far as the solver could tell.</param>
/// <param name="Seconds">From the model's first variable to the answer.</param>
internal sealed record CpSatAnswer(CpSolverStatus Status, int? Score, double Bound, IReadOnlyList<Place> Places, double Seconds);

/// <summary>
/// The named reference of the seating: the whole problem as one CP-SAT model, a truth for each guest on each seat, as somebody
/// who reads the manual of OR-Tools would write it. It takes for granted that beside the talent counts no less than opposite, and that no less than the same table.
/// </summary>
internal sealed class CpSatReference
{
    private readonly CpModel model = new();
    private readonly LinearExprBuilder objective = LinearExpr.NewBuilder();
    private readonly SeatingProblem problem;
    private readonly Room room;
    private readonly BoolVar?[,] sits;

    private CpSatReference(SeatingProblem problem)
    {
        this.problem = problem;
        room = new Room(problem);
        sits = new BoolVar?[room.GuestCount, room.SeatCount];
        Seats();
        Rules();
        Wishes();
        Faces();
        Tables();
        Languages();
        model.Maximize(objective);
    }

    public static CpSatAnswer Solve(SeatingProblem problem, TimeSpan limit, int workers = 1)
    {
        var started = Stopwatch.GetTimestamp();
        var reference = new CpSatReference(problem);
        var solver = new CpSolver { StringParameters = string.Create(CultureInfo.InvariantCulture, $"num_workers:{workers},random_seed:1,max_time_in_seconds:{limit.TotalSeconds:0.###}") };
        var status = solver.Solve(reference.model);
        IReadOnlyList<Place> places = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible ? reference.Places(solver) : [];
        var score = places.Count == 0 ? (int?)null : Evaluator.Evaluate(problem, places).Score.Total;
        return new CpSatAnswer(status, score, solver.BestObjectiveBound, places, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private IReadOnlyList<Place> Places(CpSolver solver) => room.PlacesOf(
        [.. Enumerable.Range(0, room.GuestCount).Select(guest => Enumerable.Range(0, room.SeatCount).First(seat => sits[guest, seat] is { } x && solver.BooleanValue(x)))]);

    private void Seats()
    {
        for (var guest = 0; guest < room.GuestCount; guest++)
        {
            for (var seat = 0; seat < room.SeatCount; seat++)
            {
                sits[guest, seat] = room.MaySit(guest, seat) ? model.NewBoolVar("") : null;
            }

            model.AddExactlyOne(At(guest, Enumerable.Range(0, room.SeatCount)));
        }

        for (var seat = 0; seat < room.SeatCount; seat++)
        {
            model.AddAtMostOne(Enumerable.Range(0, room.GuestCount).Select(guest => sits[guest, seat]).OfType<BoolVar>());
        }
    }

    private void Rules()
    {
        foreach (var rule in problem.Together)
        {
            ForEachPlace(room.Guest(rule.A), room.Guest(rule.B), rule.Scope, (one, near, _) => model.Add(one <= near));
        }

        foreach (var rule in problem.Apart)
        {
            ForEachPlace(room.Guest(rule.A), room.Guest(rule.B), rule.Scope, (one, near, isOpen) =>
            {
                if (rule.Scope is Scope.Table || !isOpen)
                {
                    model.Add(one + near <= 1);
                }
            });
        }
    }

    private void Wishes()
    {
        foreach (var wish in problem.Wishes.Where(wish => wish.Weight != 0))
        {
            Count(wish.Weight, room.Guest(wish.A), room.Guest(wish.B), wish.Scope);
        }
    }

    // A truth for the pair, worth the weight: each place of the one allows it (or forces it, for a loss) where the other is near.
    private void Count(int weight, int a, int b, Scope scope, bool atOpenTables = true)
    {
        var parts = new List<BoolVar>();
        ForEachPlace(a, b, scope, (one, near, isOpen) =>
        {
            if (isOpen && !atOpenTables)
            {
                return;
            }

            var holds = model.NewBoolVar("");
            model.Add(holds <= one);
            model.Add(holds <= near);
            model.Add(holds >= one + near - 1);
            parts.Add(holds);
        });
        model.AddAtMostOne(parts);
        objective.AddTerm(LinearExpr.Sum(parts), weight);
    }

    private void ForEachPlace(int a, int b, Scope scope, Action<LinearExpr, LinearExpr, bool> act)
    {
        for (var table = 0; table < room.TableCount; table++)
        {
            var seats = Enumerable.Range(room.Start[table], problem.Tables[table].Seats).ToList();
            if (scope is Scope.Table || room.IsOpen(table))
            {
                act(Sum(a, seats), Sum(b, seats), room.IsOpen(table));
                continue;
            }

            foreach (var seat in seats.Where(seat => sits[a, seat] is not null))
            {
                act(Sum(a, [seat]), Sum(b, Near(seat, scope)), false);
            }
        }
    }

    private void Faces()
    {
        var talents = Enumerable.Range(0, room.GuestCount).Where(guest => problem.Guests[guest].Role is GuestRole.Talent).ToList();
        foreach (var guest in Enumerable.Range(0, room.GuestCount).Where(guest => problem.Guests[guest].Priority > 0))
        {
            var faces = new List<BoolVar>();
            for (var seat = 0; seat < room.SeatCount; seat++)
            {
                if (sits[guest, seat] is { } one)
                {
                    faces.AddRange(Face(one, problem.Guests[guest].Priority, seat, talents));
                }
            }

            model.AddAtMostOne(faces);
        }
    }

    private List<BoolVar> Face(BoolVar one, int priority, int seat, List<int> talents)
    {
        var (points, any) = (problem.Weights, new List<BoolVar>());
        var table = Enumerable.Range(room.Start[room.TableOf[seat]], problem.Tables[room.TableOf[seat]].Seats);
        foreach (var (worth, seats) in new[] { (points.TalentAdjacent, room.Beside[seat]), (points.TalentOpposite, room.Opposite[seat]), (points.TalentSameTable, table) })
        {
            var holds = model.NewBoolVar("");
            any.Add(holds);
            model.Add(holds <= LinearExpr.Sum(talents.SelectMany(talent => At(talent, seats))));
            objective.AddTerm(holds, priority * worth);
        }

        model.Add(LinearExpr.Sum(any) <= one);
        return any;
    }

    private void Tables()
    {
        for (var table = 0; table < room.TableCount; table++)
        {
            var seats = Enumerable.Range(room.Start[table], problem.Tables[table].Seats).ToList();
            var missing = model.NewBoolVar("");
            var hosts = Enumerable.Range(0, room.GuestCount).Where(guest => problem.Guests[guest].Role is GuestRole.Host);
            model.Add(missing + LinearExpr.Sum(hosts.SelectMany(host => At(host, seats))) >= 1);
            objective.AddTerm(missing, -problem.Weights.HostMissing);
        }

        foreach (var (a, b) in Pairs())
        {
            var (one, other) = (problem.Guests[a], problem.Guests[b]);
            var areJournalists = one.Role is GuestRole.Journalist && other.Role is GuestRole.Journalist;
            var loss = (areJournalists && one.Outlet is { } outlet && string.Equals(outlet, other.Outlet, StringComparison.Ordinal) ? problem.Weights.SameOutletPair : 0)
                + (areJournalists && one.Beat is { } beat && string.Equals(beat, other.Beat, StringComparison.Ordinal) ? problem.Weights.SameBeatPair : 0);
            if (loss > 0)
            {
                Count(-loss, a, b, Scope.Table);
            }
        }
    }

    private void Languages()
    {
        foreach (var (a, b) in Pairs())
        {
            var (one, other) = (problem.Guests[a].Languages, problem.Guests[b].Languages);
            if (one.Count > 0 && other.Count > 0 && !one.Intersect(other, StringComparer.Ordinal).Any())
            {
                Count(-problem.Weights.NoCommonLanguage, a, b, Scope.Close, atOpenTables: false);
            }
        }
    }

    private IEnumerable<(int A, int B)> Pairs() =>
        Enumerable.Range(0, room.GuestCount).SelectMany(a => Enumerable.Range(a + 1, room.GuestCount - a - 1).Select(b => (a, b)));

    private IEnumerable<int> Near(int seat, Scope scope) => scope is Scope.Close ? room.Beside[seat].Concat(room.Opposite[seat]) : room.Beside[seat];

    private LinearExpr Sum(int guest, IEnumerable<int> seats) => LinearExpr.Sum(At(guest, seats));

    private IEnumerable<BoolVar> At(int guest, IEnumerable<int> seats) => seats.Select(seat => sits[guest, seat]).OfType<BoolVar>();
}
