namespace PressEvents.Data.Writing;

/// <summary>Lets so many writers in at once; the others wait without holding a thread.</summary>
public sealed class WriteTurns(int atOnce, TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim turns = new(atOnce, atOnce);

    public async ValueTask<IDisposable> EnterAsync(CancellationToken ct)
    {
        if (!await turns.WaitAsync(patience, ct))
        {
            throw new TimeoutException("Waited too long for the turn to write.");
        }

        return new Turn(turns);
    }

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                turns.Release();
            }
        }
    }
}
