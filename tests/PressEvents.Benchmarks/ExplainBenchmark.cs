using PressEvents.Seating.Changing;
using PressEvents.Seating.Clashes;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Tests.Changing;
using PressEvents.Seating.Tests.Clashes;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Benchmarks;

/// <summary>Explaining a plan, naming a clash and taking up a late change, in milliseconds of processor time once the code is warm.</summary>
internal static class ExplainBenchmark
{
    private const int MostMoves = 3;
    private const int WarmUps = 3;

    public static Task<int> RunAsync(CancellationToken ct)
    {
        Explain("dinner-a-1", goal: 5, ct);
        Explain("gala-1", goal: 300, ct);
        Explain("hall-1", goal: 2_000, ct);
        Reseat("dinner-a-1", goal: 100, ct);
        Reseat("gala-1", goal: 100, ct);
        Reseat("hall-1", goal: 200, ct);
        Clashes("dinner-a-1", [.. Planted.Names], goal: 1_000, ct);
        Clashes("gala-1", [.. Planted.Names.Where(name => name is not "rivals")], goal: 5_000, ct);
        Clashes("hall-1", [.. Planted.Names.Where(name => name is not "rivals")], goal: 15_000, ct);
        Cancel("hall-1", goal: 200);
        return Task.FromResult(0);
    }

    private static void Explain(string name, double goal, CancellationToken ct)
    {
        var problem = SharedProblems.Load(name);
        var plan = Late.Plan(problem);
        var (explanation, took) = Measure(() => Explainer.Explain(problem, plan, ct), WarmUps);
        RsvpBenchmark.Print($"{name}: {explanation.Seats.Count} seats and {explanation.Unmet.Count} unmet wishes explained in {took:0} ms; goal at most {goal:0} ms: {Verdict(took, goal)}");
    }

    private static void Reseat(string name, double goal, CancellationToken ct)
    {
        var problem = SharedProblems.Load(name);
        var before = Late.Plan(problem);
        foreach (var (change, index) in Late.Changes(problem, before, seed: 0).Select((change, index) => (change, index)))
        {
            var (options, took) = Measure(() => Reseater.Reseat(change.After, before, change.MustSeat, MostMoves, ct), WarmUps);
            var shown = string.Join(", ", options.Select(option => FormattableString.Invariant($"{option.Moves} moves {option.Score.Total}{(option.IsBest ? "" : " at least")}")));
            RsvpBenchmark.Print($"{name}, late change {index + 1}: {shown}; least {(options is [{ IsLeast: true }, ..] ? "proven" : "not proven")}, in {took:0} ms; goal at most {goal:0} ms: {Verdict(took, goal)}");
        }
    }

    private static void Clashes(string name, IReadOnlyList<string> clashes, double goal, CancellationToken ct)
    {
        foreach (var clash in clashes)
        {
            var (problem, rules) = Planted.In(SharedProblems.Load(name), clash);
            var (report, took) = Measure(() => ClashFinder.Find(problem, ct), warmUps: 0);
            RsvpBenchmark.Print($"{name}, {clash}: {report?.Rules.Count} rules named of {rules.Count} planted, {report?.Repairs.Count} ways out, in {took:0} ms; goal at most {goal:0} ms: {Verdict(took, goal)}");
        }
    }

    private static void Cancel(string name, double goal)
    {
        var (problem, _) = Planted.In(SharedProblems.Load(name), "direct");
        var slowest = TimeSpan.Zero;
        for (var after = 100; after <= 1_500; after += 200)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(after));
            long asked = 0;
            using var noted = stop.Token.Register(() => asked = TimeProvider.System.GetTimestamp());
            try
            {
                ClashFinder.Find(problem, stop.Token);
            }
            catch (OperationCanceledException)
            {
                slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, TimeProvider.System.GetElapsedTime(asked).Ticks));
            }
        }

        RsvpBenchmark.Print($"{name}: a search for a clash called off in at most {slowest.TotalMilliseconds:0} ms of wall time; goal at most {goal:0} ms: {Verdict(slowest.TotalMilliseconds, goal)}");
    }

    private static (T Result, double Milliseconds) Measure<T>(Func<T> work, int warmUps)
    {
        for (var times = 0; times < warmUps; times++)
        {
            work();
        }

        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        return (result, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    private static string Verdict(double value, double most) => value <= most ? "met" : "MISSED";
}
