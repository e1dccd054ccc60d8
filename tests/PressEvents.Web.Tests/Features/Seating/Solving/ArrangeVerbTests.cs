using System.Text.Json;
using PressEvents.Seating.Problems;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating.Solving;

/// <summary>Arranging from the command line, in a process of its own.</summary>
public sealed class ArrangeVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private const string Evening = """
        {"organisations":[{"name":"Agency","users":[],"contacts":[{"name":"Ada","email":"ada@example.com"},{"name":"Bo","email":"bo@example.com"}],
         "events":[{"slug":"evening","title":"Evening","state":"Open","startsAt":"2031-05-01T19:00","endsAt":"2031-05-01T22:00","timeZone":"Europe/London","capacity":10,
          "rsvpClosesAt":"2031-04-20T12:00","talent":[{"name":"Star"}],"tables":[{"name":"Table 1","shape":"round","seats":4}],
          "guests":[{"email":"ada@example.com","status":"accepted"},{"email":"bo@example.com","status":"accepted"}]}]}]}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static SeatingProblem Dinner => new("dinner", [new("T1", TableKind.Round, 4), new("T2", TableKind.Round, 4)],
        [.. Enumerable.Range(0, 6).Select(n => new ProblemGuest($"J{n}", GuestRole.Journalist) { Priority = 1 }), new("王小明", GuestRole.Talent)])
    {
        Apart = [new("rivals", "J0", "J1", Scope.Table)],
        Wishes = [new("J0", "J1", 5, Scope.Table), new("J2", "J3", 3, Scope.Adjacent)],
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_arranged_proven_and_printed_as_one_document_in_the_documented_shape()
    {
        var path = await WriteAsync(ProblemFile.Write(Dinner));

        var (code, output, error) = await RunAsync("--problem", path, "--seconds", "2", "--seed", "7", "--json");

        Assert.Equal((0, ""), (code, error));
        var said = JsonDocument.Parse(output).RootElement;
        Assert.Equal("seats score bound optimal parts unmet conflict seed", Names(said));
        Assert.Equal("guest table seat", Names(said.GetProperty("seats")[0]));
        Assert.Equal("face wish outlet beat host language", Names(said.GetProperty("parts")));
        Assert.Equal("""[{"a":"J0","b":"J1","scope":"table","weight":5}]""", Compact(said.GetProperty("unmet")));
        Assert.Equal("[]", Compact(said.GetProperty("conflict")));
        Assert.Equal(7, said.GetProperty("seed").GetInt32());
        Assert.Equal((7, true), (said.GetProperty("seats").GetArrayLength(), said.GetProperty("optimal").GetBoolean()));
        Assert.Equal(said.GetProperty("score").GetInt32(), said.GetProperty("bound").GetInt32());
        Assert.Equal((12 * 2) + 6 + 3 - 50, said.GetProperty("score").GetInt32());
        Assert.Empty(Directory.GetFileSystemEntries(Data));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_document()
    {
        var path = await WriteAsync(ProblemFile.Write(Dinner));

        var first = await RunAsync("--problem", path, "--seconds", "0.5", "--seed", "3", "--json");
        var second = await RunAsync("--problem", path, "--seconds", "0.5", "--seed", "3", "--json");

        Assert.Equal(0, first.Code);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Rules_that_clash_are_named_and_nobody_is_seated()
    {
        var path = await WriteAsync(ProblemFile.Write(Rooms.Clashing));

        var json = await RunAsync("--problem", path, "--seconds", "0.2", "--json");
        var text = await RunAsync("--problem", path, "--seconds", "0.2");

        Assert.Equal((1, 1), (json.Code, text.Code));
        var said = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal(0, said.GetProperty("seats").GetArrayLength());
        Assert.Equal(["rivals", "Łukasz with 王小明"], said.GetProperty("conflict").EnumerateArray().Select(rule => rule.GetString()!).Order(StringComparer.Ordinal));
        Assert.StartsWith("Not all rules can be kept; these clash: ", json.Error, StringComparison.Ordinal);
        Assert.Contains("Clashes: rivals.", text.Output, StringComparison.Ordinal);
        Assert.Contains("It would do to give up: rivals.", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_read_tables_seats_score_and_what_is_not_met()
    {
        var path = await WriteAsync(ProblemFile.Write(Dinner));

        var (code, output, _) = await RunAsync("--problem", path, "--seconds", "2");

        Assert.Equal(0, code);
        Assert.Contains("王小明", output, StringComparison.Ordinal);
        Assert.Contains("Proven: no plan scores more.", output, StringComparison.Ordinal);
        Assert.Contains("Not met: J0 at one table with J1 (5).", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_arranged_with_the_ids_of_its_guests_and_the_names_of_its_tables()
    {
        var (plan, map) = (await WriteAsync(Evening), Path.Combine(folder.Path, "map.json"));
        Assert.Equal((0, ""), await CommandLine.RunAsync(Data, "seed", "--file", plan, "--out", map));

        var (code, output, error) = await RunAsync("--event", "evening", "--seconds", "1", "--json");
        var strange = await RunAsync("--event", "elsewhere", "--json");

        Assert.Equal((0, ""), (code, error));
        var seats = JsonDocument.Parse(output).RootElement.GetProperty("seats").EnumerateArray().ToList();
        var ids = JsonDocument.Parse(await File.ReadAllTextAsync(map, Ct)).RootElement
            .GetProperty("organisations")[0].GetProperty("events")[0].GetProperty("guests").EnumerateArray().Select(guest => guest.GetProperty("id").GetString());
        Assert.Equal(3, seats.Count);
        Assert.All(seats, seat => Assert.Equal("Table 1", seat.GetProperty("table").GetString()));
        Assert.Subset(seats.Select(seat => seat.GetProperty("guest").GetString()).ToHashSet(), ids.ToHashSet());
        Assert.Equal((1, "There is no event “elsewhere”."), (strange.Code, strange.Error.Trim()));
    }

    [Theory]
    [InlineData("not json", "line 1")]
    [InlineData("{}", "tables")]
    [InlineData("""{"name":"x","tables":[{"id":"T1","kind":"round","seats":0}],"guests":[]}""", "tables[0] (“T1”): a table needs at least one seat.")]
    [InlineData("""{"name":"x","tables":[{"id":"T1","kind":"round","seats":1}],"guests":[{"id":"A","role":"host"},{"id":"B","role":"host"}]}""", "2 people are to sit on 1 seats.")]
    public async Task A_broken_or_absurd_file_is_refused_with_its_place(string text, string says)
    {
        var path = await WriteAsync(text);

        var (code, output, error) = await RunAsync("--problem", path, "--json");

        Assert.Equal(1, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Equal(error.Trim(), JsonDocument.Parse(output).RootElement.GetProperty("error").GetString());
        Assert.Single(error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData(1, "cannot be read", "--problem", "nowhere.json")]
    [InlineData(2, "either --event SLUG or --problem FILE")]
    [InlineData(2, "either --event SLUG or --problem FILE", "--problem", "a.json", "--event", "dinner")]
    [InlineData(2, "--seconds", "--problem", "a.json", "--seconds", "0")]
    [InlineData(2, "--seconds", "--problem", "a.json", "--seconds", "soon")]
    [InlineData(2, "--seed", "--problem", "a.json", "--seed", "-1")]
    public async Task What_cannot_be_asked_is_said(int exit, string says, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);

        Assert.Equal((exit, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    private string Data => Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName;

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => await CommandLine.RunFullyAsync(Data, ["arrange", .. arguments]);

    private async Task<string> WriteAsync(string text)
    {
        var path = Path.Combine(folder.Path, "problem.json");
        await File.WriteAllTextAsync(path, text, Ct);
        return path;
    }

    private static string Names(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(property => property.Name));

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
