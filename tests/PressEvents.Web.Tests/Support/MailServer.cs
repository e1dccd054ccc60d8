using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace PressEvents.Web.Tests.Support;

/// <summary>Debian's SMTP server, which delivers into a mailbox folder: what a story reads its mail from.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Process process;

    private MailServer(Process process, TemporaryFolder folder, int port) => (this.process, this.folder, Port) = (process, folder, port);

    public int Port { get; }

    public static async Task<MailServer> StartAsync()
    {
        var mailbox = new TemporaryFolder();
        var port = Loopback.FreePort();
        var start = new ProcessStartInfo("/usr/bin/python3",
            ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Mailbox", Path.Combine(mailbox.Path, "mail")])
        {
            UseShellExecute = false,
        };
        var server = Process.Start(start)!;
        await UntilListeningAsync(port);
        return new MailServer(server, mailbox, port);
    }

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "Press office <press@agency.example>",
    };

    public IReadOnlyList<MimeMessage> Mailbox =>
        [.. Directory.EnumerateFiles(Path.Combine(folder.Path, "mail", "new")).Select(file => MimeMessage.Load(file))];

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private static async Task UntilListeningAsync(int port)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException) when (tries < 200)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}
