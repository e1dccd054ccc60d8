using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Web.Platform.Start;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Seeding;

/// <summary><c>seed --file plan.json --out map.json</c>: fills an empty data directory. For tests and demonstrations.</summary>
internal sealed class SeedVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var file = new Option<string>("--file") { Description = "The plan.", Required = true };
        var map = new Option<string>("--out") { Description = "Where to write ids and guest links.", Required = true };
        var command = new Command("seed", "Fills an empty data directory from a plan.") { file, map };
        command.SetAction((parsed, ct) => host.RunAloneAsync(
            services => SeedAsync(host, services, parsed.GetRequiredValue(file), parsed.GetRequiredValue(map), ct), ct));
        return command;
    }

    private static async Task<int> SeedAsync(VerbHost host, IServiceProvider services, string file, string map, CancellationToken ct)
    {
        var plan = await PlanFile.ReadAsync(file, ct);
        if (plan.Refusal is { } unreadable)
        {
            return host.Refuse(unreadable);
        }

        await services.GetRequiredService<StartUp>().MigrateAsync(ct);
        if (await HasDataAsync(services, ct))
        {
            return host.Refuse("There are data here already; seed fills an empty data directory only.");
        }

        await using var scope = services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<LoadPlan>().LoadAsync(plan.Value!, ct);
        if (loaded.Refusal is { } refusal)
        {
            return host.Refuse(refusal);
        }

        return await host.WriteFileAsync(map, loaded.Value!, ct);
    }

    private static async Task<bool> HasDataAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<Databases>().UnscopedAsync(ct);
        return await db.Organisations.AnyAsync(ct);
    }
}
