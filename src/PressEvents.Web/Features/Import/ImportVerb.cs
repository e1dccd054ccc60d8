using System.CommandLine;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Import;

/// <summary><c>import FILE --event SLUG</c>: plans a guest-list import, or does it with <c>--commit</c>.</summary>
internal sealed class ImportVerb : IVerb
{
    private readonly Argument<FileInfo> file = new("FILE") { Description = "The list: CSV, TSV, XLSX or vCard." };
    private readonly Option<string> slug = VerbHost.EventOption();
    private readonly Option<bool> commit = new("--commit") { Description = "Do it; without, only the plan is shown." };
    private readonly Option<string?> header = new Option<string?>("--header") { Description = "Whether the first row names the columns." }.AcceptOnlyFromAmong("yes", "no");
    private readonly Option<string[]> map = new("--map") { Description = "What a column is: 'Column=field'. Repeatable." };
    private readonly Option<bool> json = VerbHost.JsonOption();

    public Command Command(VerbHost host)
    {
        map.Validators.Add(given =>
        {
            foreach (var pair in given.GetValueOrDefault<string[]>() ?? [])
            {
                if (MapOption.Problem(pair) is { } problem)
                {
                    given.AddError(problem);
                }
            }
        });
        var command = new Command("import", "Plans or does a guest-list import. Never sends mail.") { file, slug, commit, header, map, json };
        command.SetAction((parsed, ct) => host.RunAsync(services => RunAsync(services, host, parsed, ct), ct));
        return command;
    }

    internal async Task<int> RunAsync(IServiceProvider services, VerbHost host, ParseResult parsed, CancellationToken ct)
    {
        var result = await PlanAsync(services, parsed, ct);
        var isJson = parsed.GetValue(json);
        if ((result.Refusal ?? result.Value?.Question) is { } refusal)
        {
            var sentence = RefusalWords.Of(refusal) + HowToSay(refusal);
            if (isJson)
            {
                host.WriteJson(new ImportJson.Failure(sentence));
            }

            return host.Refuse(sentence);
        }

        var plan = result.Value!;
        if (isJson)
        {
            host.WriteJson(ImportJson.Of(plan));
        }
        else
        {
            ImportSummary.Write(plan, host.Output);
        }

        return VerbHost.Done;
    }

    private static string HowToSay(Refusal refusal) => refusal switch
    {
        Invalid { Field: "header" } => " Say it with --header yes or --header no.",
        Invalid { Field: "columns" } => " Say it with --map 'Column=field'.",
        _ => "",
    };

    private async Task<Result<ImportPlan>> PlanAsync(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var name = parsed.GetRequiredValue(slug);
        if (await services.GetRequiredService<EventLookup>().BySlugAsync(name, ct) is not { } pressEvent)
        {
            return new Invalid("event", $"There is no event “{name}”.");
        }

        var read = await ReadAsync(parsed.GetRequiredValue(file), ct);
        if (read is not { Value: { } list })
        {
            return read.Refusal!;
        }

        var choices = new ImportChoices
        {
            HasHeader = parsed.GetValue(header) is { } said ? string.Equals(said, "yes", StringComparison.Ordinal) : null,
            Map = MapOption.Read(parsed.GetValue(map) ?? []),
        };
        return parsed.GetValue(commit)
            ? await services.GetRequiredService<ImportGuests>().CommitAsync(
                pressEvent.AtCommandLine, pressEvent.Id, list, choices, null, null, ct)
            : await services.GetRequiredService<PreviewImport>().PlanAsync(pressEvent.AtCommandLine, pressEvent.Id, list, choices, ct);
    }

    private static async Task<Result<ImportFile>> ReadAsync(FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
        {
            return new Invalid("file", $"There is no file “{file.Name}”.");
        }

        if (file.Length > ImportLimits.Bytes)
        {
            return SheetReader.TooLarge;
        }

        try
        {
            return new ImportFile(file.Name, await File.ReadAllBytesAsync(file.FullName, ct));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Invalid("file", $"“{file.Name}” could not be read.");
        }
    }
}
