using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Web.Platform.Start;

namespace PressEvents.Web.Platform.Verbs;

/// <summary>What a verb runs on: the same services as the server, the two output streams, and the exit codes of the contract.</summary>
internal sealed class VerbHost(TextWriter output, TextWriter error)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    private static readonly JsonSerializerOptions JsonFormat = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public TextWriter Output => output;

    /// <summary>Progress and refusals; never part of what --json prints.</summary>
    public TextWriter Error => error;

    /// <summary>The --json option as every verb has it.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Print one JSON document and nothing else." };

    public static Option<string> EventOption() => new("--event") { Description = "The event's slug.", Required = true };

    /// <summary>Runs the verb's work on a prepared database. A refusal is printed as one sentence, exit 1.</summary>
    public Task<int> RunAsync(Func<IServiceProvider, Task<int>> work, CancellationToken ct) => GuardAsync(
        async () =>
        {
            await using var app = BuildServices();
            await app.Services.GetRequiredService<StartUp>().ForVerbAsync(ct);
            return await OnDatabaseAsync(app.Services, work);
        });

    /// <summary>Runs work that must have the data to itself; the database is not prepared.</summary>
    public Task<int> RunAloneAsync(Func<IServiceProvider, Task<int>> work, CancellationToken ct) => GuardAsync(
        async () =>
        {
            await using var app = BuildServices();
            await using var lease = await app.Services.GetRequiredService<StartUp>().AloneAsync(ct);
            return await OnDatabaseAsync(app.Services, work);
        });

    /// <summary>Runs work that needs no services. What stops it is printed as one sentence, exit 1.</summary>
    public async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (StartRefusedException refused)
        {
            return Refuse(refused.Message);
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException wrong)
        {
            return Refuse(string.Join(' ', wrong.Failures));
        }
        catch (OperationCanceledException)
        {
            return Refuse("Stopped before it was done.");
        }
    }

    /// <summary>Writes a JSON document to a file, or refuses in one sentence.</summary>
    public async Task<int> WriteFileAsync<T>(string path, T document, CancellationToken ct)
    {
        try
        {
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(document, JsonFormat), ct);
            return Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{path} cannot be written: {exception.Message}");
        }
    }

    private async Task<int> OnDatabaseAsync(IServiceProvider services, Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            return await work(services);
        }
        catch (Exception exception) when (services.GetRequiredService<IDatabaseEngine>().IsUnavailable(exception))
        {
            return Refuse($"The database cannot be used: {exception.GetBaseException().Message}");
        }
    }

    /// <summary>The services without preparing the database, for verbs that do so in their own way.</summary>
    private static WebApplication BuildServices()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();       // packs are printed with the web root's fonts; without effect once published
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();                    // a verb says what it did; what the server logs is not part of that
            filter.MinLevel = LogLevel.Error;
        });
        Server.AddServices(builder);

        // What only open pages use (dialogs, navigation) is not there, and no verb asks for it.
        builder.Host.UseDefaultServiceProvider(services => (services.ValidateOnBuild, services.ValidateScopes) = (false, true));
        return builder.Build();
    }

    public int Refuse(string sentence)
    {
        error.WriteLine(sentence);
        return Refused;
    }

    public int Refuse(Refusal refusal) => Refuse(RefusalWords.Of(refusal));

    public void WriteJson<T>(T document) => output.WriteLine(JsonSerializer.Serialize(document, JsonFormat));
}
