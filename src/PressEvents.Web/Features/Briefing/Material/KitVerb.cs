using System.CommandLine;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary><c>kit FOLDER --event SLUG</c>: plans a press kit, or brings it in with <c>--commit</c>.</summary>
internal sealed class KitVerb : IVerb
{
    private readonly Argument<DirectoryInfo> folder = new("FOLDER") { Description = "The kit: Markdown, CSV and pictures." };
    private readonly Option<string> slug = VerbHost.EventOption();
    private readonly Option<bool> commit = new("--commit") { Description = "Do it; without, only the plan is shown." };
    private readonly Option<bool> json = VerbHost.JsonOption();

    public Command Command(VerbHost host)
    {
        var command = new Command("kit", "Plans or does the import of a press kit into an event's material.") { folder, slug, commit, json };
        command.SetAction((parsed, ct) => host.RunAsync(services => RunAsync(services, host, parsed, ct), ct));
        return command;
    }

    internal async Task<int> RunAsync(IServiceProvider services, VerbHost host, ParseResult parsed, CancellationToken ct)
    {
        var result = await PlanAsync(services, parsed, ct);
        if (result is not { Value: { } plan })
        {
            return host.Refuse(result.Refusal!);
        }

        if (parsed.GetValue(json))
        {
            host.WriteJson(new KitJson(
                parsed.GetValue(commit), plan.Count(KitOutcome.Added), plan.Count(KitOutcome.Changed), plan.Count(KitOutcome.Unchanged), plan.Count(KitOutcome.Refused), plan.Lines));
        }
        else
        {
            await WriteAsync(host.Output, plan, parsed.GetValue(commit));
        }

        return VerbHost.Done;
    }

    private async Task<Result<PressKitPlan>> PlanAsync(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var name = parsed.GetRequiredValue(slug);
        if (await services.GetRequiredService<EventLookup>().BySlugAsync(name, ct) is not { } pressEvent)
        {
            return new Invalid("event", $"There is no event “{name}”.");
        }

        var files = await KitFolder.ReadAsync(parsed.GetRequiredValue(folder).FullName, ct);
        if (files is not { Value: { } kit })
        {
            return files.Refusal!;
        }

        var (actor, import) = (new SystemActor(pressEvent.OrganisationId, "command-line"), services.GetRequiredService<ImportPressKit>());
        return parsed.GetValue(commit) ? await import.CommitAsync(actor, pressEvent.Id, kit, ct) : await import.PlanAsync(actor, pressEvent.Id, kit, ct);
    }

    private static async Task WriteAsync(TextWriter output, PressKitPlan plan, bool isDone)
    {
        await output.WriteLineAsync(isDone ? KitWords.Done(plan) : $"{KitWords.Planned(plan)} Do it with --commit.");
        foreach (var line in plan.Lines.Where(line => line.Outcome is not KitOutcome.Unchanged))
        {
            await output.WriteLineAsync($"{line.Where}: {KitWords.Of(line.Outcome, isDone)}: {line.What.ReplaceLineEndings(" ")}{(line.Why is null ? "" : $" – {line.Why}")}");
        }
    }

    private sealed record KitJson(bool Committed, int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<KitLine> Lines);
}
