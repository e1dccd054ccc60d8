using System.Collections.Concurrent;
using System.Threading.Channels;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Print;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Jobs;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Makes zips of packs, one after the other, whoever waits for them or has left. Holds the last one of each event.</summary>
internal sealed partial class PackJobs(IServiceScopeFactory scopes, PackFolders folders, ILogger<PackJobs> logger) : BackgroundService
{
    private readonly Channel<PackJob> queue = Channel.CreateUnbounded<PackJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<PressEventId, PackJob> latest = new();
    private readonly Lock gate = new();
    private long lastNumber;

    public PackJob? Of(PressEventId eventId) => latest.GetValueOrDefault(eventId);

    /// <summary>Starts a job, or joins the one that is on its way for this event.</summary>
    public PackJob Start(OrganisationId organisation, PressEventId eventId)
    {
        lock (gate)
        {
            if (Of(eventId) is { IsOver: false } running)
            {
                return running;
            }

            var job = new PackJob(++lastNumber, organisation, eventId, folders.ZipOf(eventId));
            latest[eventId] = job;
            queue.Writer.TryWrite(job);
            return job;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(job, stoppingToken);
        }
    }

    private async Task RunAsync(PackJob job, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, job.Cancelled);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PackZip>().WriteAsync(job, either.Token);
            job.End(JobState.Finished);
        }
        catch (OperationCanceledException)
        {
            job.End(JobState.Cancelled, "Stopped before it was done; the packs that were printed are kept for next time.");
        }
        catch (Exception exception) when (exception is PrinterUnavailableException or PrintFailedException)
        {
            job.End(JobState.Failed, exception.Message);
        }
#pragma warning disable CA1031 // One bad job must not end the making of all others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception);
            job.End(JobState.Failed, "The packs could not be written; try again, and if it happens again tell whoever runs this server.");
        }
    }

    [LoggerMessage(LogLevel.Error, "A zip of packs failed")]
    private partial void LogFailed(Exception exception);
}
