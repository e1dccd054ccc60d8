using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PressEvents.Data;
using PressEvents.Domain.Mail;
using PressEvents.Web;
using PressEvents.Web.Mail;

namespace PressEvents.Benchmarks;

/// <summary>Mail handed to a real server in a process of its own, beside bare MailKit handing the same messages to the same server over as many connections.</summary>
internal static class MailBenchmark
{
    private const int Rounds = 3;
    private const int Connections = 4;
    private const double LeastShare = 0.8;

    // How long the server takes for each message, in seconds: none at all, one nearby, one far away.
    private static readonly double[] Delays = [0, 0.004, 0.02];

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        foreach (var delay in Delays)
        {
            var folder = Directory.CreateTempSubdirectory("pressevents-benchmark-").FullName;
            try
            {
                using var sink = await MeasuredSink.StartAsync(folder, delay, ct);
                await MeasureAsync(folder, sink, ct);
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(string folder, MeasuredSink sink, CancellationToken ct)
    {
        await World.MakeAsync(folder, TimeProvider.System.GetUtcNow(), ct);
        var builder = WebApplication.CreateBuilder(["--Smtp:Host=127.0.0.1", FormattableString.Invariant($"--Smtp:Port={sink.Port}"), "--Smtp:Security=None",
            "--Smtp:From=press@agency.example", FormattableString.Invariant($"--Smtp:Connections={Connections}"),
            $"--PressEvents:DataDirectory={folder}", "--PressEvents:PublicBaseUrl=http://localhost:5000", "--Logging:LogLevel:Default=Error"]);
        Server.AddServices(builder);
        await using var product = builder.Build();

        await ProductAsync(product, ct);    // warms up, and leaves the messages both will send
        var messages = sink.Received();
        await BareAsync(messages, sink.Port, noDelay: false, ct);
        var (ours, bare, quick) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await ProductAsync(product, ct));
            bare.Add(await BareAsync(messages, sink.Port, noDelay: false, ct));
            quick.Add(await BareAsync(messages, sink.Port, noDelay: true, ct));
        }

        var (our, theirs) = (Median(ours), Median(bare));
        RsvpBenchmark.Print($"mail, server takes {sink.Delay * 1000:0} ms: {our:0} messages a second over {Connections} connections, bare MailKit {theirs:0}; share {our / theirs:0.00}, goal at least {LeastShare}: {(our / theirs >= LeastShare ? "met" : "MISSED")}");
        RsvpBenchmark.Print($"mail, the same with TCP_NODELAY, as the product sets it: bare MailKit {Median(quick):0}; share {our / Median(quick):0.00}");
    }

    private static async Task<double> ProductAsync(WebApplication product, CancellationToken ct)
    {
        await using (var db = await product.Services.GetRequiredService<Databases>().UnscopedAsync(ct))
        {
            var dinner = await db.Events.IgnoreQueryFilters().SingleAsync(ct);
            db.Organisation = dinner.OrganisationId;
            var now = TimeProvider.System.GetUtcNow();
            db.Outbox.AddRange((await db.Guests.ToListAsync(ct)).Select(guest => new OutboxMessage(OutboxMessageId.New(now), guest, MessageKind.Reminder, null, null, now)));
            await db.SaveChangesAsync(ct);
        }

        var started = Stopwatch.GetTimestamp();
        var round = await product.Services.GetRequiredService<SendOutbox>().RunAsync(ct);
        return round is SendRound.Done ? World.Guests / Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException($"The round of sending ended with {round}.");
    }

    private static async Task<double> BareAsync(IReadOnlyList<MimeMessage> messages, int port, bool noDelay, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(messages.Chunk((messages.Count + Connections - 1) / Connections).Select(share => SendAsync(share, port, noDelay, ct)));
        return messages.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task SendAsync(IEnumerable<MimeMessage> share, int port, bool noDelay, CancellationToken ct)
    {
        using var client = new SmtpClient();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = noDelay };
        await socket.ConnectAsync("127.0.0.1", port, ct);
        await client.ConnectAsync(socket, "127.0.0.1", port, SecureSocketOptions.None, ct);
        foreach (var message in share)
        {
            await client.SendAsync(message, ct);
        }

        await client.DisconnectAsync(quit: true, ct);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>The tests' own SMTP server, which writes down what it gets before it answers.</summary>
internal sealed class MeasuredSink : IDisposable
{
    private readonly Process process;
    private readonly string log;

    private MeasuredSink(Process process, string log, int port, double delay) => (this.process, this.log, Port, Delay) = (process, log, port, delay);

    public int Port { get; }

    /// <summary>Of each answer to a message, in seconds.</summary>
    public double Delay { get; }

    public static async Task<MeasuredSink> StartAsync(string folder, double delay, CancellationToken ct)
    {
        var file = Path.Combine(folder, "sink.log");
        var script = Path.Combine(AppContext.BaseDirectory, "smtp_sink.py");
        var start = new ProcessStartInfo("/usr/bin/python3", [script, "--log", file, "--delay", delay.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var server = Process.Start(start) ?? throw new InvalidOperationException("The SMTP server could not be started.");
        var port = await server.StandardOutput.ReadLineAsync(ct) ?? throw new InvalidOperationException("The SMTP server did not start; is python3-aiosmtpd installed?");
        return new MeasuredSink(server, file, int.Parse(port, CultureInfo.InvariantCulture), delay);
    }

    public IReadOnlyList<MimeMessage> Received() =>
    [
        .. File.ReadLines(log).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("event").GetString() is "data")
            .Select(line => MimeMessage.Load(new MemoryStream(line.GetProperty("raw").GetBytesFromBase64()))),
    ];

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
