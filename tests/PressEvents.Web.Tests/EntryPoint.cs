using PressEvents.Web.Tests.Features.Import.Killing;
using PressEvents.Web.Tests.Mail;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace PressEvents.Web.Tests;

/// <summary>Runs the tests, or a kill test's control where that is asked for.</summary>
internal static class EntryPoint
{
    private static async Task<int> Main(string[] args)
    {
        if (ControlSender.IsAskedFor)
        {
            await ControlSender.RunAsync();
            return 0;
        }

        if (ControlImporter.IsAskedFor)
        {
            await ControlImporter.RunAsync();
            return 0;
        }

        return args.Contains("--server", StringComparer.Ordinal)
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
