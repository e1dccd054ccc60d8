using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

public sealed class SendOutboxTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_guest_gets_one_mail_with_a_link_of_their_own_that_works()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example", "bo@outlet.example", "cy@outlet.example");
        await app.InviteAsync();

        Assert.Equal(SendRound.Done, await app.SendAsync());

        Assert.All(await app.OutboxAsync(), row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
        Assert.Equal(["ada@outlet.example", "bo@outlet.example", "cy@outlet.example"], sink.Received.Select(m => m.To).Order(StringComparer.Ordinal));
        var tokens = sink.Received.Select(mail => TokenIn(mail.Message.TextBody)).ToList();
        Assert.Equal(3, tokens.Distinct().Count());
        foreach (var (mail, token) in sink.Received.Zip(tokens))
        {
            Assert.Contains(token.Value, mail.Message.HtmlBody, StringComparison.Ordinal);
            var guest = await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(
                (from link in db.Links join g in db.Guests on link.GuestId equals g.Id where link.TokenHash == token.Hash() && link.RevokedAt == null select g).Single()));
            Assert.StartsWith(guest.Name, mail.To, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mail_names_its_row_and_how_to_leave()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();

        var row = Assert.Single(await app.OutboxAsync());
        var mail = Assert.Single(sink.Received).Message;
        Assert.Equal($"{row.Id.Value:N}@localhost", mail.MessageId);
        Assert.Equal($"<http://localhost/u/{TokenIn(mail.TextBody).Value}>", mail.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("ada@outlet.example", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Equal("press@agency.example", Assert.Single(mail.ReplyTo.Mailboxes).Address);
    }

    [Fact]
    public async Task One_bad_recipient_fails_at_once_in_the_servers_words_and_the_others_go_out()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example", "refuse@outlet.example", "bad@outlet.example", "zoe@outlet.example");
        await app.InviteAsync();

        await app.SendAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.SendAsync();

        Assert.Equal(["ada@outlet.example", "zoe@outlet.example"], sink.Received.Select(m => m.To).Order(StringComparer.Ordinal));
        var failed = (await app.OutboxAsync()).Where(row => row.State is OutboxState.Failed).ToList();
        Assert.All(failed, row => Assert.Equal(1, row.Attempts));
        Assert.Equal(["550 5.1.1 no such mailbox", "554 5.6.0 not this text"], failed.Select(row => row.Reason).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_temporary_no_is_tried_again_with_growing_patience()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("busy@outlet.example");
        await app.InviteAsync();

        var waits = new List<double>();
        for (var round = 0; round < 9; round++)
        {
            await app.SendAsync();
            var wait = (await app.OutboxAsync()).Single().NotBefore - app.Clock.GetUtcNow();
            Assert.Equal(SendRound.NothingDue, await app.SendAsync());
            app.Clock.Advance(wait);
            waits.Add(wait.TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
        Assert.Equal(9, sink.Asked.Count);
    }

    [Fact]
    public async Task Who_is_put_off_once_gets_exactly_one_mail_with_one_working_link()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("later@outlet.example");
        await app.InviteAsync();

        await app.SendAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SendAsync();

        var token = TokenIn(Assert.Single(sink.Received).Message.TextBody);
        var links = await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Links.ToList()));
        Assert.Equal(token.Hash(), Assert.Single(links, link => link.IsValid).TokenHash);
    }

    [Fact]
    public async Task Trying_again_ends_with_the_evening()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("busy@outlet.example");
        app.Clock.Advance(TimeSpan.FromDays(16));
        await app.InviteAsync();
        for (var round = 0; round < 200 && (await app.OutboxAsync()).Single().State is OutboxState.Queued; round++)
        {
            await app.SendAsync();
            app.Clock.Advance(TimeSpan.FromHours(1));
        }

        var row = (await app.OutboxAsync()).Single();
        Assert.Equal(OutboxState.Failed, row.State);
        Assert.StartsWith("Given up, the last answer was: 451", row.Reason, StringComparison.Ordinal);
        Assert.True(row.StateAt <= app.Dinner.EndsAt);
    }

    [Fact]
    public async Task A_cut_after_the_data_is_in_doubt_and_never_sent_again_by_itself()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example", "cut@outlet.example", "zoe@outlet.example");
        await app.InviteAsync();

        await app.SendAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.SendAsync();

        Assert.Equal(3, sink.Received.Count);
        Assert.Single(sink.Received, mail => mail.To.StartsWith("cut", StringComparison.Ordinal));
        Assert.Equal([OutboxState.InDoubt, OutboxState.Sent, OutboxState.Sent], (await app.OutboxAsync()).Select(row => row.State).OrderDescending());
    }

    [Fact]
    public async Task Mail_waits_while_the_server_is_away_and_goes_out_when_it_is_back()
    {
        int port;
        using (var gone = await MailSink.StartAsync())
        {
            port = gone.Port;
        }

        await using var app = new MailApp(template, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = $"{port}",
            ["Smtp:From"] = "press@agency.example",
        });
        await app.ListAsync("ada@outlet.example", "bo@outlet.example");
        await app.InviteAsync();

        Assert.Equal(SendRound.ServerAway, await app.SendAsync());
        Assert.All(await app.OutboxAsync(), row => Assert.Equal((OutboxState.Queued, 0), (row.State, row.Attempts)));
        Assert.Equal(SendRound.NothingDue, await app.SendAsync());

        using var back = await MailSink.StartAsync(port: port);
        app.Clock.Advance(RetryPlan.ServerAway);
        Assert.Equal(SendRound.Done, await app.SendAsync());
        Assert.Equal(2, back.Received.Count);
    }

    [Fact]
    public async Task What_a_killed_sender_had_claimed_goes_out_and_what_it_was_handing_over_is_in_doubt()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example", "bo@outlet.example");
        await app.InviteAsync();
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            var rows = db.Outbox.ToList();
            rows.ForEach(row => row.Claim(Some.Now));
            rows[0].BeginData(Some.Now);
            return await db.SaveChangesAsync(Ct);
        });

        await app.SendAsync();

        Assert.Equal([OutboxState.InDoubt, OutboxState.Sent], (await app.OutboxAsync()).Select(row => row.State).OrderDescending());
        Assert.Single(sink.Received);
    }

    [Fact]
    public async Task Two_processes_never_both_send()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();

        await using (await new PressEvents.Data.Sqlite.SqliteEngine(app.DataDirectory).TryLeaseAsync("sending", Ct))
        {
            Assert.Equal(SendRound.SentElsewhere, await app.SendAsync());
        }

        Assert.Empty(sink.Asked);
        Assert.Equal(SendRound.Done, await app.SendAsync());
    }

    [Fact]
    public async Task Who_left_is_not_written_to_but_still_gets_the_confirmation_they_asked_for()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var guests = await app.ListAsync("ada@outlet.example", "bo@outlet.example", "cy@outlet.example");
        await app.InviteAsync();
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            db.Guests.Single(g => g.Id == guests[0].Id).Unsubscribe(Some.Now);
            db.Contacts.Single(c => c.Id == guests[1].ContactId).Unsubscribe(Some.Now);
            db.Guests.Single(g => g.Id == guests[2].Id).MoveTo(GuestStatus.Withdrawn, Some.System(app.Organisation), Channel.Publicist, Some.Now);
            return await db.SaveChangesAsync(Ct);
        });
        await app.ConfirmAsync(guests[1], GuestStatus.Declined);

        await app.SendAsync();

        Assert.Equal("bo@outlet.example", Assert.Single(sink.Received).To);
        Assert.Equal(
            ["The guest was withdrawn.", "They asked never to be written to again.", "They asked not to be written to about this event."],
            (await app.OutboxAsync()).Where(row => row.State is OutboxState.Held).Select(row => row.Reason).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_server_mail_becomes_files_that_only_this_account_may_read()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();

        var row = Assert.Single(await app.OutboxAsync());
        Assert.Equal(OutboxState.Sent, row.State);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(app.DataDirectory, "mail")));
        Assert.Equal($"{row.Id.Value:N}.eml", Path.GetFileName(file));
        Assert.Equal("ada@outlet.example", Assert.Single((await MimeKit.MimeMessage.LoadAsync(file, Ct)).To.Mailboxes).Address);
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(Path.GetDirectoryName(file)!) is (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task No_secret_stays_in_the_database()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();

        var token = TokenIn(Assert.Single(sink.Received).Message.TextBody).Value;
        foreach (var file in Directory.GetFiles(app.DataDirectory, "pressevents.db*"))
        {
            Assert.DoesNotContain(token, await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, Ct), StringComparison.Ordinal);
        }
    }

    internal static InvitationToken TokenIn(string? text)
    {
        var at = text!.IndexOf("/i/", StringComparison.Ordinal) + 3;
        return InvitationToken.TryParse(text[at..(at + InvitationToken.Length)])!.Value;
    }
}
