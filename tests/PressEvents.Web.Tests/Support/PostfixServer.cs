using System.Diagnostics;
using System.Globalization;
using MimeKit;

namespace PressEvents.Web.Tests.Support;

/// <summary>Debian's postfix with a configuration, a queue and one mailbox of its own, which everybody's mail falls into. It runs as root only.</summary>
internal sealed class PostfixServer : IMailPeer
{
    private const string Nobody = "65534";

    private readonly TemporaryFolder folder = new();
    private readonly int port = Loopback.FreePort();

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = port.ToString(CultureInfo.InvariantCulture),
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "Press office <press@agency.example>",
    };

    public int ReceivedCount => Directory.Exists(Inbox) ? Directory.EnumerateFiles(Inbox).Count() : 0;

    private string Inbox => Path.Combine(folder.Path, "mail", "inbox", "new");

    private string Configuration => Path.Combine(folder.Path, "etc");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Skips the test where there is no postfix, or where it may not be started.</summary>
    public static async Task<PostfixServer> StartAsync()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/postfix"), "Postfix is not installed.");
        Assert.SkipUnless(Environment.UserName is "root", "Postfix can be started by root only.");
        var server = new PostfixServer();
        await server.ConfigureAsync();
        await RunAsync("/usr/sbin/postfix", "-c", server.Configuration, "start");
        return server;
    }

    public async Task<IReadOnlyList<string>> ReceivedIdsAsync()
    {
        string[] queues = ["incoming", "active", "deferred", "maildrop"];
        while (queues.Any(queue => Directory.EnumerateFiles(Path.Combine(folder.Path, "queue", queue), "*", SearchOption.AllDirectories).Any()))
        {
            await Task.Delay(20, Ct);
        }

        return [.. Directory.EnumerateFiles(Inbox).Select(file => MimeMessage.Load(file, Ct).MessageId!)];
    }

    public void Dispose()
    {
        RunAsync("/usr/sbin/postfix", "-c", Configuration, "stop").GetAwaiter().GetResult();
        folder.Dispose();
    }

    private async Task ConfigureAsync()
    {
        foreach (var name in (string[])["etc", "queue", "data", "mail"])
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, name));
        }

        await File.WriteAllTextAsync(Path.Combine(Configuration, "main.cf"), Main(), Ct);
        await File.WriteAllTextAsync(Path.Combine(Configuration, "master.cf"), Master(), Ct);
        await RunAsync("chmod", "755", folder.Path);
        await RunAsync("chown", $"{Nobody}:{Nobody}", Path.Combine(folder.Path, "mail"));
        await RunAsync("chown", "postfix", Path.Combine(folder.Path, "data"));
    }

    private string Main() => $"""
        compatibility_level = 3.6
        queue_directory = {folder.Path}/queue
        data_directory = {folder.Path}/data
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        mail_owner = postfix
        setgid_group = postdrop
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = mail.agency.example
        mydestination =
        local_recipient_maps =
        alias_maps =
        alias_database =
        mynetworks = 127.0.0.0/8
        smtpd_relay_restrictions = permit_mynetworks, reject
        virtual_mailbox_domains = static:all
        virtual_mailbox_maps = static:inbox/
        virtual_mailbox_base = {folder.Path}/mail
        virtual_uid_maps = static:{Nobody}
        virtual_gid_maps = static:{Nobody}
        virtual_minimum_uid = 100
        maillog_file = {folder.Path}/log
        maillog_file_prefixes = {Path.GetDirectoryName(folder.Path)}

        """;

    private string Master() => $"""
        127.0.0.1:{port} inet n - n - - smtpd
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        retry unix - - n - - error
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd

        """;

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}");
        }
    }
}
