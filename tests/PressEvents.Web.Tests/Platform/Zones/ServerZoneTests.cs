using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Sqlite;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Platform.Zones;

/// <summary>The zone of the machine decides nothing.</summary>
public sealed class ServerZoneTests
{
    private const string Plan = """
        {"organisations":[{"name":"One","events":[{"slug":"dinner","startsAt":"2026-12-13T19:00","endsAt":"2026-12-13T21:00","rsvpClosesAt":"2026-10-25T02:30",
          "timeZone":"Europe/Paris","embargoLiftsAt":"2027-03-28T03:00","embargoes":[
            {"territory":"United States","liftsAt":"2026-11-01T01:30","timeZone":"America/New_York"},{"format":"print","liftsAt":"2026-12-14T00:01","timeZone":"Pacific/Apia"}],
          "screeners":[{"title":"The film","address":"https://screening.example/film"}],"facts":[{"text":"A fact.","embargoed":true}]}]}]}
        """;

    [Fact]
    public async Task Wherever_the_server_stands_wall_times_become_the_same_instants()
    {
        string[] expected = ["2026-10-25T00:30", "2026-11-01T05:30", "2026-12-13T11:01", "2026-12-13T18:00", "2027-03-28T01:00"];

        Assert.Equal(expected, await InstantsAsync("UTC"));
        Assert.Equal(expected, await InstantsAsync("Pacific/Apia"));
        Assert.Equal(expected, await InstantsAsync("Australia/Lord_Howe"));
    }

    private static async Task<IEnumerable<string>> InstantsAsync(string serverZone)
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var (plan, data) = (Path.Combine(folder.Path, "plan.json"), Path.Combine(folder.Path, "data"));
        await File.WriteAllTextAsync(plan, Plan, ct);
        using var seed = CommandLine.Start(data, ["seed", "--file", plan, "--out", Path.Combine(folder.Path, "map.json")], ("TZ", serverZone));
        var error = await seed.StandardError.ReadToEndAsync(ct);
        await seed.WaitForExitAsync(ct);
        Assert.Equal((0, ""), (seed.ExitCode, error));

        var options = new DbContextOptionsBuilder<PressDb>();
        using var engine = new SqliteEngine(data);
        engine.Configure(options);
        await using var db = new PressDb(options.Options);
        db.Organisation = await db.Set<Organisation>().IgnoreQueryFilters().Select(o => o.Id).SingleAsync(ct);
        var dinner = await db.Events.SingleAsync(ct);
        Assert.True(await db.Facts.Select(f => f.IsEmbargoed).SingleAsync(ct));
        Assert.Equal("https://screening.example/film", await db.Screeners.Select(s => s.Address).SingleAsync(ct));
        var lifts = await db.Embargoes.Select(e => e.LiftsAt).ToListAsync(ct);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return lifts.Concat([dinner.StartsAt, dinner.RsvpClosesAt, dinner.EmbargoLiftsAt!.Value]).Order().Select(at => $"{at.UtcDateTime:yyyy-MM-ddTHH:mm}");
    }
}
