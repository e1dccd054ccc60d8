using PressEvents.Seating.Problems;
using PressEvents.Seating.Solving;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Benchmarks;

/// <summary>
/// The seating solver against the best scores known and against CP-SAT alone, in processor seconds: dinners seed by seed, galas
/// and a hall after a few seconds and after a minute, moves per second, memory.
/// </summary>
internal static class SolverBenchmark
{
    private const int DinnerSeeds = 10;
    private const double MostDinnerSeconds = 1;
    private const double LeastDinnerShare = 0.995;
    private const double MostMegabytes = 300;

    private static readonly TimeSpan ReferenceLimit = TimeSpan.FromSeconds(30);

    public static Task<int> RunAsync(CancellationToken ct)
    {
        foreach (var name in SharedProblems.Dinners)
        {
            Dinner(name, ct);
        }

        Large("gala-1", seconds: 10, share: 0.995, ct);
        Large("gala-open-1", seconds: 10, share: 0.995, ct);
        Large("hall-1", seconds: 15, share: 0.98, ct);
        RsvpBenchmark.Print($"memory at its highest: {Environment.WorkingSet / 1048576.0:0} MB now, {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB at most; goal at most {MostMegabytes:0} MB: {Verdict(System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 <= MostMegabytes * 1048576)}");
        foreach (var name in new[] { "dinner-a-1", "dinner-b-1", "gala-1" })
        {
            AgainstReference(name, ct);
        }

        return Task.FromResult(0);
    }

    private static void Dinner(string name, CancellationToken ct)
    {
        var (problem, best) = (SharedProblems.Load(name), SharedProblems.BestKnown(name));
        var runs = new List<Run>();
        for (var seed = 1UL; seed <= DinnerSeeds; seed++)
        {
            runs.Add(Run.Of(problem, SolveBudget.For(problem, seed), best, ct));
            RsvpBenchmark.Print($"{name} seed {seed}: {runs[^1]}");
        }

        var all = runs.TrueForAll(run => run.Score >= best && run.Seconds <= MostDinnerSeconds);
        var none = runs.TrueForAll(run => run.Score >= LeastDinnerShare * best);
        RsvpBenchmark.Print($"{name}: best known {best} or better from {runs.Count(run => run.Score >= best)} of {DinnerSeeds} seeds, at most {runs.Max(run => run.Seconds):0.00} s; goal all in {MostDinnerSeconds:0} s: {Verdict(all)}; none under {LeastDinnerShare:P1}: {Verdict(none)}");
    }

    private static void Large(string name, double seconds, double share, CancellationToken ct)
    {
        var (problem, best) = (SharedProblems.Load(name), SharedProblems.BestKnown(name));
        var first = Run.Of(problem, SolveBudget.For(problem, 1), best, ct);
        RsvpBenchmark.Print($"{name} at the usual budget: {first}, {first.Moves / first.Seconds / 1e6:0.0} million moves a second");
        var some = Run.Of(problem, SolveBudget.ForSeconds(problem, seconds, 1), best, ct);
        RsvpBenchmark.Print($"{name} with {seconds:0} s: {some}; goal {share * best:0} in {seconds:0} s: {Verdict(some.Score >= share * best && some.Seconds <= seconds)}");
        var long60 = Run.Of(problem, SolveBudget.ForSeconds(problem, 60, 1), best, ct);
        RsvpBenchmark.Print($"{name} with 60 s: {long60}; goal {best} in 60 s: {Verdict(long60.Score >= best && long60.Seconds <= 60)}");
    }

    private static void AgainstReference(string name, CancellationToken ct)
    {
        var problem = SharedProblems.Load(name);
        var mine = Run.Of(problem, SolveBudget.For(problem, 1), SharedProblems.BestKnown(name), ct);
        var before = Environment.CpuUsage.TotalTime;
        var its = CpSatReference.Solve(problem, ReferenceLimit);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var plan = its.Score is { } score ? FormattableString.Invariant($"{score}, {score / (double)mine.Score:P1} of ours") : "no plan";
        RsvpBenchmark.Print($"{name}: ours {mine}; CP-SAT alone {plan} (at most {its.Bound:0}) in {seconds:0.0} s, {seconds / mine.Seconds:0} times the processor time");
    }

    private static string Verdict(bool isMet) => isMet ? "met" : "MISSED";

    /// <param name="Seconds">Of processor time, all threads together.</param>
    /// <param name="BestAfter">Processor seconds until the score wanted was told; null when it never was.</param>
    private sealed record Run(int Score, double Seconds, long Moves, double? BestAfter)
    {
        public static Run Of(SeatingProblem problem, SolveBudget budget, int wanted, CancellationToken ct)
        {
            var before = Environment.CpuUsage.TotalTime;
            double Since() => (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var watch = new Watch(wanted, Since);
            var found = Solver.Solve(problem, budget, progress: watch, ct: ct);
            return new Run(found.IsPlan ? found.Score.Total : 0, Since(), found.Moves, watch.ReachedAfter);
        }

        public override string ToString() =>
            FormattableString.Invariant($"{Score} in {Seconds:0.00} s of processor time") + (BestAfter is { } after ? FormattableString.Invariant($", best known reached by {after:0.00} s") : "");
    }

    private sealed class Watch(int wanted, Func<double> since) : IProgress<SolveProgress>
    {
        public double? ReachedAfter { get; private set; }

        public void Report(SolveProgress value)
        {
            if (ReachedAfter is null && value.Best?.Total >= wanted)
            {
                ReachedAfter = since();
            }
        }
    }
}
