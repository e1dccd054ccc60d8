using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>A sender that is killed without warning in the middle of its work, again and again, and what is left in the end.</summary>
internal sealed class KillLoop : IDisposable
{
    // Each conversation can be cut in the middle of its message by each kill.
    private static readonly int Connections = new SmtpOptions { Host = "127.0.0.1" }.ConnectionCount;

    private readonly VerbHome home;

    private KillLoop(VerbHome home, IMailPeer peer, int messages) => (this.home, Peer, Messages) = (home, peer, messages);

    public IMailPeer Peer { get; }

    public string DataDirectory => home.DataDirectory;

    /// <summary>How many the whole loop sends; more where the full size is asked for.</summary>
    public int Messages { get; }

    public static bool IsFull => Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The sink writes down, then answers late: nearly every kill falls between the two, the worst moment there is.
    public static async Task<KillLoop> PrepareAsync(MigratedTemplate template, int messages, double delay) =>
        await PrepareAsync(template, messages, await MailSink.StartAsync(delay));

    public static async Task<KillLoop> PrepareAsync(MigratedTemplate template, int messages, IMailPeer peer)
    {
        var loop = new KillLoop(new VerbHome(template), peer, messages);
        await loop.home.ListAsync(Enumerable.Range(1, messages).Select(n => $"guest{n}@outlet.example"), Ct);
        return loop;
    }

    /// <summary>Sends all and kills the sender on the way: the product itself, or a control that marks in another order.</summary>
    public Task RunAsync(int kills) =>
        RunAsync(() => CommandLine.Start(DataDirectory, ["send", "invitation", "--event", VerbHome.Slug, "--json"], VerbHome.AsEnvironment(Peer.Settings)), kills);

    public Task RunAsync(ControlSender.Marking marking, int kills) =>
        RunAsync(() => CommandLine.StartProgram(typeof(KillLoop).Assembly.Location, DataDirectory, [], VerbHome.AsEnvironment(Peer.Settings).Append((ControlSender.Switch, marking.ToString()))), kills);

    private async Task RunAsync(Func<Process> start, int kills)
    {
        for (var kill = 1; kill <= kills; kill++)
        {
            using var process = start();
            Drain(process);
            await UntilAsync(() => Peer.ReceivedCount >= kill * Messages / (kills + 1) || process.HasExited);
            process.Kill();
            await process.WaitForExitAsync(Ct);
        }

        using var last = start();
        Drain(last);
        await last.WaitForExitAsync(Ct);
    }

    /// <summary>None twice, none lost without a word, and what nobody can know is listed.</summary>
    public async Task NothingTwiceNothingLostAsync(int kills)
    {
        var rows = await RowsAsync();
        var received = (await Peer.ReceivedIdsAsync()).Select(id => id.Trim('<', '>').Split('@')[0]).ToList();
        Assert.Equal(Messages, rows.Count);
        Assert.Equal(received.Distinct(StringComparer.Ordinal).Count(), received.Count);
        Assert.All(rows, row => Assert.True(row.State is OutboxState.Sent or OutboxState.InDoubt, $"{row.Id} is {row.State}: {row.Reason}"));
        Assert.Empty(rows.Where(row => row.State is OutboxState.Sent).Select(row => row.Id.Value.ToString("N")).Except(received, StringComparer.Ordinal));
        Assert.InRange(rows.Count(row => row.State is OutboxState.InDoubt), 0, kills * Connections);
    }

    public async Task<IReadOnlyList<string>> ListedInDoubtAsync()
    {
        var (code, output, _) = await CommandLine.RunFullyAsync(DataDirectory, "outbox", "--event", VerbHome.Slug, "--json");
        Assert.Equal(0, code);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()
            .Where(line => line.GetProperty("state").GetString() is "inDoubt").Select(line => line.GetProperty("id").GetString()!)];
    }

    public async Task<List<OutboxMessage>> RowsAsync()
    {
        await using var db = home.Open();
        return await db.Outbox.AsNoTracking().ToListAsync(Ct);
    }

    public void Dispose()
    {
        Peer.Dispose();
        home.Dispose();
    }

    // A full pipe would stop the process before we do.
    private static void Drain(Process process)
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            await Task.Delay(5, Ct);
        }
    }
}
