using System.Diagnostics;

namespace PressEvents.Print.Browser;

/// <summary>The browser as the operating system sees it. It ends when we do, for then its pipe closes.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(2);

    // The rest of our environment may hold passwords and is none of a browser's business.
    private static readonly string[] PassedOn = ["PATH", "LANG", "TMPDIR", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH"];

    private readonly Process process;
    private readonly ProfileFolder profile;
    private volatile string lastWords = "";

    private BrowserProcess(Process process, ProfileFolder profile)
    {
        this.process = process;
        this.profile = profile;
        process.ErrorDataReceived += (_, line) => lastWords = line.Data ?? lastWords;
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public Stream Commands => process.StandardInput.BaseStream;

    public Stream Answers => process.StandardOutput.BaseStream;

    /// <summary>What it said last on its error stream: why it would not start, most of the time.</summary>
    public string LastWords => lastWords;

    public static BrowserProcess Start(string browser, bool withoutSandbox)
    {
        var folder = ProfileFolder.Create();
        var start = new ProcessStartInfo(
            BrowserCommand.Shell, BrowserCommand.Arguments(browser, folder.Path, withoutSandbox))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        GiveEnvironment(start, folder.Path);
        return new BrowserProcess(Process.Start(start)!, folder);
    }

    public async ValueTask DisposeAsync()
    {
        // A closed pipe asks the browser to leave; one that hangs is made to.
        await Commands.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeToLeave);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        profile.Dispose();
    }

    private static void GiveEnvironment(ProcessStartInfo start, string home)
    {
        foreach (var name in start.Environment.Keys.Except(PassedOn, StringComparer.Ordinal).ToList())
        {
            start.Environment.Remove(name);
        }

        // Nobody's own fonts and flags either: paper looks the same whoever prints.
        start.Environment["HOME"] = home;
        start.Environment["TZ"] = "UTC";
    }
}
