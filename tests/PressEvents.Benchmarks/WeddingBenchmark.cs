using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;
using PressEvents.Seating.Proving;
using PressEvents.Seating.Solving;
using PressEvents.Seating.Tests.Proving;

namespace PressEvents.Benchmarks;

/// <summary>
/// The published wedding, found and proven: ours against the sample model wedding_optimal_chart_sat of OR-Tools, carried over from Python
/// line by line, on the same machine in the same run.
/// </summary>
internal static class WeddingBenchmark
{
    private const int Rounds = 3;

    public static Task<int> RunAsync(CancellationToken ct)
    {
        Compare(5, 4, Wedding.FiveTables, ct);
        Compare(2, 10, Wedding.TwoTables, ct);
        return Task.FromResult(0);
    }

    private static void Compare(int tables, int seats, int best, CancellationToken ct)
    {
        Ours(tables, seats, best, ct);
        var ours = Median(() => Ours(tables, seats, best, ct));
        var sample = Median(() => Sample(tables, seats, best, workers: 1));
        var parallel = Median(() => Sample(tables, seats, best, workers: 2));
        RsvpBenchmark.Print($"wedding, 17 guests at {tables} × {seats}: {best} found and proven in {ours:0.0000} s; the sample model of OR-Tools takes {sample:0.000} s with one worker, {parallel:0.000} s with two: {Math.Min(sample, parallel) / ours:0} times as long; goal less than it: {(ours < Math.Min(sample, parallel) ? "met" : "MISSED")}");
    }

    private static double Median(Func<double> run) => Enumerable.Range(0, Rounds).Select(_ => run()).Order().ElementAt(Rounds / 2);

    private static double Ours(int tables, int seats, int best, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var problem = Wedding.At(tables, seats);
        var plan = Solver.Solve(problem, new SolveBudget(1, 20_000, 1), ct: ct);
        var proof = Prover.Prove(problem, plan.Places, new ProofBudget(), null, ct);
        Check(proof.State is ProofState.Optimal && proof.Score.Total == best && Wedding.KnowsSomebody(proof.Places));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    // As the sample has it, its rule of known neighbours and its one broken symmetry included.
    private static double Sample(int tables, int seats, int best, int workers)
    {
        var started = Stopwatch.GetTimestamp();
        var (model, n) = (new CpModel(), Wedding.Guests);
        var sits = new BoolVar[tables, n];
        for (var table = 0; table < tables; table++)
        {
            for (var guest = 0; guest < n; guest++)
            {
                sits[table, guest] = model.NewBoolVar("");
            }
        }

        for (var guest = 0; guest < n; guest++)
        {
            model.Add(LinearExpr.Sum(Enumerable.Range(0, tables).Select(table => sits[table, guest])) == 1);
        }

        for (var table = 0; table < tables; table++)
        {
            model.Add(LinearExpr.Sum(Enumerable.Range(0, n).Select(guest => sits[table, guest])) <= seats);
        }

        Pairs(model, sits, tables);
        model.Add(sits[0, 0] == 1);
        var solver = new CpSolver { StringParameters = string.Create(CultureInfo.InvariantCulture, $"num_workers:{workers},random_seed:1,max_time_in_seconds:120") };
        Check(solver.Solve(model) is CpSolverStatus.Optimal && (int)solver.ObjectiveValue == best);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Pairs(CpModel model, BoolVar[,] sits, int tables)
    {
        var (objective, known) = (LinearExpr.NewBuilder(), LinearExpr.NewBuilder());
        foreach (var (a, b) in from a in Enumerable.Range(0, Wedding.Guests) from b in Enumerable.Range(a + 1, Wedding.Guests - a - 1) select (a, b))
        {
            var (colocated, same) = (model.NewBoolVar(""), Enumerable.Range(0, tables).Select(_ => model.NewBoolVar("")).ToArray());
            for (var table = 0; table < tables; table++)
            {
                model.AddBoolOr([sits[table, a].Not(), sits[table, b].Not(), same[table]]);
                model.AddImplication(same[table], sits[table, a]);
                model.AddImplication(same[table], sits[table, b]);
            }

            model.Add(LinearExpr.Sum(same) == colocated);
            if (Wedding.Knows(a, b) > 0)
            {
                objective.AddTerm(colocated, Wedding.Knows(a, b));
                known.Add(LinearExpr.Sum(same));
            }
        }

        model.Add(known >= 1);
        model.Maximize(objective);
    }

    private static void Check(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidOperationException("The wedding was not proven to be worth what was published.");
        }
    }
}
