using System.Text.Json;
using Microsoft.Data.Sqlite;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seeding;

public sealed class SeedingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Plan => Path.Combine(folder.Path, "plan.json");

    private string Map => Path.Combine(folder.Path, "map.json");

    [Fact]
    public async Task The_sample_is_loaded_once()
    {
        var first = await CommandLine.RunFullyAsync(folder.Path, "sample");
        var second = await CommandLine.RunFullyAsync(folder.Path, "sample");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("/i/", first.Output, StringComparison.Ordinal);
        Assert.Contains("already", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_becomes_a_map_in_input_order_with_absolute_links()
    {
        await File.WriteAllTextAsync(Plan, """
            {"organisations":[{"name":"One","users":[{"email":"owner@one.example","password":"a long password","role":"Owner"}],
              "contacts":[{"name":"王小明","email":"wang@x.example"},{"name":"bell hooks","email":"bell@x.example","languages":["en"]}],
              "events":[{"slug":"dinner","capacity":4,"startsAt":"2026-12-13T19:00","timeZone":"Europe/Vienna","groundRules":"On the record.",
                "guests":[{"email":"bell@x.example","status":"accepted"},{"email":"wang@x.example","plusOnes":2}]}]}]}
            """, TestContext.Current.CancellationToken);

        var (code, error) = await CommandLine.RunAsync(folder.Path, "seed", "--file", Plan, "--out", Map);

        Assert.Equal((0, ""), (code, error));
        using var map = JsonDocument.Parse(await File.ReadAllTextAsync(Map, TestContext.Current.CancellationToken));
        var guests = map.RootElement.GetProperty("organisations")[0].GetProperty("events")[0].GetProperty("guests");
        Assert.Equal("bell@x.example", guests[0].GetProperty("email").GetString());
        Assert.StartsWith("http://localhost:5080/i/", guests[1].GetProperty("link").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_brings_questions_answers_kinds_and_names()
    {
        await File.WriteAllTextAsync(Plan, """
            {"organisations":[{"name":"One","contacts":[{"name":"Ada","email":"ada@x.example"},{"name":"Zoe","email":"zoe@x.example"}],
              "events":[{"slug":"dinner","questions":[{"words":"Fish or meat?","kind":"choice","choices":["Fish","Meat"]},{"words":"Photographs?","kind":"consent","asked":"afterAcceptance","sensitive":true}],
                "guests":[{"email":"ada@x.example","status":"accepted","companions":[{"name":"Bo","kind":"photographer","equipment":"Two lamps"}],"questionAnswers":{"1":"Fish"}},
                  {"email":"zoe@x.example","namedPlusOnes":["Cy","Di"]}]}]}]}
            """, TestContext.Current.CancellationToken);

        var (code, error) = await CommandLine.RunAsync(folder.Path, "seed", "--file", Plan, "--out", Map);

        Assert.Equal((0, ""), (code, error));
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "pressevents.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT group_concat(q) FROM (SELECT Kind || Asked || IsSensitive AS q FROM Questions ORDER BY Number)) || (SELECT Text FROM QuestionAnswers)
              || (SELECT Kind || Equipment FROM Guests WHERE ContactId IS NULL) || (SELECT PlusOnesAllowed || replace(NamedPlusOnes, char(10), '+') FROM Parties WHERE NamedPlusOnes IS NOT NULL)
            """;
        Assert.Equal("ChoiceWithAnswer0,ConsentAfterAcceptance1FishPhotographerTwo lamps2Cy+Di", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("\"questions\":[{\"words\":\"Fish?\",\"kind\":\"choice\"}]", "Give 2 to 20 choices, one a line.")]
    [InlineData("\"questions\":[{\"words\":\"Fish?\",\"kind\":\"riddle\"}]", "“riddle” is none of text, choice, yesNo, consent.")]
    [InlineData("\"guests\":[{\"email\":\"ada@x.example\",\"companions\":[{\"name\":\"Bo\",\"kind\":\"dragon\"}]}]", "dinner: Bo comes as “dragon”, which is none of plusOne, child, interpreter, photographer.")]
    [InlineData("\"questions\":[{\"words\":\"Fish?\",\"kind\":\"yesNo\"}],\"guests\":[{\"email\":\"ada@x.example\",\"questionAnswers\":{\"1\":\"maybe\"}}]", "dinner: ada@x.example answers question 1 with what it does not take.")]
    public async Task A_plan_that_asks_what_cannot_be_answered_is_refused_with_one_sentence(string part, string sentence)
    {
        await File.WriteAllTextAsync(Plan, $$"""
            {"organisations":[{"name":"One","contacts":[{"name":"Ada","email":"ada@x.example"}],"events":[{"slug":"dinner",{{part}}}]}]}
            """, TestContext.Current.CancellationToken);

        var (code, error) = await CommandLine.RunAsync(folder.Path, "seed", "--file", Plan, "--out", Map);

        Assert.Equal((1, sentence), (code, error.Trim()));
    }

    [Fact]
    public async Task A_plan_brings_outlets_tags_waves_and_the_need_for_approval()
    {
        await File.WriteAllTextAsync(Plan, """
            {"organisations":[{"name":"One","outlets":[{"name":"Example Weekly","kind":"magazine","rivalGroup":"Weeklies","site":"https://weekly.example"}],
              "contacts":[{"name":"Ada","email":"ada@x.example","outlet":"example weekly","tags":["film","awards"]}],
              "events":[{"slug":"dinner","needsApproval":true,"guests":[{"email":"ada@x.example","status":"listed","wave":2}]}]}]}
            """, TestContext.Current.CancellationToken);

        var (code, error) = await CommandLine.RunAsync(folder.Path, "seed", "--file", Plan, "--out", Map);

        Assert.Equal((0, ""), (code, error));
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "pressevents.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT o.Name || ' ' || o.Kind || ' ' || o.RivalGroup || ' ' || o.Site || '; ' || c.Tags || '; wave ' || g.PlannedWave || '; ' || e.NeedsApproval
            FROM Contacts c JOIN Outlets o ON o.Id = c.OutletId JOIN Guests g ON g.ContactId = c.Id JOIN Events e ON e.Id = g.EventId
            """;
        Assert.Equal("Example Weekly Magazine Weeklies https://weekly.example; film, awards; wave 2; 1",
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{\"organisations\":[{\"name\":\"One\",\"outlets\":[{\"name\":\"Weekly\",\"kind\":\"blimp\"}]}]}", "kind of outlet")]
    [InlineData("{\"organisations\":[{\"name\":\"One\",\"events\":[{\"slug\":\"Not A Slug\"}]}]}", "no slug")]
    [InlineData("{\"organisations\":[{\"name\":\"One\",\"events\":[{\"slug\":\"a\",\"guests\":[{\"email\":\"who@x.example\"}]}]}]}", "none of the organisation's contacts")]
    [InlineData("{\"organisations\":[{\"name\":\"One\",\"events\":[{\"slug\":\"a\",\"timeZone\":\"Mars/Olympus\"}]}]}", "time zone")]
    [InlineData("{\"organisations\":[{\"name\":\"One\",\"events\":[{\"slug\":\"a\",\"startsAt\":\"2026-12-13T19:00\",\"invitation\":{\"subject\":\"Come\",\"body\":\"{{organisation}} {{link}}\"}}]}]}", "is not a placeholder")]
    [InlineData("{\"organisations\":[\n{\"name\":1}]}", "line 2")]
    public async Task A_wrong_plan_is_refused_in_one_sentence_and_leaves_the_directory_empty(string plan, string words)
    {
        await File.WriteAllTextAsync(Plan, plan, TestContext.Current.CancellationToken);

        var (code, error) = await CommandLine.RunAsync(folder.Path, "seed", "--file", Plan, "--out", Map);

        Assert.Equal(1, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.False(File.Exists(Map));
    }

    [Fact]
    public async Task Seeding_over_data_is_refused()
    {
        await CommandLine.RunAsync(folder.Path, "sample");
        await File.WriteAllTextAsync(Plan, "{\"organisations\":[]}", TestContext.Current.CancellationToken);

        var (code, _) = await CommandLine.RunAsync(folder.Path, "seed", "--file", Plan, "--out", Map);

        Assert.Equal(1, code);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
