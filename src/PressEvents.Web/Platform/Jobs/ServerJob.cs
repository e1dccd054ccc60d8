namespace PressEvents.Web.Platform.Jobs;

/// <summary>How far long work is.</summary>
public enum JobState
{
    Waiting,
    Running,
    Finished,
    Cancelled,
    Failed,
}

/// <summary>Long work that belongs to the server, not to the page that asked for it: whoever looks sees how far it is.</summary>
public abstract class ServerJob : IDisposable
{
    private readonly CancellationTokenSource cancelled = new();
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Raised whenever something here changed, on whatever thread changed it.</summary>
    public event EventHandler? Changed;

    public JobState State { get; private set; }

    public int Done { get; private set; }

    public int Total { get; private set; }

    /// <summary>One sentence where it failed or was stopped.</summary>
    public string? Problem { get; private set; }

    public bool IsOver => State is JobState.Finished or JobState.Cancelled or JobState.Failed;

    public CancellationToken Cancelled => cancelled.Token;

    /// <summary>Ends with the job, however that ends.</summary>
    public Task Completion => completion.Task;

    public void Cancel() => cancelled.Cancel();

    public void Advance(int done, int total)
    {
        (State, Done, Total) = (JobState.Running, done, total);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void End(JobState state, string? problem = null)
    {
        (State, Problem) = (state, problem);
        completion.TrySetResult();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose()
    {
        cancelled.Dispose();
        GC.SuppressFinalize(this);
    }
}
