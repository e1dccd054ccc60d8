using System.Diagnostics;
using PressEvents.Print.Tests.Support;

namespace PressEvents.Benchmarks.Printing;

/// <summary>What one of several pieces of work took: by the clock, and of all processors that it kept busy, here and in every process started from here.</summary>
internal sealed record Cost(double Milliseconds, double ProcessorMilliseconds)
{
    public static async Task<Cost> OfEachAsync(int count, Func<Task> workOnAll)
    {
        var tree = new ProcessTree(Environment.ProcessId);
        var (busy, started) = (tree.ProcessorTime(), Stopwatch.GetTimestamp());
        await workOnAll();
        return new Cost(Stopwatch.GetElapsedTime(started).TotalMilliseconds / count, (tree.ProcessorTime() - busy).TotalMilliseconds / count);
    }

    /// <summary>The middle of several by processor time.</summary>
    public static Cost Median(IReadOnlyCollection<Cost> costs) => costs.OrderBy(cost => cost.ProcessorMilliseconds).ElementAt(costs.Count / 2);

    public override string ToString() => FormattableString.Invariant($"{Milliseconds:0} ms, {ProcessorMilliseconds:0} ms of processor time");
}
