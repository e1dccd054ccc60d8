using System.CommandLine;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Seeding;

/// <summary><c>sample [--at DATE]</c>: loads the sample evening.</summary>
internal sealed class SampleVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var at = new Option<DateOnly?>("--at") { Description = "The evening's date, like 2026-12-13; 21 days ahead unless told." };
        var command = new Command("sample", "Loads the sample evening; a second time changes nothing.") { at };
        command.SetAction((parsed, ct) => host.RunAsync(services => LoadAsync(host, services, parsed.GetValue(at), ct), ct));
        return command;
    }

    private static async Task<int> LoadAsync(VerbHost host, IServiceProvider services, DateOnly? at, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<LoadSample>().LoadAsync(at, ct);
        if (result.Refusal is { } refusal)
        {
            return host.Refuse(refusal);
        }

        await host.Output.WriteLineAsync(SampleWords.Of(result.Value!));
        return VerbHost.Done;
    }
}

/// <summary>What is printed about the sample evening.</summary>
internal static class SampleWords
{
    public static string Of(SampleOutcome sample) => sample.GuestLink is null
        ? $"The sample evening is loaded already. Sign in as {sample.Email} with “{sample.Password}”."
        : $"The sample evening is loaded. Sign in as {sample.Email} with “{sample.Password}”. One guest's page: {sample.GuestLink}";
}
