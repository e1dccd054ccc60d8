using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>
/// <c>seating-work</c>, the other end of <see cref="SeatingWorker"/> and of no use to people: reads one request from its
/// input, answers in lines, and is gone as soon as its input closes, for then nobody waits any more.
/// </summary>
internal sealed class WorkVerb : IVerb
{
    public const string Name = "seating-work";

    public Command Command(VerbHost host)
    {
        var command = new Command(Name, "Searches for the server, in a process of its own.") { Hidden = true };
        command.SetAction(_ => Run(host, Console.In));
        return command;
    }

    private static int Run(VerbHost host, TextReader requests)
    {
        if (requests.ReadLine() is not { } line || JsonSerializer.Deserialize<Work>(line, Work.Json) is not { } work)
        {
            return host.Refuse("There is nothing to do: the request comes on standard input.");
        }

        LeaveWith(requests);
        var result = work.Run(progress => Say(host, isResult: false, progress));
        Say(host, isResult: true, result);
        return VerbHost.Done;
    }

    private static void Say(VerbHost host, bool isResult, object? value) =>
        host.Output.WriteLine(JsonSerializer.Serialize(new WorkLine(isResult, JsonSerializer.SerializeToElement(value, Work.Json)), Work.Json));

    // Native code does not look at tokens, so the process ends as it would be ended from outside.
    private static void LeaveWith(TextReader requests) => new Thread(() =>
    {
        while (requests.ReadLine() is not null)
        {
            // Only the end is of interest.
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
    })
    { IsBackground = true }.Start();
}
