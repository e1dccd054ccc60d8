using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Rsvp.Replies;
using PressEvents.Web.Mail.Return;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail.Return;

/// <summary>What comes back, from a real mailbox.</summary>
public sealed class MailboxTests(MigratedTemplate template) : IAsyncDisposable
{
    private DovecotServer dovecot = null!;
    private MailSink sink = null!;
    private MailApp app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_that_a_message_could_not_be_delivered_marks_it_in_the_servers_words_and_the_address_gets_no_more()
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Bounces.Report(message.Id, "failed", "5.1.1", "550 5.1.1 <ada@outlet.example>: Recipient address\r\n rejected: User unknown"));

        Assert.Equal(1, await ReadAsync());

        var row = Assert.Single(await app.OutboxAsync());
        Assert.Equal((OutboxState.Sent, "550 5.1.1 <ada@outlet.example>: Recipient address rejected: User unknown"), (row.State, row.BounceWords));
        app.Clock.Advance(TimeSpan.FromDays(2));
        var audience = await app.ReadAsync(app.Organisation.Id, db => PressEvents.Data.Queries.MessageAudience.ToRemindAsync(db, app.Dinner.Id, app.Clock.GetUtcNow(), Ct));
        Assert.Empty(audience.Members);
        Assert.Equal("Mail to this address came back; correct it", Assert.Single(audience.LeftOut).Reason);
        Assert.Single(sink.Received);    // nobody was written to because of it
    }

    [Theory]
    [InlineData("delayed", "4.4.1")]
    [InlineData("failed", "4.2.2")]
    [InlineData("delivered", "2.0.0")]
    [InlineData("relayed", "2.0.0")]
    public async Task A_delay_or_a_report_that_all_went_well_changes_nothing(string action, string status)
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Bounces.Report(message.Id, action, status, "something"));

        Assert.Equal(1, await ReadAsync());

        Assert.Null(Assert.Single(await app.OutboxAsync()).BouncedAt);
    }

    [Fact]
    public async Task A_forged_report_for_a_message_we_never_sent_is_ignored()
    {
        await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Bounces.Report(OutboxMessageId.New(Some.Now), "failed", "5.1.1", "550 gone"));
        await dovecot.DeliverAsync(Bounces.Report(OutboxMessageId.New(Some.Now), "failed", "5.1.1", "550 gone").Replace("@localhost", "@elsewhere.example", StringComparison.Ordinal));

        Assert.Equal(2, await ReadAsync());

        Assert.Null(Assert.Single(await app.OutboxAsync()).BouncedAt);
        Assert.Empty(await app.ReadAsync(app.Organisation.Id, db => db.MailSuppressions.ToListAsync(Ct)));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("Precedence: bulk")]
    [InlineData("Return-Path: <>")]
    public async Task An_automatic_reply_changes_nothing_whatever_it_says(string header)
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Reply(message.Id, "Yes, I'll be there. Just joking: I am out of the office.", header));

        Assert.Equal(1, await ReadAsync());

        Assert.Empty(await RepliesAsync());
        Assert.Single(sink.Received);
    }

    [Fact]
    public async Task What_a_person_wrote_is_shown_with_a_proposal_that_applies_itself_to_nothing()
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Reply(message.Id, "Yes, I'll be there.\r\n\r\nOn Tue, 3 May 2027, Press office <press@agency.example> wrote:\r\n> Will you come, yes or no?"));

        await ReadAsync();

        var reply = Assert.Single(await RepliesAsync());
        Assert.Equal(("ada@outlet.example", "Re: Invitation", "Yes, I'll be there.", Answer.Yes), (reply.Sender, reply.Subject, reply.Text, reply.Proposed!.Value));
        Assert.Equal(message.GuestId, reply.GuestId);
        Assert.Equal(GuestStatus.Invited, await StatusAsync());
        Assert.Empty(await app.ReadAsync(app.Organisation.Id, db => db.Rsvps.ToListAsync(Ct)));
    }

    [Fact]
    public async Task Taken_as_a_yes_it_is_an_answer_like_any_other_and_only_once()
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Reply(message.Id, "Count me in!"));
        await ReadAsync();
        var (reply, settle, by) = (Assert.Single(await RepliesAsync()), app.Services.GetRequiredService<SettleReply>(), await PublicistAsync());

        Assert.Null((await settle.TakeAsync(by, reply.Id, Answer.Yes, Ct)).Refusal);

        Assert.Equal(GuestStatus.Accepted, await StatusAsync());
        Assert.IsType<ReplySettled>((await settle.TakeAsync(by, reply.Id, Answer.No, Ct)).Refusal);
        Assert.IsType<ReplySettled>((await settle.LayAsideAsync(by, reply.Id, Ct)).Refusal);
        Assert.Equal(GuestStatus.Accepted, await StatusAsync());
    }

    [Fact]
    public async Task Laid_aside_it_changes_nothing_but_itself()
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Reply(message.Id, "Is there parking?"));
        await ReadAsync();

        Assert.Null((await app.Services.GetRequiredService<SettleReply>().LayAsideAsync(await PublicistAsync(), Assert.Single(await RepliesAsync()).Id, Ct)).Refusal);

        Assert.Equal(GuestStatus.Invited, await StatusAsync());
        Assert.NotNull(Assert.Single(await RepliesAsync()).SettledAt);
    }

    [Fact]
    public async Task A_reply_without_a_reference_finds_its_guest_by_the_sender_and_a_strangers_is_left_alone()
    {
        await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Letter("ada@outlet.example", "I can't make it, sorry."));
        await dovecot.DeliverAsync(Letter("stranger@outlet.example", "Yes, I'll be there."));

        Assert.Equal(2, await ReadAsync());

        Assert.Equal(Answer.No, Assert.Single(await RepliesAsync()).Proposed);
    }

    [Fact]
    public async Task Mail_is_read_once_nothing_in_the_mailbox_is_changed_and_a_mailbox_numbered_anew_doubles_nothing()
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Reply(message.Id, "First"));
        Assert.Equal(1, await ReadAsync());
        Assert.Equal(0, await ReadAsync());
        await dovecot.DeliverAsync(Letter("ada@outlet.example", "Second"));
        Assert.Equal(1, await ReadAsync());

        dovecot.NumberAnew();
        Assert.Equal(2, await ReadAsync());

        Assert.Equal(2, (await RepliesAsync()).Count);
        Assert.Equal(2, dovecot.Files.Count);
        Assert.All(dovecot.Files, file => Assert.DoesNotContain('S', file.Split(',')[^1]));    // not even marked as seen
    }

    [Fact]
    public async Task A_mail_noted_and_not_yet_marked_when_the_process_died_is_one_reply()
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync(Reply(message.Id, "Yes"));
        await ReadAsync();
        await app.ReadAsync(app.Organisation.Id, db => db.MailboxMarks.ExecuteDeleteAsync(Ct));

        Assert.Equal(1, await ReadAsync());

        Assert.Single(await RepliesAsync());
    }

    [Fact]
    public async Task Mail_that_nobody_can_read_and_a_report_of_six_megabytes_keep_nothing_back()
    {
        var message = await InvitedAsync("ada@outlet.example");
        await dovecot.DeliverAsync("\0\0\0 this is no mail");
        await dovecot.DeliverAsync(Bounces.Report(message.Id, "failed", "5.1.1", "550 gone") + new string('x', 6_000_000));
        await dovecot.DeliverAsync(Reply(message.Id, "Yes"));

        Assert.Equal(3, await ReadAsync());

        Assert.Equal("550 gone", Assert.Single(await app.OutboxAsync()).BounceWords);
        Assert.Single(await RepliesAsync());
    }

    [Theory]
    [InlineData("Imap:Password", "wrong", "The mailbox does not accept the user name and password.")]
    [InlineData("Imap:Folder", "Nowhere", "There is no folder “Nowhere” in the mailbox.")]
    [InlineData("Imap:Port", "1", "The mailbox cannot be read:")]
    [InlineData("Imap:Security", "Tls", "The mailbox cannot be read:")]
    public async Task A_mailbox_that_does_not_let_us_in_is_told_and_stops_nothing(string setting, string value, string words)
    {
        await InvitedAsync("ada@outlet.example", (setting, value));
        var health = app.Services.GetRequiredService<MailboxHealth>();
        using var worker = new MailboxWorker(
            app.Services.GetRequiredService<ReadMailbox>(), health, app.Services.GetRequiredService<IOptions<ImapOptions>>(), app.Clock, NullLogger<MailboxWorker>.Instance);

        await worker.RunOnceAsync(Ct);

        Assert.StartsWith(words, health.Last!.Value.Problem, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        sink.Dispose();
        dovecot.Dispose();
    }

    private async Task<OutboxMessage> InvitedAsync(string address, (string Key, string Value)? instead = null)
    {
        dovecot = await DovecotServer.StartAsync();
        sink = await MailSink.StartAsync();
        var settings = sink.Settings.Concat(dovecot.Settings).ToDictionary(StringComparer.Ordinal);
        if (instead is var (key, value))
        {
            settings[key] = value;
        }

        app = new MailApp(template, settings);
        await app.ListAsync(address);
        await app.InviteAsync();
        await app.SendAsync();
        return Assert.Single(await app.OutboxAsync());
    }

    private Task<int> ReadAsync() => app.Services.GetRequiredService<ReadMailbox>().RunAsync(Ct);

    private Task<List<GuestReply>> RepliesAsync() => app.ReadAsync(app.Organisation.Id, db => db.GuestReplies.AsNoTracking().ToListAsync(Ct));

    private Task<GuestStatus> StatusAsync() => app.ReadAsync(app.Organisation.Id, db => db.Guests.Select(g => g.Status).SingleAsync(Ct));

    private async Task<StaffActor> PublicistAsync()
    {
        var member = new Member(MemberId.New(Some.Now), app.Organisation.Id, "Pat Press", "pat@agency.example", Role.Publicist, Some.Now);
        await app.AddAsync(app.Organisation.Id, member);
        return new StaffActor(app.Organisation.Id, member.Id);
    }

    private static string Reply(OutboxMessageId to, string text, string header = "X-Mailer: Letters") => $"""
        {header}
        From: Ada Lovelace <ada@outlet.example>
        To: press@agency.example
        Subject: Re: Invitation
        Message-ID: <{Guid.CreateVersion7():N}@outlet.example>
        In-Reply-To: <{to.Value:N}@localhost>
        References: <{to.Value:N}@localhost>
        Date: Tue, 3 May 2027 10:00:00 +0000
        Content-Type: text/plain; charset=utf-8

        {text}
        """;

    private static string Letter(string from, string text) => $"""
        From: {from}
        To: press@agency.example
        Subject: The dinner
        Message-ID: <{Guid.CreateVersion7():N}@outlet.example>
        Date: Tue, 3 May 2027 10:00:00 +0000
        Content-Type: text/html; charset=utf-8

        <html><head><style>p {"{"} color: red {"}"}</style></head><body><p>{text}</p><blockquote>Will you come, yes or no?</blockquote></body></html>
        """;
}

/// <summary>Delivery reports as mail servers write them (RFC 3464).</summary>
internal static class Bounces
{
    public static string Report(OutboxMessageId id, string action, string status, string diagnostic) => $"""
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mail.outlet.example>
        To: press@agency.example
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-ID: <{Guid.CreateVersion7():N}@mail.outlet.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

        --edge
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --edge
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.outlet.example
        Arrival-Date: Tue, 3 May 2027 10:00:00 +0000

        Final-Recipient: rfc822; ada@outlet.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; {diagnostic}

        --edge
        Content-Type: message/rfc822

        From: Press office <press@agency.example>
        To: Ada <ada@outlet.example>
        Subject: Invitation
        Message-ID: <{id.Value:N}@localhost>

        Will you come?

        --edge--
        """;
}
