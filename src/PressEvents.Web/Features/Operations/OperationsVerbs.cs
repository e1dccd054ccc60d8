using System.CommandLine;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Operations;

/// <summary><c>backup --out FILE</c>: the whole instance as one verified file, also while it is being served.</summary>
internal sealed class BackupVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var file = new Option<string>("--out") { Description = "Where to write the backup.", Required = true };
        var command = new Command("backup", "Writes the whole instance into one file.") { file };
        command.SetAction((parsed, ct) => host.RunAsync(services => BackUpAsync(host, services, parsed.GetRequiredValue(file), ct), ct));
        return command;
    }

    private static async Task<int> BackUpAsync(VerbHost host, IServiceProvider services, string file, CancellationToken ct)
    {
        try
        {
            await services.GetRequiredService<Backup>().WriteAsync(file, ct);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return host.Refuse($"The backup was not written: {exception.Message}");
        }

        await host.Output.WriteLineAsync($"Backed up to {file}, {new FileInfo(file).Length / 1024} KB.");
        return VerbHost.Done;
    }
}

/// <summary><c>restore --from FILE</c>: fills an empty data directory from a backup.</summary>
internal sealed class RestoreVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var file = new Option<string>("--from") { Description = "The backup.", Required = true };
        var command = new Command("restore", "Fills an empty data directory from a backup.") { file };
        command.SetAction((parsed, ct) => host.RunAloneAsync(services => RestoreAsync(host, services, parsed.GetRequiredValue(file), ct), ct));
        return command;
    }

    private static async Task<int> RestoreAsync(VerbHost host, IServiceProvider services, string file, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return host.Refuse($"There is no file {file}.");
        }

        if ((await services.GetRequiredService<Restore>().FromAsync(file, ct)).Refusal is { } refusal)
        {
            return host.Refuse(refusal);
        }

        await host.Output.WriteLineAsync("Restored. Old guest links work; members sign in again if the key ring was replaced.");
        return VerbHost.Done;
    }
}

/// <summary><c>check</c>: verifies database, schema and audit chain.</summary>
internal sealed class CheckVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var json = VerbHost.JsonOption();
        var command = new Command("check", "Verifies the database and the audit trail.") { json };
        command.SetAction((parsed, ct) => host.RunAsync(services => CheckAsync(host, services, parsed.GetValue(json), ct), ct));
        return command;
    }

    private static async Task<int> CheckAsync(VerbHost host, IServiceProvider services, bool json, CancellationToken ct)
    {
        var problems = await services.GetRequiredService<Verification>().ProblemsAsync(ct);
        if (json)
        {
            host.WriteJson(new { Ok = problems.Count == 0, Problems = problems });
        }
        else
        {
            await host.Output.WriteLineAsync(problems.Count == 0 ? "All is well." : string.Join('\n', problems));
        }

        return problems.Count == 0 ? VerbHost.Done : VerbHost.Refused;
    }
}
