using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Queries;
using PressEvents.Seating.Problems;
using PressEvents.Web.Features.Seating.Solving;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Seating;

/// <summary>
/// <c>arrange --event SLUG</c> or <c>--problem FILE</c>: solves a seating and prints it, or the rules that clash. Changes
/// nothing; for a file it opens no data either.
/// </summary>
internal sealed class ArrangeVerb : IVerb
{
    private readonly Option<string?> slug = new("--event") { Description = "The event's slug." };
    private readonly Option<FileInfo?> file = new("--problem") { Description = "A seating problem as JSON." };
    private readonly Option<double?> seconds = new("--seconds") { Description = "How long to search and prove, on an ordinary machine." };
    private readonly Option<ulong> seed = new("--seed") { Description = "The same problem, seed and seconds give the same plan.", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> json = VerbHost.JsonOption();

    public Command Command(VerbHost host)
    {
        seconds.Validators.Add(given =>
        {
            // What is no number is refused as such.
            if (given.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && !ArrangeTime.IsSensible(value))
            {
                given.AddError($"--seconds is more than 0 and at most {ArrangeTime.Most}.");
            }
        });
        var command = new Command("arrange", "Solves a seating and prints it, or the rules that clash. Changes nothing.") { slug, file, seconds, seed, json };
        command.Validators.Add(given =>
        {
            if (given.GetValue(slug) is null == given.GetValue(file) is null)
            {
                given.AddError("Say what to arrange: either --event SLUG or --problem FILE.");
            }
        });
        command.SetAction((parsed, ct) => parsed.GetValue(slug) is { } name
            ? host.RunAsync(services => RunEventAsync(host, services, parsed, name, ct), ct)
            : host.GuardAsync(() => RunFileAsync(host, parsed, ct)));
        return command;
    }

    private async Task<int> RunEventAsync(VerbHost host, IServiceProvider services, ParseResult parsed, string name, CancellationToken ct)
    {
        if (await services.GetRequiredService<EventLookup>().BySlugAsync(name, ct) is not { } key)
        {
            return Refuse(host, parsed, $"There is no event “{name}”.");
        }

        var found = await services.GetRequiredService<SeatingProblemQuery>().ForEventAsync(key.OrganisationId, key.Id, ct);
        return found.Faults is [var fault, ..]
            ? Refuse(host, parsed, fault)
            : await ArrangeAsync(host, parsed, found.Problem, found.Plan, ArrangeNames.Of(found), services.GetRequiredService<SeatingWorker>(), ct);
    }

    private async Task<int> RunFileAsync(VerbHost host, ParseResult parsed, CancellationToken ct)
    {
        var path = parsed.GetRequiredValue(file)!.FullName;
        try
        {
            var read = ProblemFile.Read(await File.ReadAllTextAsync(path, ct));
            if (read.Problem is not { } problem)
            {
                return Refuse(host, parsed, $"{path}: {read.Fault}");
            }

            using var worker = new SeatingWorker(NullLogger<SeatingWorker>.Instance);
            return await ArrangeAsync(host, parsed, problem, [], ArrangeNames.AsTheyStand, worker, ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(host, parsed, $"{path} cannot be read: {exception.Message}");
        }
    }

    private async Task<int> ArrangeAsync(
        VerbHost host, ParseResult parsed, SeatingProblem problem, IReadOnlyList<Place> from, ArrangeNames names, SeatingWorker worker, CancellationToken ct)
    {
        var isJson = parsed.GetValue(json);
        var arrange = new Arrange(worker, isJson ? TextWriter.Null : host.Error);
        var arranged = await arrange.RunAsync(problem, from, parsed.GetValue(seed), parsed.GetValue(seconds), ct);
        if (arranged.Value is not { } plan)
        {
            return Refuse(host, parsed, Platform.RefusalWords.Of(arranged.Refusal!));
        }

        if (isJson)
        {
            host.WriteJson(ArrangeJson.Of(plan, names));
        }
        else
        {
            ArrangeSummary.Write(plan, names, host.Output);
        }

        return plan.WhyNone is { } why ? host.Refuse(why) : VerbHost.Done;
    }

    private int Refuse(VerbHost host, ParseResult parsed, string sentence)
    {
        if (parsed.GetValue(json))
        {
            host.WriteJson(new { Error = sentence });
        }

        return host.Refuse(sentence);
    }
}
