using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

public sealed class SendTestTests(MigratedTemplate template)
{
    private static readonly MessageWords Words = new("To {{name}}", "Dear {{first name}}, answer here: {{link}}");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_to_whoever_writes_it_as_the_guest_would_read_it_and_leaves_no_trace_at_the_guest()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var (me, guest) = await WriterAsync(app, Role.Publicist);

        Assert.Equal("pat@agency.example", (await app.Services.GetRequiredService<SendTest>().ToMeAsync(me, guest, MessageKind.Invitation, Words, Ct)).Value);

        var mail = Assert.Single(sink.Received);
        Assert.Equal(("pat@agency.example", "[Test] To ada"), (mail.To, mail.Message.Subject));
        Assert.Contains("Dear ada, answer here: http://localhost/i/test", mail.Message.TextBody!, StringComparison.Ordinal);
        Assert.Null(mail.Message.Headers["List-Unsubscribe"]);
        Assert.Empty(await app.OutboxAsync());
        Assert.Empty(await app.ReadAsync(app.Organisation.Id, db => db.Links.ToListAsync(Ct)));
        Assert.Equal(GuestStatus.Listed, await app.ReadAsync(app.Organisation.Id, db => db.Guests.Select(g => g.Status).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Who_may_not_send_mail_sends_no_test()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var (me, guest) = await WriterAsync(app, Role.Viewer);

        Assert.IsType<NotAllowed>((await app.Services.GetRequiredService<SendTest>().ToMeAsync(me, guest, MessageKind.Invitation, Words, Ct)).Refusal);
        Assert.Empty(sink.Received);
    }

    [Fact]
    public async Task A_text_that_could_not_be_sent_is_not_tested_and_a_server_that_refuses_is_quoted()
    {
        using var sink = await MailSink.StartAsync(also: ["--refuse-sender"]);
        await using var app = new MailApp(template, sink.Settings);
        var (me, guest) = await WriterAsync(app, Role.Publicist);
        var test = app.Services.GetRequiredService<SendTest>();

        Assert.Contains("{{colour}}", Assert.IsType<Invalid>((await test.ToMeAsync(me, guest, MessageKind.Invitation, new MessageWords("x", "{{colour}} {{link}}"), Ct)).Refusal).Sentence, StringComparison.Ordinal);
        Assert.Contains("550 5.7.1 sender not known here", Assert.IsType<Invalid>((await test.ToMeAsync(me, guest, MessageKind.Invitation, Words, Ct)).Refusal).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_it_says_that_it_would_reach_nobody()
    {
        await using var app = new MailApp(template);
        var (me, guest) = await WriterAsync(app, Role.Publicist);

        Assert.Contains("No mail server is set", Assert.IsType<Invalid>((await app.Services.GetRequiredService<SendTest>().ToMeAsync(me, guest, MessageKind.Invitation, Words, Ct)).Refusal).Sentence, StringComparison.Ordinal);
    }

    private static async Task<(StaffActor Me, GuestId Guest)> WriterAsync(MailApp app, Role role)
    {
        var guests = await app.ListAsync("ada@outlet.example");
        var member = new Member(MemberId.New(Some.Now), app.Organisation.Id, "Pat Press", "pat@agency.example", role, Some.Now);
        await app.AddAsync(app.Organisation.Id, member);
        return (new StaffActor(app.Organisation.Id, member.Id), guests[0].Id);
    }
}
