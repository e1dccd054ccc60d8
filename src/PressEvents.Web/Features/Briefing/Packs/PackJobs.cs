using System.Collections.Concurrent;
using System.Threading.Channels;
using PressEvents.Domain.Events;
using PressEvents.Print;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Jobs;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// Makes print jobs, one after the other, whoever waits for them or has left, and those that a server before this one began.
/// Holds the last one of each event and form.
/// </summary>
internal sealed partial class PackJobs(IServiceScopeFactory scopes, PackFolders folders, PackTickets tickets, ILogger<PackJobs> logger) : BackgroundService
{
    private readonly Channel<PackJob> queue = Channel.CreateUnbounded<PackJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<(PressEventId, BundleForm), PackJob> latest = new();
    private readonly Lock gate = new();
    private long lastNumber;

    public PackJob? Of(PressEventId eventId, BundleForm form) => latest.GetValueOrDefault((eventId, form));

    /// <summary>Starts a job, or joins the one that is on its way for this event and form.</summary>
    public PackJob Start(PrintOrder order)
    {
        lock (gate)
        {
            if (Of(order.EventId, order.Form) is { IsOver: false } running)
            {
                return running;
            }

            tickets.Write(order);
            return Enqueue(order);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Resume();
        await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(job, stoppingToken);
        }
    }

    // What was printed before the server stopped is in the store: the job is done again, and most of it costs nothing.
    private void Resume()
    {
        lock (gate)
        {
            foreach (var order in tickets.Unfinished().Where(order => Of(order.EventId, order.Form) is null))
            {
                LogResumed(order.Form);
                Enqueue(order);
            }
        }
    }

    private PackJob Enqueue(PrintOrder order)
    {
        var job = new PackJob(++lastNumber, order, folders.BundleOf(order.EventId, order.Form is BundleForm.Pdf ? "pdf" : "zip"));
        latest[(order.EventId, order.Form)] = job;
        queue.Writer.TryWrite(job);
        return job;
    }

    private async Task RunAsync(PackJob job, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, job.Cancelled);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PrintPacks>().RunAsync(job, either.Token);
            End(job, JobState.Finished);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            job.End(JobState.Cancelled, "The server stopped; the job goes on when it is back.");
        }
        catch (OperationCanceledException)
        {
            End(job, JobState.Cancelled, "Stopped before it was done; the packs that were printed are kept for next time.");
        }
        catch (Exception exception) when (exception is PrinterUnavailableException or PrintFailedException)
        {
            End(job, JobState.Failed, exception.Message);
        }
#pragma warning disable CA1031 // One bad job must not end the making of all others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception);
            End(job, JobState.Failed, "The packs could not be written; try again, and if it happens again tell whoever runs this server.");
        }
    }

    private void End(PackJob job, JobState state, string? problem = null)
    {
        tickets.Delete(job.Order);
        job.End(state, problem);
    }

    [LoggerMessage(LogLevel.Information, "A print job that was under way when the server stopped goes on ({Form})")]
    private partial void LogResumed(BundleForm form);

    [LoggerMessage(LogLevel.Error, "A print job of packs failed")]
    private partial void LogFailed(Exception exception);
}
