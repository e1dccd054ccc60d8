using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

public sealed class ResendMessageTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_was_refused_goes_out_anew_to_the_corrected_address_which_the_address_book_keeps()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("refuse@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        var failed = Assert.Single(await app.OutboxAsync());

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await ResendAsync(app, failed.Id, " Ada@Outlet.example ")).Refusal);
        await app.SendAsync();

        var rows = await app.OutboxAsync();
        Assert.Equal([OutboxState.Failed, OutboxState.Sent], rows.Select(row => row.State));
        Assert.Equal(rows[1].Id, rows[0].ResentAs);
        Assert.Equal("Ada@Outlet.example", Assert.Single(sink.Received).To, ignoreCase: true);
        Assert.Equal("Ada@Outlet.example", await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Contacts.Single().Email)), ignoreCase: true);
    }

    [Fact]
    public async Task What_came_back_goes_out_anew_once_however_often_it_is_pressed()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("gone@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        var id = Assert.Single(await app.OutboxAsync()).Id;
        await app.ReadAsync(app.Organisation.Id, db =>
        {
            db.Outbox.Single().Bounce("550 5.1.1 no such mailbox", app.Clock.GetUtcNow());
            return db.SaveChangesAsync(Ct);
        });

        Assert.Null((await ResendAsync(app, id, "ada@outlet.example")).Refusal);
        Assert.IsType<MessageNotStuck>((await ResendAsync(app, id, "ada@outlet.example")).Refusal);
        await app.SendAsync();

        Assert.Equal(["gone@outlet.example", "ada@outlet.example"], sink.Received.Select(mail => mail.To));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ada at outlet")]
    [InlineData("a@b.example, c@d.example")]
    public async Task What_is_no_address_is_refused_and_nothing_changes(string typed)
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("refuse@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        var failed = Assert.Single(await app.OutboxAsync());

        Assert.IsType<Invalid>((await ResendAsync(app, failed.Id, typed)).Refusal);

        Assert.Null(Assert.Single(await app.OutboxAsync()).ResentAs);
    }

    [Fact]
    public async Task What_arrived_is_not_sent_anew()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();

        Assert.Equal(new MessageNotStuck(OutboxState.Sent), (await ResendAsync(app, Assert.Single(await app.OutboxAsync()).Id, "bo@outlet.example")).Refusal);
        Assert.Equal("ada@outlet.example", await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Contacts.Single().Email)));
    }

    private static Task<Result> ResendAsync(MailApp app, OutboxMessageId id, string address) =>
        app.Services.GetRequiredService<ResendMessage>().ToAsync(Some.System(app.Organisation), id, address, Ct);
}
