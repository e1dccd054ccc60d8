using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Seating.Arranging;

/// <summary>
/// Carries arrangements out, one for each event at a time, whoever waits for them or has left; and holds the last of each for a
/// while, so that whoever comes back finds it.
/// </summary>
public sealed partial class ArrangeJobs(ArrangeSeats arrange, TimeProvider clock, ILogger<ArrangeJobs> logger) : IHostedService
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);
    private readonly Dictionary<(OrganisationId, PressEventId), ArrangeJob> latest = [];
    private readonly Lock gate = new();

    /// <summary>Raised when an arrangement begins or is let go, so that others who have the page open see it.</summary>
    public event Action<PressEventId>? Changed;

    public ArrangeJob? Of(OrganisationId organisation, PressEventId eventId)
    {
        lock (gate)
        {
            ForgetOld();
            return latest.GetValueOrDefault((organisation, eventId));
        }
    }

    /// <summary>Starts an arrangement; where one is on its way for this event, that one.</summary>
    public ArrangeJob Start(ArrangeOrder order)
    {
        ArrangeJob job;
        lock (gate)
        {
            ForgetOld();
            if (latest.GetValueOrDefault(KeyOf(order)) is { IsOver: false } running)
            {
                return running;
            }

            job = new ArrangeJob(order);
            latest[KeyOf(order)] = job;
        }

        Changed?.Invoke(order.EventId);
        _ = Task.Run(() => RunAsync(job), CancellationToken.None);
        return job;
    }

    /// <summary>Lets go of an arrangement that was accepted or is not wanted; one on its way is stopped.</summary>
    public void Forget(ArrangeJob job)
    {
        job.Cancel();
        lock (gate)
        {
            if (latest.GetValueOrDefault(KeyOf(job.Order)) == job)
            {
                latest.Remove(KeyOf(job.Order));
            }
        }

        Changed?.Invoke(job.Order.EventId);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server goes: searches end with what they have.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        List<ArrangeJob> running;
        lock (gate)
        {
            running = [.. latest.Values.Where(job => !job.IsOver)];
        }

        running.ForEach(job => job.Cancel());
        return Task.WhenAll(running.Select(job => job.Completion)).WaitAsync(cancellationToken);
    }

    private static (OrganisationId, PressEventId) KeyOf(ArrangeOrder order) => (order.By.OrganisationId, order.EventId);

    private void ForgetOld()
    {
        foreach (var (key, _) in latest.Where(known => known.Value.IsOver && known.Value.EndedAt + KeptFor < clock.GetUtcNow()).ToList())
        {
            latest.Remove(key);
        }
    }

    private async Task RunAsync(ArrangeJob job)
    {
        try
        {
            await arrange.RunAsync(job, job.Cancelled);
            job.Finish(clock.GetUtcNow());
        }
        catch (OperationCanceledException)
        {
            job.Finish(clock.GetUtcNow());
        }
#pragma warning disable CA1031 // Nobody waits for this task: whoever looks at the job reads that it failed, and the log says why.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception);
            job.Finish(clock.GetUtcNow(), "Arranging failed; nobody was moved. Try again, and if it happens again tell whoever runs this server.");
        }
    }

    [LoggerMessage(LogLevel.Error, "An arrangement failed")]
    private partial void LogFailed(Exception exception);
}
