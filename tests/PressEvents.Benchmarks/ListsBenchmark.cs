using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Data.Sqlite;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Contacts.Listing;

namespace PressEvents.Benchmarks;

/// <summary>The two long lists, as their pages ask for them: server time of a filter or a search, and of a guest list loaded and filtered.</summary>
internal static class ListsBenchmark
{
    private const int Rounds = 20;
    private const int RowsInSight = 40;
    private const double MostContactMilliseconds = 50;
    private const double MostGuestMilliseconds = 100;

    private static readonly string[] Questions =
    [
        "", "q=a", "q=ana", "q=zolc ana", "q=outlet 12", "q=nobody at all", "q=москва", "tier=A", "tier=A&tier=B", "tag=film", "tag=film&tier=A&q=an",
        "outlet=Outlet 7", "kind=Magazine", "beat=Music&language=de", "email=none", "invite=no", "rate=50", "list=none", "zone=Europe/Vienna",
    ];

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("pressevents-benchmark-").FullName;
        try
        {
            var now = TimeProvider.System.GetUtcNow();
            await World.MakeAsync(folder, now, ct);
            await using var provider = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPressData(new SqliteEngine(folder))
                .AddSingleton<ContactList>().AddSingleton<GuestListQuery>().BuildServiceProvider();
            var (actor, dinner) = await ListsWorld.FillAsync(provider.GetRequiredService<Databases>(), now, ct);
            await ContactsAsync(provider, actor, ct);
            await GuestsAsync(provider, actor, dinner, ct);
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ContactsAsync(ServiceProvider provider, StaffActor actor, CancellationToken ct)
    {
        var list = provider.GetRequiredService<ContactList>();
        var (asked, facets, slowest) = (new List<double>(), new List<double>(), new Dictionary<string, double>(StringComparer.Ordinal));
        foreach (var question in Enumerable.Repeat(Questions, Rounds + 1).SelectMany((questions, round) => questions.Select(q => (q, round))))
        {
            var took = await MillisecondsAsync(() => AskAsync(list, actor, ListFilter.Parse(question.q, ContactFilters.Fields), ct));
            if (question.round > 0)
            {
                asked.Add(took);
                slowest[question.q] = Math.Max(took, slowest.GetValueOrDefault(question.q));
            }
        }

        foreach (var field in Enumerable.Repeat(ContactFilters.Fields, Rounds).SelectMany(fields => fields))
        {
            facets.Add(await MillisecondsAsync(() => list.FacetsAsync(actor, field, ct)));
        }

        var plain = await PlainAsync(provider.GetRequiredService<Databases>(), ct);
        RsvpBenchmark.Print($"{ListsWorld.Contacts} contacts, {Questions.Length} filters and searches, {Rounds} times each: median {At(asked, 50):0.0} ms, p95 {At(asked, 95):0.0} ms of server time; goal at most {MostContactMilliseconds:0} ms: {Verdict(At(asked, 95), MostContactMilliseconds)}");
        RsvpBenchmark.Print($"  SELECT count(*) … LIKE on the same file: median {At(plain, 50):0.0} ms; a filtered page costs {At(asked, 50) / At(plain, 50):0.0} times as much");
        RsvpBenchmark.Print($"  values to filter by: p95 {At(facets, 95):0.0} ms; goal at most {MostContactMilliseconds:0} ms: {Verdict(At(facets, 95), MostContactMilliseconds)}");
        RsvpBenchmark.Print($"  slowest: {string.Join(", ", slowest.OrderByDescending(q => q.Value).Take(4).Select(q => FormattableString.Invariant($"“{q.Key}” {q.Value:0.0} ms")))}");
    }

    // A keystroke of the page: the total and the rows in sight.
    private static async Task<int> AskAsync(ContactList list, StaffActor actor, ListFilter filter, CancellationToken ct)
    {
        await list.TotalAsync(actor, filter, ct);
        return (await list.ReadAsync(actor, filter, 0, RowsInSight, ct)).Count;
    }

    private static async Task<List<double>> PlainAsync(Databases databases, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var times = new List<double>();
        for (var round = 0; round < 5 * Rounds; round++)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT count(*) FROM Contacts WHERE SearchText LIKE '%ANA%'";
            times.Add(await MillisecondsAsync(() => command.ExecuteScalarAsync(ct)));
        }

        return times;
    }

    private static async Task GuestsAsync(ServiceProvider provider, StaffActor actor, PressEventId dinner, CancellationToken ct)
    {
        var query = provider.GetRequiredService<GuestListQuery>();
        var (loaded, filtered) = (new List<double>(), new List<double>());
        IReadOnlyList<GuestRow> rows = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var took = await MillisecondsAsync(async () => rows = await query.ForEventAsync(actor, dinner, ct));
            if (round > 0)
            {
                loaded.Add(took);
            }
        }

        foreach (var question in Enumerable.Repeat(Questions, Rounds).SelectMany(questions => questions))
        {
            var filter = ListFilter.Parse(question, GuestTerms.Fields);
            filtered.Add(await MillisecondsAsync(() => Task.FromResult(rows.Count(row => row.Is(GuestFilter.Listed) && row.Matches(filter)))));
        }

        RsvpBenchmark.Print($"{rows.Count} guests: loaded in {At(loaded, 95):0.0} ms at p95; a keystroke filters them in {At(filtered, 95):0.0} ms at p95; goal at most {MostGuestMilliseconds:0} ms: {Verdict(At(filtered, 95), MostGuestMilliseconds)}");
    }

    private static string Verdict(double value, double most) => value <= most ? "met" : "MISSED";

    private static double At(List<double> times, int percent) => times.Order().ElementAt(times.Count * percent / 100);

    private static async Task<double> MillisecondsAsync<T>(Func<Task<T>> action)
    {
        var started = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
