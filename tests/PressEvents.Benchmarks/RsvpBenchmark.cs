using System.Diagnostics;

namespace PressEvents.Benchmarks;

/// <summary>The guest page and its answer against a minimal API, in one run: processor time per request and requests per second.</summary>
internal static class RsvpBenchmark
{
    private const int Connections = 8;
    private const int Rounds = 5;
    private const double MostForGet = 1.5;
    private const double MostForPost = 2.5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("pressevents-benchmark-").FullName;
        try
        {
            var tokens = await World.MakeAsync(folder, TimeProvider.System.GetUtcNow(), ct);
            await using var product = await MeasuredServer.StartAsync("product", folder, ct);
            await using var reference = await MeasuredServer.StartAsync("reference", folder, ct);
            var gets = await CompareAsync("GET", product, reference, (server, http) => new ShowRequests(http, tokens), ct);
            var posts = await CompareAsync(
                "POST",
                product,
                reference,
                (server, http) => server == product ? new FormAnswers(http, tokens) : new JsonAnswers(http, tokens),
                ct);
            Report("guest page GET", gets, MostForGet);
            Report("answer POST", posts, MostForPost);
            await Breakdown.PrintAsync(folder, tokens, ct);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Rounds take turns, so that whatever else the machine does falls on both alike.
    private static async Task<(Sample Product, Sample Reference)> CompareAsync(
        string what, MeasuredServer product, MeasuredServer reference, Func<MeasuredServer, HttpClient, IRequests> make, CancellationToken ct)
    {
        using var toProduct = new HttpClient { BaseAddress = product.Address };
        using var toReference = new HttpClient { BaseAddress = reference.Address };
        var (asProduct, asReference) = (make(product, toProduct), make(reference, toReference));
        await asProduct.PrepareAsync(ct);
        await asReference.PrepareAsync(ct);
        await MeasureAsync(product, asProduct, WarmUp, ct);
        await MeasureAsync(reference, asReference, WarmUp, ct);
        var samples = new List<(Sample Product, Sample Reference)>();
        for (var round = 1; round <= Rounds; round++)
        {
            samples.Add((await MeasureAsync(product, asProduct, Round, ct), await MeasureAsync(reference, asReference, Round, ct)));
            var (mine, its) = samples[^1];
            Print($"{what} round {round}: product {mine.Microseconds:0} µs, {mine.PerSecond:0}/s; reference {its.Microseconds:0} µs, {its.PerSecond:0}/s; ratio {mine.Microseconds / its.Microseconds:0.00}");
        }

        return samples.OrderBy(s => s.Product.Microseconds / s.Reference.Microseconds).ElementAt(Rounds / 2);
    }

    private static async Task<Sample> MeasureAsync(MeasuredServer server, IRequests requests, TimeSpan time, CancellationToken ct)
    {
        var (before, started, sent) = (server.ProcessorTime, Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(
            async () =>
            {
                while (Stopwatch.GetElapsedTime(started) < time)
                {
                    await requests.SendAsync(connection, ct);
                    Interlocked.Increment(ref sent);
                }
            },
            ct)));
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new Sample((server.ProcessorTime - before).TotalMicroseconds / sent, sent / elapsed.TotalSeconds);
    }

    private static void Report(string what, (Sample Product, Sample Reference) median, double most)
    {
        var ratio = median.Product.Microseconds / median.Reference.Microseconds;
        Print($"{what}: {ratio:0.00} times the processor time of a minimal API, {median.Product.PerSecond / median.Reference.PerSecond:0.00} times its requests per second; "
            + $"goal at most {most:0.0} times: {(ratio <= most ? "met" : "MISSED")}");
    }

    internal static void Print(FormattableString line) => Console.Out.Write(FormattableString.Invariant(line) + "\n");

    internal static void Print(string line) => Console.Out.Write(line + "\n");

    private sealed record Sample(double Microseconds, double PerSecond);
}
