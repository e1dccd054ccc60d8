using PressEvents.Print.Tests.Support;

namespace PressEvents.Benchmarks.Printing;

/// <summary>
/// Watches how much memory this process and all it started take at most, each shared page counted once. Looking costs
/// processor time itself, so what is watched is not timed.
/// </summary>
internal sealed class MemoryPeak : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource ending = new();
    private readonly Task watching;

    public MemoryPeak() => watching = Task.Run(WatchAsync);

    public long Bytes { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await watching;
        ending.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            Bytes = Math.Max(Bytes, new ProcessTree(Environment.ProcessId).Memory());
            await Task.Delay(Pause, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
