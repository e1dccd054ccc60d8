using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace PressEvents.Web.Tests.Support;

/// <summary>Debian's dovecot with a configuration and one mailbox of its own. It runs as root only.</summary>
internal sealed class DovecotServer : IDisposable
{
    private const string Program = "/usr/sbin/dovecot";
    private const string Nobody = "65534";

    private static readonly string[] Parts = ["new", "cur"];

    private readonly TemporaryFolder folder = new();
    private readonly int port = Loopback.FreePort();
    private int delivered;

    /// <summary>What the product is told to read it.</summary>
    public Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["Imap:Host"] = "127.0.0.1",
        ["Imap:Port"] = port.ToString(CultureInfo.InvariantCulture),
        ["Imap:UserName"] = "press",
        ["Imap:Password"] = "secret",
        ["Imap:Security"] = "None",
    };

    /// <summary>The flags of every mail, as its file's name says them; a mail nobody touched has none.</summary>
    public IReadOnlyList<string> Files => [.. Parts.SelectMany(part => Directory.EnumerateFiles(Path.Combine(Mailbox, part))).Select(file => Path.GetFileName(file))];

    private string Mailbox => Path.Combine(folder.Path, "mail");

    private string Configuration => Path.Combine(folder.Path, "dovecot.conf");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Skips the test where there is no dovecot, or where it may not be started.</summary>
    public static async Task<DovecotServer> StartAsync()
    {
        Assert.SkipUnless(File.Exists(Program), "Dovecot is not installed.");
        Assert.SkipUnless(Environment.UserName is "root", "Dovecot can be started by root only.");
        var server = new DovecotServer();
        await server.ConfigureAsync();
        await RunAsync(Program, "-c", server.Configuration);
        await server.UntilListeningAsync();
        return server;
    }

    /// <summary>Puts a mail into the inbox, as a delivery does.</summary>
    public async Task DeliverAsync(string mail)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{1_800_000_000 + ++delivered}.M{delivered}.test");
        var aside = Path.Combine(Mailbox, "tmp", name);
        await File.WriteAllTextAsync(aside, mail.ReplaceLineEndings("\r\n"), Encoding.UTF8, Ct);
        await RunAsync("chown", $"{Nobody}:{Nobody}", aside);
        File.Move(aside, Path.Combine(Mailbox, "new", name));
    }

    /// <summary>Numbers all mail anew, as after a repair: the folder's validity changes.</summary>
    public void NumberAnew()
    {
        var list = Path.Combine(Mailbox, "dovecot-uidlist");
        File.WriteAllText(list, Regex.Replace(File.ReadAllText(list), @"\bV(?<validity>\d+)", found => $"V{long.Parse(found.Groups["validity"].Value, CultureInfo.InvariantCulture) + 1}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        foreach (var index in Directory.EnumerateFiles(Mailbox, "dovecot.index*").ToList())
        {
            File.Delete(index);
        }
    }

    public void Dispose()
    {
        RunAsync("kill", File.ReadAllText(Path.Combine(folder.Path, "run", "master.pid")).Trim()).GetAwaiter().GetResult();
        folder.Dispose();
    }

    private async Task ConfigureAsync()
    {
        foreach (var part in (string[])["run", "mail/new", "mail/cur", "mail/tmp"])
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, part));
        }

        await File.WriteAllTextAsync(Configuration, Text(), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "users"), "press:secret\n", Ct);
        await RunAsync("chmod", "755", folder.Path);
        await RunAsync("chown", "-R", $"{Nobody}:{Nobody}", Mailbox);
    }

    private string Text() => $$"""
        protocols = imap
        listen = 127.0.0.1
        base_dir = {{folder.Path}}/run
        log_path = {{folder.Path}}/log
        ssl = no
        disable_plaintext_auth = no
        auth_failure_delay = 0
        mail_location = maildir:{{Mailbox}}
        mail_uid = {{Nobody}}
        mail_gid = {{Nobody}}
        first_valid_uid = 0
        first_valid_gid = 0
        passdb {
          driver = passwd-file
          args = scheme=plain {{folder.Path}}/users
        }
        userdb {
          driver = static
          args = uid={{Nobody}} gid={{Nobody}} home={{folder.Path}}
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = {{port}}
          }
          inet_listener imaps {
            port = 0
          }
        }
        service anvil {
          chroot =
        }

        """;

    private async Task UntilListeningAsync()
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, Ct);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, Ct);
            }
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
