using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace PressEvents.Web.Mail.Return;

/// <summary>Runs <see cref="ReadMailbox"/> every minute where a mailbox is set, and remembers how the last look went. Holds no rule of its own.</summary>
internal sealed partial class MailboxWorker(
    ReadMailbox read, MailboxHealth health, IOptions<ImapOptions> options, TimeProvider clock, ILogger<MailboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.HasMailbox)
        {
            return;
        }

        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task RunOnceAsync(CancellationToken ct)
    {
        try
        {
            await read.RunAsync(ct);
            health.Worked();
        }
        catch (AuthenticationException exception)
        {
            Failed("The mailbox does not accept the user name and password.", exception);
        }
        catch (FolderNotFoundException exception)
        {
            Failed($"There is no folder “{exception.FolderName}” in the mailbox.", exception);
        }
#pragma warning disable CA1031 // One bad look must not end the reading, nor the server.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Failed($"The mailbox cannot be read: {exception.Message}", exception);
        }
    }

    private void Failed(string words, Exception exception)
    {
        health.Failed(words);
        LogFailed(exception, words);
    }

    [LoggerMessage(LogLevel.Warning, "{Words}")]
    private partial void LogFailed(Exception exception, string words);
}

/// <summary>How the last look into the mailbox went; null before the first.</summary>
public sealed class MailboxHealth(TimeProvider clock)
{
    public (DateTimeOffset At, string? Problem)? Last { get; private set; }

    internal void Worked() => Last = (clock.GetUtcNow(), null);

    internal void Failed(string problem) => Last = (clock.GetUtcNow(), problem);
}
