using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Packs;

internal enum PackJobState
{
    Waiting,
    Running,
    Finished,
    Cancelled,
    Failed,
}

/// <summary>One zip of an event's packs in the making. Belongs to the server, not to the page that asked for it.</summary>
internal sealed class PackJob(long number, OrganisationId organisation, PressEventId eventId, string file) : IDisposable
{
    private readonly CancellationTokenSource cancelled = new();
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Raised whenever something here changed, on whatever thread changed it.</summary>
    public event EventHandler? Changed;

    public long Number => number;

    public OrganisationId Organisation => organisation;

    public PressEventId EventId => eventId;

    public string File => file;

    public PackJobState State { get; private set; }

    public int Done { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<(string Guest, string Reason)> Skipped { get; private set; } = [];

    /// <summary>One sentence where it failed or was stopped.</summary>
    public string? Problem { get; private set; }

    public bool IsOver => State is PackJobState.Finished or PackJobState.Cancelled or PackJobState.Failed;

    public CancellationToken Cancelled => cancelled.Token;

    /// <summary>Ends with the job, however that ends.</summary>
    public Task Completion => completion.Task;

    public void Cancel() => cancelled.Cancel();

    public void Begin(int total, IReadOnlyList<(string Guest, string Reason)> skipped)
    {
        (State, Total, Skipped) = (PackJobState.Running, total, skipped);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Advance()
    {
        Done++;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void End(PackJobState state, string? problem = null)
    {
        (State, Problem) = (state, problem);
        completion.TrySetResult();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose() => cancelled.Dispose();
}
