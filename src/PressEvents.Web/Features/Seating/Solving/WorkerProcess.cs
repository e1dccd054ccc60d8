using System.Diagnostics;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>One worker as the operating system sees it: fed, listened to, held to its limits, and always gone in the end.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly WorkerLimits limits;
    private readonly CancellationTokenSource leaving = new();
    private readonly Task watching;
    private volatile string lastWords = "";
    private SolvingEnd end = SolvingEnd.BrokeOff;

    private WorkerProcess(Process process, WorkerLimits limits)
    {
        (this.process, this.limits) = (process, limits);
        process.ErrorDataReceived += (_, line) => lastWords = line.Data ?? lastWords;
        process.BeginErrorReadLine();
        watching = WatchAsync();
    }

    public int Id => process.Id;

    /// <summary>Why there is no result, once the lines have ended without one.</summary>
    public SolvingEnd End => end;

    /// <summary>What it said last on its error stream, and how it ended.</summary>
    public string LastWords => process.HasExited ? $"{lastWords} (exit code {process.ExitCode})" : lastWords;

    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static WorkerProcess Start(WorkerLimits limits) => new(Process.Start(WorkerProgram.Start(limits))!, limits);

    /// <summary>Gives it its one line of work. Its input stays open: it closes with us.</summary>
    /// <exception cref="IOException">It has gone already.</exception>
    public async Task AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>The next line, null once it has gone.</summary>
    public Task<string?> ReadAsync() => process.StandardOutput.ReadLineAsync();

    public void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It went by itself in the same moment.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        Kill();
        await process.WaitForExitAsync();
        await watching;
        process.Dispose();
        leaving.Dispose();
    }

    private async Task WatchAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (!leaving.IsCancellationRequested && !process.HasExited)
        {
            await Task.Delay(limits.Look, leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Exceeded(started) is { } limit)
            {
                end = limit;
                Kill();
            }
        }
    }

    private SolvingEnd? Exceeded(long started)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? null
                : process.WorkingSet64 > limits.Memory ? SolvingEnd.TookTooMuchMemory
                : Stopwatch.GetElapsedTime(started) > limits.Time ? SolvingEnd.TookTooLong
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
