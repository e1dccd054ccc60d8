using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Jobs;

namespace PressEvents.Web.Features.Import.Running;

/// <summary>
/// Carries imports out, one for each list at a time, whoever waits for them or has left; and holds the last of each
/// for a while, so that whoever comes back reads what became of it.
/// </summary>
internal sealed partial class ImportJobs(ImportGuests import, TimeProvider clock, ILogger<ImportJobs> logger) : IHostedService
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly Dictionary<(OrganisationId, PressEventId?), ImportJob> latest = [];
    private readonly Lock gate = new();

    /// <summary>Raised when an import of this list begins, so that others who have the page open see it.</summary>
    public event Action<ImportJob>? Started;

    public ImportJob? Of(OrganisationId organisation, PressEventId? eventId)
    {
        lock (gate)
        {
            ForgetOld();
            return latest.GetValueOrDefault((organisation, eventId));
        }
    }

    /// <summary>Starts an import; null where one is on its way into the same list.</summary>
    public ImportJob? Start(ImportOrder order)
    {
        ImportJob job;
        lock (gate)
        {
            ForgetOld();
            if (latest.GetValueOrDefault(ListOf(order)) is { IsOver: false })
            {
                return null;
            }

            job = new ImportJob(order);
            latest[ListOf(order)] = job;
        }

        Started?.Invoke(job);
        _ = Task.Run(() => RunAsync(job), CancellationToken.None);
        return job;
    }

    /// <summary>Lets go of an import that is over and was read about.</summary>
    public void Forget(ImportJob job)
    {
        lock (gate)
        {
            if (job.IsOver && latest.GetValueOrDefault(ListOf(job.Order)) == job)
            {
                latest.Remove(ListOf(job.Order));
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server goes: what is on its way is taken back rather than cut off.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        List<ImportJob> running;
        lock (gate)
        {
            running = [.. latest.Values.Where(job => !job.IsOver)];
        }

        running.ForEach(job => job.Cancel());
        return Task.WhenAll(running.Select(job => job.Completion)).WaitAsync(cancellationToken);
    }

    private static (OrganisationId, PressEventId?) ListOf(ImportOrder order) => (order.By.OrganisationId, order.EventId);

    private void ForgetOld()
    {
        foreach (var (list, job) in latest.Where(known => known.Value.IsOver && known.Value.EndedAt + KeptFor < clock.GetUtcNow()).ToList())
        {
            latest.Remove(list);
            job.Dispose();
        }
    }

    private async Task RunAsync(ImportJob job)
    {
        try
        {
            var order = job.Order;
            var result = await import.CommitAsync(order.By, order.EventId, order.File, order.Choices, order.Confirmed, job, job.Cancelled);
            if (result is { Value: { } done })
            {
                job.Finish(done, clock.GetUtcNow());
            }
            else
            {
                job.Stop(JobState.Failed, RefusalWords.Of(result.Refusal!), clock.GetUtcNow());
            }
        }
        catch (OperationCanceledException)
        {
            job.Stop(JobState.Cancelled, "The import was cancelled; nothing of it was kept.", clock.GetUtcNow());
        }
#pragma warning disable CA1031 // Nobody waits for this task: whoever looks at the job reads that it failed, and the log says why.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception);
            job.Stop(JobState.Failed, "The import failed and nothing of it was kept; try again, and if it happens again tell whoever runs this server.", clock.GetUtcNow());
        }
    }

    [LoggerMessage(LogLevel.Error, "An import failed")]
    private partial void LogFailed(Exception exception);
}
