using System.CommandLine;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Invitations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Features.Operations;
using PressEvents.Web.Features.PersonalData.Erasing;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Solving;
using PressEvents.Web.Features.Seeding;

namespace PressEvents.Web.Platform.Verbs;

/// <summary>The command line: every verb the program has.</summary>
internal static class VerbRunner
{
    private static readonly IVerb[] All =
    [
        new ImportVerb(),
        new KitVerb(),
        new SampleVerb(),
        new SeedVerb(),
        new BackupVerb(),
        new RestoreVerb(),
        new CheckVerb(),
        new LinksVerb(),
        new OutboxVerb(),
        new SendVerb(),
        new PackVerb(),
        new EraseVerb(),
        new ArrangeVerb(),
        new WorkVerb(),
    ];

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var host = new VerbHost(output, error);
        var root = new RootCommand("PressEvents: the list, the answers, the seats and the packs are the same facts. Without a verb it serves.");
        foreach (var verb in All)
        {
            root.Subcommands.Add(verb.Command(host));
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync(problem.Message);
            }

            return VerbHost.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }
}
