using System.Text.Json;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Platform.Verbs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>The verb with its own options and streams, on the whole product's services.</summary>
public sealed class ImportVerbTests : IAsyncLifetime
{
    private const string Text = "Name,Email,Outlet\nMina Okafor,mina@example.com,Example Weekly\n,bad,\n";

    private readonly PressEventsApp app;
    private readonly TemporaryFolder folder = new();

    public ImportVerbTests(MigratedTemplate template) => app = new PressEventsApp(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var agency = Some.Organisation();
        await app.AddAsync(agency.Id, agency, Some.Dinner(agency, slug: "the-dinner"));
    }

    [Fact]
    public async Task The_plan_is_one_document_in_the_documented_shape_and_commit_does_what_it_says()
    {
        var planned = Json(await RunAsync(Text, "--event", "the-dinner", "--json"));
        var done = Json(await RunAsync(Text, "--event", "the-dinner", "--json", "--commit"));
        var again = Json(await RunAsync(Text, "--event", "the-dinner", "--json", "--commit"));

        Assert.Equal("file format encoding delimiter columns counts committed importId suppressed rows", Names(planned));
        Assert.Equal("line outcome reason name email outlet role changes column", Names(planned.GetProperty("rows")[0]));
        Assert.Equal("""{"created":1,"updated":0,"unchanged":0,"conflict":0,"refused":1}""", Compact(planned.GetProperty("counts")));
        Assert.Equal(Compact(planned.GetProperty("counts")), Compact(done.GetProperty("counts")));
        Assert.Equal("""{"header":"Email","field":"email"}""", Compact(planned.GetProperty("columns")[1]));
        Assert.Equal(("created", 2), (planned.GetProperty("rows")[0].GetProperty("outcome").GetString(), planned.GetProperty("rows")[0].GetProperty("line").GetInt32()));
        Assert.Equal((false, true), (planned.GetProperty("committed").GetBoolean(), done.GetProperty("committed").GetBoolean()));
        Assert.Equal(1, again.GetProperty("counts").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task A_whole_file_refused_says_so_in_json_and_on_the_error_stream()
    {
        var (code, output, error) = await RunAsync("Name,Email,Email Address\nMina,a@example.com,b@example.com\n", "--event", "the-dinner", "--json");

        Assert.Equal(1, code);
        Assert.Contains("“Email” and “Email Address”", JsonDocument.Parse(output).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("--map", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mina Okafor,mina@example.com\n", 1, "--header", "--event", "the-dinner")]
    [InlineData("Mina Okafor,mina@example.com\n", 0, "", "--event", "the-dinner", "--header", "no")]
    [InlineData("Wer,Mail\nMina,m@example.com\n", 0, "", "--event", "the-dinner", "--map", "Wer=name")]
    [InlineData("Name,Email\n\"Mina,m@example.com\n", 1, "line 2", "--event", "the-dinner", "--commit")]
    [InlineData(Text, 1, "elsewhere", "--event", "elsewhere")]
    [InlineData(Text, 2, "maybe", "--event", "the-dinner", "--header", "maybe")]
    [InlineData(Text, 2, "'shoes'", "--event", "the-dinner", "--map", "Name=shoes")]
    [InlineData(Text, 2, "--event")]
    public async Task The_exit_code_and_one_sentence_say_how_it_went(string text, int code, string said, params string[] arguments)
    {
        var run = await RunAsync(text, arguments);

        Assert.Equal(code, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(code == 0, run.Output.Length > 0);
    }

    [Fact]
    public async Task A_missing_file_is_refused()
    {
        var (code, _, error) = await VerbAsync("import", Path.Combine(folder.Path, "nothing.csv"), "--event", "the-dinner");

        Assert.Equal((1, true), (code, error.Contains("nothing.csv", StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string text, params string[] arguments)
    {
        var path = Path.Combine(folder.Path, "guests.csv");
        await File.WriteAllTextAsync(path, text, Ct);
        return await VerbAsync(["import", path, .. arguments]);
    }

    private async Task<(int Code, string Output, string Error)> VerbAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new VerbHost(output, error);
        var verb = new ImportVerb();
        var parsed = verb.Command(host).Parse(arguments[1..]);
        error.Write(string.Join('\n', parsed.Errors.Select(problem => problem.Message)));
        var code = parsed.Errors.Count > 0 ? VerbHost.WrongUsage : await verb.RunAsync(app.Services, host, parsed, Ct);
        return (code, output.ToString(), error.ToString());
    }

    private static JsonElement Json((int Code, string Output, string Error) run)
    {
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string Names(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(property => property.Name));

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
