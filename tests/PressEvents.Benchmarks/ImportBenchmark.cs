using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Sqlite;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Benchmarks;

/// <summary>A long list planned and committed beside a serving product: seconds, memory, and what a guest notices of it.</summary>
internal static class ImportBenchmark
{
    private const int Rows = 20_000;
    private const double MostSeconds = 20;
    private const double MostMegabytes = 150;
    private const double MostSlowdown = 3;

    private static readonly TimeSpan UntilItWrites = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("pressevents-benchmark-").FullName;
        try
        {
            var tokens = await World.MakeAsync(folder, TimeProvider.System.GetUtcNow(), ct);
            await using var product = await MeasuredServer.StartAsync("product", folder, ct);
            using var guest = new HttpClient { BaseAddress = product.Address };
            await LatenciesAsync(guest, tokens, TimeSpan.FromSeconds(5), ct);
            var idle = await LatenciesAsync(guest, tokens, TimeSpan.FromSeconds(5), ct);
            var file = new ImportFile("list.csv", Encoding.UTF8.GetBytes(List()));
            var alone = Seconds(() => ReadAlone(file));

            using var importing = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var meanwhile = LatenciesAsync(guest, tokens, Timeout.InfiniteTimeSpan, importing.Token);
            var measured = await ImportAsync(folder, file, ct);
            await importing.CancelAsync();
            Report(alone, measured);
            var slowdown = P95(await meanwhile) / P95(idle);
            RsvpBenchmark.Print($"guest page meanwhile: p95 {P95(await meanwhile):0.0} ms, idle {P95(idle):0.0} ms, {slowdown:0.0} times; goal at most {MostSlowdown:0} times: {Verdict(slowdown, MostSlowdown)}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Measured> ImportAsync(string folder, ImportFile file, CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddPressData(new SqliteEngine(folder)).AddSingleton<PreviewImport>().AddSingleton<ImportGuests>();
        await using var provider = services.BuildServiceProvider();
        await using var db = await provider.GetRequiredService<Databases>().UnscopedAsync(ct);
        var dinner = await db.Events.IgnoreQueryFilters().SingleAsync(ct);
        var actor = new SystemActor(dinner.OrganisationId, "benchmark");
        GC.Collect();
        using var peak = new PeakMemory();
        var planned = await SecondsAsync(() => provider.GetRequiredService<PreviewImport>().PlanAsync(new SystemActor(dinner.OrganisationId, "benchmark"), dinner.Id, file, new ImportChoices(), ct));
        var committing = Task.Run(() => SecondsAsync(() => provider.GetRequiredService<ImportGuests>().CommitAsync(actor, dinner.Id, file, new ImportChoices(), null, null, ct)), ct);
        await Task.Delay(UntilItWrites, ct);
        var waited = await SecondsAsync(() => provider.GetRequiredService<Transactions>().RunAsync<bool>(actor, Permission.EditContacts, _ => Task.FromResult<Result<bool>>(true), ct));
        var committed = await committing;
        var megabytes = peak.Growth;
        var again = await SecondsAsync(() => provider.GetRequiredService<ImportGuests>().CommitAsync(actor, dinner.Id, file, new ImportChoices(), null, null, ct));
        return new Measured(planned, committed, waited, megabytes, again);
    }

    private static void Report(double alone, Measured measured)
    {
        var (planned, committed, waited, megabytes, again) = measured;
        RsvpBenchmark.Print($"import of {Rows} rows: planned in {planned:0.0} s, committed in {committed:0.0} s, the same file again in {again:0.0} s; both goal at most {MostSeconds:0} s: {Verdict(planned + committed, MostSeconds)}");
        RsvpBenchmark.Print($"  rows a second, planned and committed: {Rows / (planned + committed):0}; CsvHelper reading the same file alone: {Rows / alone:0}, {(planned + committed) / alone:0} times as many");
        RsvpBenchmark.Print($"  somebody else's write that came {UntilItWrites.TotalSeconds:0} s after the commit began was done {waited:0.0} s later");
        RsvpBenchmark.Print($"  memory grew by {megabytes:0} MB; goal at most {MostMegabytes:0} MB: {Verdict(megabytes, MostMegabytes)}");
    }

    private static string Verdict(double value, double most) => value <= most ? "met" : "MISSED";

    private static string List()
    {
        var list = new StringBuilder("First Name,Last Name,Email,Outlet,Job Title,Beat,Phone,Notes\n");
        for (var number = 0; number < Rows; number++)
        {
            list.Append(CultureInfo.InvariantCulture, $"Ána{number},Žaś-Éxample,person{number}@outlet{number % 700}.example,Outlet {number % 700},Critic,Film,+43 1 {number:000000},\n");
        }

        return list.ToString();
    }

    private static void ReadAlone(ImportFile file)
    {
        using var reader = new StreamReader(new MemoryStream(file.Bytes.ToArray()));
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        while (csv.Read())
        {
            _ = csv.Record;
        }
    }

    private static async Task<List<double>> LatenciesAsync(HttpClient guest, IReadOnlyList<InvitationToken> tokens, TimeSpan time, CancellationToken ct)
    {
        var (started, latencies) = (Stopwatch.GetTimestamp(), new List<double>());
        while (!ct.IsCancellationRequested && (time == Timeout.InfiniteTimeSpan || Stopwatch.GetElapsedTime(started) < time))
        {
            var asked = Stopwatch.GetTimestamp();
            using var answer = await guest.GetAsync($"/i/{tokens[latencies.Count % tokens.Count].Value}", CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);

            // Guests look in; they do not keep a core busy that the import would have.
            await Task.Delay(BetweenLooks, CancellationToken.None);
        }

        return latencies;
    }

    private static double P95(List<double> latencies) => latencies.Order().ElementAt(latencies.Count * 95 / 100);

    private static double Seconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> SecondsAsync<T>(Func<Task<Result<T>>> action)
    {
        var started = Stopwatch.GetTimestamp();
        var done = await action();
        return done.Refusal is null ? Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException(done.Refusal.ToString());
    }

    private sealed record Measured(double Planned, double Committed, double Waited, double Megabytes, double Again);

    /// <summary>The most memory of this process above what it had at first, looked at twenty times a second.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly long before = Environment.WorkingSet;
        private readonly Timer timer;
        private long most;

        public PeakMemory() => timer = new Timer(_ => most = Math.Max(most, Environment.WorkingSet), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

        public double Growth => (Math.Max(most, Environment.WorkingSet) - before) / 1024.0 / 1024;

        public void Dispose() => timer.Dispose();
    }
}
