using System.Net;
using System.Net.Sockets;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>Servers that are slow on purpose, hang up, or cannot keep a secret.</summary>
public sealed class HostileServersTests(MigratedTemplate template)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tarpit_holds_up_its_own_message_only_and_that_is_tried_again()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync(["tarpit@outlet.example", .. Enumerable.Range(1, 9).Select(n => $"guest{n}@outlet.example")]);
        await app.InviteAsync();

        var round = app.SendAsync();
        await app.UntilSentAsync(9);
        Assert.False(round.IsCompleted);
        app.Clock.Advance(Patience);
        await round;

        var rows = await app.OutboxAsync();
        Assert.Equal("The mail server did not answer in time.", Assert.Single(rows, row => row.State is OutboxState.Queued).Reason);
        Assert.Equal(9, rows.Count(row => row.State is OutboxState.Sent));
    }

    [Fact]
    public async Task A_server_that_hangs_up_where_the_data_begins_leaves_that_message_in_doubt_and_it_is_not_sent_again()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync(["drop@outlet.example", .. Enumerable.Range(1, 9).Select(n => $"guest{n}@outlet.example")]);
        await app.InviteAsync();

        await app.SendAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.SendAsync();

        var rows = await app.OutboxAsync();
        Assert.Equal(1, Assert.Single(rows, row => row.State is OutboxState.InDoubt).Attempts);
        Assert.Equal(9, rows.Count(row => row.State is OutboxState.Sent));
        Assert.Single(sink.Asked, "drop@outlet.example");
    }

    [Theory]
    [InlineData("Tls")]
    [InlineData("StartTls")]
    public async Task A_server_that_cannot_speak_as_privately_as_the_settings_ask_gets_nothing_and_the_mail_waits(string security)
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, new Dictionary<string, string>(sink.Settings, StringComparer.Ordinal) { ["Smtp:Security"] = security });
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();

        Assert.Equal(SendRound.ServerAway, await app.SendAsync());

        var row = Assert.Single(await app.OutboxAsync());
        Assert.Equal((OutboxState.Queued, 0), (row.State, row.Attempts));
        Assert.StartsWith("The mail server 127.0.0.1 cannot be used:", row.Reason, StringComparison.Ordinal);
        Assert.Empty(sink.Asked);
    }

    [Fact]
    public async Task A_server_that_takes_the_call_and_never_says_a_word_is_given_up_after_a_minute()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var app = new MailApp(template, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = $"{((IPEndPoint)silent.LocalEndpoint).Port}",
            ["Smtp:Security"] = "None",
            ["Smtp:From"] = "press@agency.example",
        });
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();

        var round = app.SendAsync();
        using var call = await silent.AcceptTcpClientAsync(Ct);
        Assert.False(round.IsCompleted);
        while (!round.IsCompleted)
        {
            app.Clock.Advance(Patience);
            await Task.WhenAny(round, Task.Delay(50, Ct));
        }

        Assert.Equal(SendRound.ServerAway, await round);
        Assert.Equal(OutboxState.Queued, Assert.Single(await app.OutboxAsync()).State);
    }
}
