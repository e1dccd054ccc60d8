using System.Text.Json;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Platform.Verbs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>The verb <c>kit</c> with its own options and streams, on the whole product's services.</summary>
public sealed class KitVerbTests : IAsyncLifetime
{
    private readonly PressEventsApp app;
    private readonly PackedEvening evening = new("the-dinner", isPublished: false);
    private readonly TemporaryFolder folder = new();

    public KitVerbTests(MigratedTemplate template) => app = new PressEventsApp(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await evening.SaveAsync(app);
        await WriteAsync("credits.csv", "Department,Role,Name\nFilm,Editor,Łukasz Żółć\nFilm,,Bo\n");
        await WriteAsync("texts.md", "# Texts\n\n## Arrival\n\nRing twice.\n\n## Weather\n\nFine.\n");
    }

    [Fact]
    public async Task The_plan_is_one_document_and_commit_does_what_it_says()
    {
        var planned = Json(await RunAsync("--event", "the-dinner", "--json"));
        var done = Json(await RunAsync("--event", "the-dinner", "--json", "--commit"));
        var again = Json(await RunAsync("--event", "the-dinner", "--json", "--commit"));

        Assert.Equal("committed added changed unchanged refused lines", Names(planned));
        Assert.Equal("file line outcome what where why", string.Join(' ', Names(planned.GetProperty("lines")[0]).Split(' ').Order(StringComparer.Ordinal)));
        Assert.Equal((false, 2, 0, 0, 2), Counts(planned));
        Assert.Equal((true, 2, 0, 0, 2), Counts(done));
        Assert.Equal((true, 0, 0, 2, 2), Counts(again));
        Assert.Equal(Compact(planned.GetProperty("lines")), Compact(done.GetProperty("lines")));
        var refused = planned.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("where").ValueEquals("credits.csv, line 3"));
        Assert.Equal(("refused", "“Role” must not be empty."), (refused.GetProperty("outcome").GetString(), refused.GetProperty("why").GetString()));
    }

    [Fact]
    public async Task Without_json_a_person_reads_the_counts_and_each_line_that_is_not_as_it_was()
    {
        var planned = await RunAsync("--event", "the-dinner");
        var done = await RunAsync("--event", "the-dinner", "--commit");
        var again = await RunAsync("--event", "the-dinner", "--commit");

        Assert.Equal((0, ""), (planned.Code, planned.Error));
        Assert.StartsWith("2 to add, 0 to change, 0 unchanged, 2 left out. Nothing is changed yet. Do it with --commit.", planned.Output, StringComparison.Ordinal);
        Assert.Contains("credits.csv, line 2: would be added: ", planned.Output, StringComparison.Ordinal);
        Assert.Contains("texts.md, line 7: left out: Weather – No text is called “Weather”", planned.Output, StringComparison.Ordinal);
        Assert.StartsWith("2 added, 0 changed, 0 unchanged, 2 left out.", done.Output, StringComparison.Ordinal);
        Assert.Equal(["0 added, 0 changed, 2 unchanged, 2 left out.", "credits.csv, line 3", "texts.md, line 7"], again.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")[0].TrimEnd('\r')));
    }

    [Theory]
    [InlineData(1, "elsewhere", "--event", "elsewhere", "--commit")]
    [InlineData(2, "--event")]
    [InlineData(2, "--shoes", "--event", "the-dinner", "--shoes")]
    public async Task The_exit_code_and_one_sentence_say_what_is_wrong_and_nothing_is_done(int code, string said, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(await app.ReadAsync(evening.Organisation.Id, db => Task.FromResult(db.PackItems.ToList())));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused_in_a_sentence()
    {
        var run = await VerbAsync("kit", Path.Combine(folder.Path, "nowhere"), "--event", "the-dinner", "--json");

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("There is no folder “", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_lines_of_the_plan_and_the_others_come_in()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "quotes.csv"), [0xFF, 0x00, 0xD8, 0x41], Ct);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "production-notes.md"), new byte[3 * 1024 * 1024], Ct);

        var done = Json(await RunAsync("--event", "the-dinner", "--json", "--commit"));

        Assert.Equal((true, 2, 0, 0, 4), Counts(done));
        var said = done.GetProperty("lines").EnumerateArray().ToDictionary(line => line.GetProperty("where").GetString()!, line => line.GetProperty("why").GetString(), StringComparer.Ordinal);
        Assert.Equal(("Its letters are not UTF-8; save it as UTF-8 and bring it again.", "It is larger than 2 MB."), (said["quotes.csv"], said["production-notes.md"]));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    private static (bool Committed, int Added, int Changed, int Unchanged, int Refused) Counts(JsonElement plan) => (
        plan.GetProperty("committed").GetBoolean(), plan.GetProperty("added").GetInt32(), plan.GetProperty("changed").GetInt32(),
        plan.GetProperty("unchanged").GetInt32(), plan.GetProperty("refused").GetInt32());

    private static JsonElement Json((int Code, string Output, string Error) run)
    {
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string Names(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(property => property.Name));

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(folder.Path, name), text, Ct);

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => VerbAsync(["kit", folder.Path, .. arguments]);

    private async Task<(int Code, string Output, string Error)> VerbAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new VerbHost(output, error);
        var verb = new KitVerb();
        var parsed = verb.Command(host).Parse(arguments[1..]);
        error.Write(string.Join('\n', parsed.Errors.Select(problem => problem.Message)));
        var code = parsed.Errors.Count > 0 ? VerbHost.WrongUsage : await verb.RunAsync(app.Services, host, parsed, Ct);
        return (code, output.ToString(), error.ToString());
    }
}
