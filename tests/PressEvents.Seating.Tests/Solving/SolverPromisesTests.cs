using CsCheck;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;
using PressEvents.Seating.Solving;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Solving;

/// <summary>What holds for every problem, seed and plan to begin with.</summary>
public sealed class SolverPromisesTests
{
    private static readonly Gen<SeatingProblem> Problems = Gen.Frequency(
        (6, Gen.Int[1000, 100_000].Select(ProblemGenerator.Small)), (1, Gen.Int[1, 50].Select(ProblemGenerator.DinnerA)), (1, Gen.Int[1, 50].Select(ProblemGenerator.DinnerB)));

    private static readonly long Samples = Sizes.IsFull ? 1000 : 60;

    [Fact]
    public void Everybody_has_one_seat_of_their_own_and_blocked_ones_stay_empty() =>
        Gen.Select(Problems, Gen.ULong).Sample(
            (problem, seed) =>
            {
                var found = Solver.Solve(problem, new SolveBudget(seed, 5000, 2));
                var kinds = found.Breaches.Select(breach => breach.Kind).ToList();
                return found.Places.Select(place => place.Guest).Order(StringComparer.Ordinal).SequenceEqual(problem.Guests.Select(guest => guest.Id).Order(StringComparer.Ordinal), StringComparer.Ordinal)
                    && !kinds.Contains(BreachKind.SharedSeat) && !kinds.Contains(BreachKind.BlockedSeat) && !kinds.Contains(BreachKind.Unseated)
                    && problem.Tables.All(table => found.Places.Count(place => string.Equals(place.Table, table.Id, StringComparison.Ordinal)) <= table.Seats - table.BlockedSeats.Count);
            },
            iter: Samples,
            threads: 1);

    [Fact]
    public void The_same_seed_gives_the_same_plan_on_one_thread_and_on_two() =>
        Gen.Select(Problems, Gen.ULong).Sample(
            (problem, seed) =>
            {
                var budget = new SolveBudget(seed, 5000, 3);
                var alone = Solver.Solve(problem, budget, from: null, progress: null, threads: 1, CancellationToken.None);
                var together = Solver.Solve(problem, budget, from: null, progress: null, threads: 2, CancellationToken.None);
                return alone.Places.SequenceEqual(together.Places) && alone.Moves == together.Moves;
            },
            iter: Samples,
            threads: 1);

    [Fact]
    public void The_result_is_never_worse_than_the_plan_given() =>
        Gen.Select(Problems, Gen.ULong).Sample(
            (problem, seed) =>
            {
                var given = Solver.Solve(problem, new SolveBudget(seed, 20_000, 2));
                var found = Solver.Solve(problem, new SolveBudget(seed + 1, 50, 1), given.Places);
                return !given.IsPlan || (found.IsPlan && found.Score.Total >= given.Score.Total);
            },
            iter: Samples,
            threads: 1);

    [Fact]
    public void Whoever_is_locked_stays_where_they_are() =>
        Gen.Select(Gen.Int[1, 100].Select(ProblemGenerator.DinnerB), Gen.ULong).Sample(
            (problem, seed) =>
            {
                var given = Solver.Solve(problem, new SolveBudget(seed, 20_000, 1));
                var locked = given.Places.Where((_, index) => (seed >> (index % 64) & 1) == 1).ToList();
                var pinned = problem with { Pins = [.. problem.Pins, .. locked.Select(place => new Pin($"lock:{place.Guest}", place.Guest, place.Table, place.Seat))] };
                var found = Solver.Solve(pinned, new SolveBudget(seed + 1, 20_000, 2));
                return !given.IsPlan || locked.TrueForAll(found.Places.Contains);
            },
            iter: Samples / 2,
            threads: 1);

    [Fact]
    public void The_value_kept_by_differences_is_the_value_worked_out_anew_after_every_move() =>
        Gen.Select(Problems, Gen.ULong).Sample(
            (problem, seed) =>
            {
                var work = new Work(problem, seed);
                return Enumerable.Range(0, 300).All(_ => work.Move());
            },
            iter: Samples,
            threads: 1);

    /// <summary>A plan under work with moves drawn as a search draws them.</summary>
    private sealed class Work
    {
        private readonly Setting setting;
        private readonly Ties ties;
        private readonly HardRules rules;
        private readonly WorkingPlan plan;
        private readonly Moves moves;

        public Work(SeatingProblem problem, ulong seed)
        {
            var chance = new Chance(seed);
            setting = new Setting(new Room(problem));
            Placing.Of(setting, chance, [], out var stranded);
            stranded.ForEach(setting.Release);
            (ties, rules) = (new Ties(setting, 77), new HardRules(setting));
            plan = new WorkingPlan(setting, ties, rules, Placing.Of(setting, chance, [], out _));
            moves = new Moves(setting, plan, new Bonds(setting), chance);
        }

        public bool Move()
        {
            foreach (var (a, b) in moves.Draw())
            {
                if (plan.GuestAt[a] != plan.GuestAt[b])
                {
                    plan.Exchange(a, b, plan.Change(a, b));
                }
            }

            var anew = new WorkingPlan(setting, ties, rules, plan.SeatOf);
            var judged = Evaluator.Evaluate(setting.Problem, setting.Room.PlacesOf(plan.SeatOf));
            return (anew.Value, anew.Broken) == (plan.Value, plan.Broken) && (!judged.IsPlan || judged.Score.Total == plan.Score);
        }
    }
}
