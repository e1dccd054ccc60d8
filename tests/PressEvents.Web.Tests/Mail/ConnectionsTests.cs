using PressEvents.Domain.Mail;
using PressEvents.Web.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>Several conversations with the mail server at once: none holds up the others, and none takes what another has.</summary>
public sealed class ConnectionsTests(MigratedTemplate template)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_recipients_are_served_at_once()
    {
        // The server answers nobody before four hand over at the same time.
        using var sink = await MailSink.StartAsync(also: ["--together", "4"]);
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync([.. Enumerable.Range(1, 4).Select(n => $"together{n}@outlet.example")]);
        await app.InviteAsync();

        Assert.Equal(SendRound.Done, await app.SendAsync());

        Assert.All(await app.OutboxAsync(), row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task There_are_as_many_connections_as_the_settings_say()
    {
        using var sink = await MailSink.StartAsync(also: ["--together", "2"]);
        await using var app = new MailApp(template, new Dictionary<string, string>(sink.Settings, StringComparer.Ordinal) { ["Smtp:Connections"] = "1" });
        await app.ListAsync("together1@outlet.example", "together2@outlet.example");
        await app.InviteAsync();

        var round = app.SendAsync();
        await UntilAsync(() => sink.ReceivedCount == 1);
        app.Clock.Advance(Patience);
        await UntilAsync(() => sink.ReceivedCount == 2);
        app.Clock.Advance(Patience);
        await round;

        Assert.All(await app.OutboxAsync(), row => Assert.Equal(OutboxState.InDoubt, row.State));
    }

    [Fact]
    public async Task A_server_that_never_answers_one_message_holds_up_no_other()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync(["hang@outlet.example", .. Enumerable.Range(1, 9).Select(n => $"guest{n}@outlet.example")]);
        await app.InviteAsync();

        var round = app.SendAsync();
        await app.UntilSentAsync(9);
        await UntilAsync(() => sink.ReceivedCount == 10);
        Assert.False(round.IsCompleted);
        app.Clock.Advance(Patience);
        await round;

        var rows = await app.OutboxAsync();
        Assert.Equal("The mail server did not answer in time.", Assert.Single(rows, row => row.State is OutboxState.InDoubt).Reason);
        Assert.Equal(9, rows.Count(row => row.State is OutboxState.Sent));
    }

    [Theory]
    [InlineData("full", "452 4.2.2 the mailbox is full")]
    [InlineData("closing", "421 4.3.2 closing for now")]
    [InlineData("busy", "451 4.3.0 busy")]
    public async Task Whom_the_server_puts_off_waits_in_its_words_and_the_others_go_out(string fault, string words)
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync([$"{fault}@outlet.example", .. Enumerable.Range(1, 9).Select(n => $"guest{n}@outlet.example")]);
        await app.InviteAsync();

        await app.SendAsync();

        var rows = await app.OutboxAsync();
        Assert.Equal(words, Assert.Single(rows, row => row.State is OutboxState.Queued).Reason);
        Assert.Equal(9, rows.Count(row => row.State is OutboxState.Sent));
        Assert.Equal(9, sink.Received.Count);
    }

    [Theory]
    [InlineData("--refuse-sender", "550 5.7.1 sender not known here")]
    [InlineData("--ask-sign-in", "authentication required")]
    public async Task A_server_that_does_not_know_the_sender_fails_no_guest(string fault, string words)
    {
        using var sink = await MailSink.StartAsync(also: [fault]);
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync([.. Enumerable.Range(1, 6).Select(n => $"guest{n}@outlet.example")]);
        await app.InviteAsync();

        Assert.Equal(SendRound.ServerAway, await app.SendAsync());

        var rows = await app.OutboxAsync();
        Assert.All(rows, row => Assert.Equal(OutboxState.Queued, row.State));
        Assert.All(rows, row => Assert.Contains(words, row.Reason, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(sink.Received);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("17")]
    public void A_number_of_connections_that_cannot_be_meant_stops_the_start_with_one_sentence(string connections)
    {
        var checkedOptions = new SmtpChecks().Validate(null, new SmtpOptions { Connections = connections });

        Assert.Equal($"Smtp:Connections is “{connections}”; it must be a number from 1 to 16.", checkedOptions.FailureMessage);
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            await Task.Delay(5, Ct);
        }
    }
}
