using System.Diagnostics;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Proving;
using PressEvents.Seating.Solving;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Benchmarks;

/// <summary>
/// Proofs of dinners of thirty, those in the folder Data and fresh ones, in seconds by the clock and of processor, with what CP-SAT alone can say of
/// the same dinner in the same run; and the bounds of galas.
/// </summary>
internal static class ProofBenchmark
{
    private const int FreshOnes = 10;
    private const double MostSeconds = 60;
    private const double ReferenceSeconds = 20;

    public static Task<int> RunAsync(CancellationToken ct)
    {
        var proven = new List<bool>();
        foreach (var problem in SharedProblems.Dinners.Select(SharedProblems.Load))
        {
            proven.Add(Prove(problem, ct));
            Reference(problem);
        }

        for (var number = 1; number <= FreshOnes; number++)
        {
            proven.Add(Prove(ProblemGenerator.DinnerA(number), ct));
            proven.Add(Prove(ProblemGenerator.DinnerB(number), ct));
        }

        RsvpBenchmark.Print($"{proven.Count(isProven => isProven)} of {proven.Count} dinners proven optimal within {MostSeconds:0} s; goal all: {(proven.TrueForAll(isProven => isProven) ? "met" : "MISSED")}");
        Prove(SharedProblems.Load("gala-open-1"), ct);
        Prove(SharedProblems.Load("gala-1"), ct);
        return Task.FromResult(0);
    }

    private static bool Prove(SeatingProblem problem, CancellationToken ct)
    {
        var plan = Solver.Solve(problem, SolveBudget.For(problem, 1), ct: ct);
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var proof = Prover.Prove(problem, plan.Places, new ProofBudget(), null, ct);
        var (took, cpu) = (Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
        var isProven = proof.State is ProofState.Optimal && took <= MostSeconds;
        RsvpBenchmark.Print($"{problem.Name}, {problem.Guests.Count} people: given {plan.Score.Total}, found {proof.Score.Total}, bound {proof.Bound:0.0}, gap {proof.Gap:P1}, {proof.State} in {took:0.0} s ({cpu:0.0} s of processor); goal optimal in {MostSeconds:0} s: {(isProven ? "met" : "MISSED")}");
        return isProven;
    }

    private static void Reference(SeatingProblem problem)
    {
        var found = CpSatReference.Solve(problem, TimeSpan.FromSeconds(ReferenceSeconds));
        RsvpBenchmark.Print($"  CP-SAT alone in {ReferenceSeconds:0} s: found {found.Score}, bound {found.Bound:0.0}, gap {(found.Bound - found.Score) / found.Bound:P1}, {found.Status}");
    }
}
