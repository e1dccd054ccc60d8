using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MimeKit;

namespace PressEvents.Web.Tests.Support;

/// <summary>A real SMTP server in its own process that does as the recipient's name says (smtp_sink.py) and keeps what it got.</summary>
internal sealed class MailSink : IMailPeer
{
    private const string Python = "/usr/bin/python3";    // Debian's, which has python3-aiosmtpd

    private readonly Process process;

    private MailSink(Process process, string log, int port) => (this.process, Log, Port) = (process, log, port);

    public int Port { get; }

    private string Log { get; }

    public static async Task<MailSink> StartAsync(double delay = 0, int port = 0, params string[] also)
    {
        var log = Path.Combine(Directory.CreateTempSubdirectory("pressevents-sink-").FullName, "log");
        var script = Path.Combine(AppContext.BaseDirectory, "Support", "smtp_sink.py");
        var start = new ProcessStartInfo(
            Python, [script, "--log", log, "--delay", delay.ToString(CultureInfo.InvariantCulture), "--port", port.ToString(CultureInfo.InvariantCulture), .. also])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var server = Process.Start(start)!;
        var listening = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The SMTP sink did not start; is python3-aiosmtpd installed?");
        return new MailSink(server, log, int.Parse(listening, CultureInfo.InvariantCulture));
    }

    /// <summary>What the product is told to reach it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "Press office <press@agency.example>",
    };

    /// <summary>Every message whose data arrived, in order, also those it hung up on.</summary>
    public IReadOnlyList<SunkMail> Received => [.. Lines("data").Select(line => new SunkMail(
        line.GetProperty("to").EnumerateArray().Single().GetString()!, line.GetProperty("messageId").GetString()!, line.GetProperty("raw").GetBytesFromBase64()))];

    /// <summary>How many messages arrived; cheap enough to be asked all the time.</summary>
    public int ReceivedCount => !File.Exists(Log) ? 0 : File.ReadLines(Log).Count(line => line.StartsWith("{\"event\": \"data\"", StringComparison.Ordinal));

    public Task<IReadOnlyList<string>> ReceivedIdsAsync() => Task.FromResult<IReadOnlyList<string>>([.. Received.Select(mail => mail.MessageId)]);

    /// <summary>Every recipient asked for, in order, also those it refused.</summary>
    public IReadOnlyList<string> Asked => [.. Lines("rcpt").Select(line => line.GetProperty("address").GetString()!)];

    /// <summary>The envelope senders, in order.</summary>
    public IReadOnlyList<string> Senders => [.. Lines("mail").Select(line => line.GetProperty("address").GetString()!)];

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(Path.GetDirectoryName(Log)!, recursive: true);
    }

    private IEnumerable<JsonElement> Lines(string kind) => !File.Exists(Log) ? [] : File.ReadLines(Log)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Where(line => string.Equals(line.GetProperty("event").GetString(), kind, StringComparison.Ordinal));
}

/// <summary>One message as the server got it.</summary>
internal sealed record SunkMail(string To, string MessageId, byte[] Raw)
{
    public MimeMessage Message => MimeMessage.Load(new MemoryStream(Raw));
}
