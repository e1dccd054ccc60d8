using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

public sealed class LimitsTests(MigratedTemplate template)
{
    [Fact]
    public async Task No_more_leave_within_a_minute_than_the_organisation_lets_and_the_others_follow()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = await WithGuestsAsync(sink, 10, perMinute: 4, perDay: null);

        var after = new List<int>();
        for (var minute = 0; minute < 3; minute++)
        {
            await app.SendAsync();
            await app.SendAsync();
            after.Add(sink.ReceivedCount);
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([4, 8, 10], after);
        Assert.All(await app.OutboxAsync(), row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task Beyond_a_days_number_they_wait_say_why_and_leave_as_places_become_free()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = await WithGuestsAsync(sink, 5, perMinute: null, perDay: 3);
        var began = app.Clock.GetUtcNow();

        await app.SendAsync();

        var waiting = (await app.OutboxAsync()).Where(row => row.State is OutboxState.Queued).ToList();
        Assert.Equal(2, waiting.Count);
        Assert.All(waiting, row => Assert.Equal(("All the messages of a day have left.", 0), (row.Reason, row.Attempts)));
        Assert.All(waiting, row => Assert.InRange(row.NotBefore, began.AddDays(1), began.AddDays(1).AddMinutes(10)));

        app.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(SendRound.NothingDue, await app.SendAsync());
        app.Clock.Advance(TimeSpan.FromHours(1.5));
        await app.SendAsync();
        Assert.Equal(5, sink.ReceivedCount);
    }

    [Fact]
    public async Task One_organisations_limit_slows_no_other()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = await WithGuestsAsync(sink, 3, perMinute: 1, perDay: null);
        var other = Some.Organisation("Other");
        var dinner = Some.Dinner(other, slug: "other-dinner");
        var contact = Some.Contact(other, "Zoe", "zoe@elsewhere.example");
        var party = Some.Party(dinner);
        var guest = Some.Guest(party, contact);
        app.Clock.Advance(TimeSpan.FromSeconds(1));    // queued after all of theirs
        await app.AddAsync(other.Id, other, dinner, contact, party, guest);
        await app.AddAsync(other.Id, new OutboxMessage(OutboxMessageId.New(app.Clock.GetUtcNow()), guest, MessageKind.Invitation, null, null, app.Clock.GetUtcNow()));

        await app.SendAsync();

        Assert.Contains("zoe@elsewhere.example", sink.Received.Select(mail => mail.To));
        Assert.Equal(2, sink.ReceivedCount);
    }

    [Fact]
    public async Task A_code_somebody_waits_for_goes_beyond_any_limit()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = await WithGuestsAsync(sink, 2, perMinute: 1, perDay: 1);
        await app.SendAsync();
        var guest = await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Guests.First()));
        var device = new Domain.Invitations.GuestDevice(Domain.Invitations.GuestDeviceId.New(app.Clock.GetUtcNow()), guest, Domain.Invitations.DeviceSecret.New(), app.Clock.GetUtcNow());
        await app.AddAsync(app.Organisation.Id, device, OutboxMessage.ForCode(OutboxMessageId.New(app.Clock.GetUtcNow()), guest, device, app.Clock.GetUtcNow()));

        await app.SendAsync();

        Assert.Equal([MessageKind.Code, MessageKind.Invitation], (await app.OutboxAsync()).Where(row => row.State is OutboxState.Sent).Select(row => row.Kind).Order().Reverse());
    }

    [Theory]
    [InlineData("20", "", 20, null)]
    [InlineData("", " 500 ", null, 500)]
    [InlineData(null, null, null, null)]
    public async Task An_owner_sets_the_limits_and_takes_them_away(string? perMinute, string? perDay, int? minute, int? day)
    {
        await using var app = new MailApp(template);
        app.Organisation.LimitMail(1, 1);
        await app.ListAsync("ada@outlet.example");
        var limits = app.Services.GetRequiredService<LimitMail>();

        Assert.Null((await limits.SetAsync(Some.System(app.Organisation), perMinute, perDay, TestContext.Current.CancellationToken)).Refusal);

        Assert.Equal(new MailLimits(minute, day), await limits.ReadAsync(Some.Product(app.Organisation.Id), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("many")]
    [InlineData("1.5")]
    [InlineData("99999999")]
    public async Task What_is_no_number_of_messages_is_refused_and_nothing_changes(string typed)
    {
        await using var app = new MailApp(template);
        app.Organisation.LimitMail(7, 70);
        await app.ListAsync("ada@outlet.example");
        var limits = app.Services.GetRequiredService<LimitMail>();

        Assert.IsType<Invalid>((await limits.SetAsync(Some.System(app.Organisation), typed, null, TestContext.Current.CancellationToken)).Refusal);

        Assert.Equal(new MailLimits(7, 70), await limits.ReadAsync(Some.Product(app.Organisation.Id), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_publicist_does_not_set_them()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        var member = new Member(MemberId.New(Some.Now), app.Organisation.Id, "Pat Press", "pat@agency.example", Role.Publicist, Some.Now);
        await app.AddAsync(app.Organisation.Id, member);

        Assert.IsType<NotAllowed>((await app.Services.GetRequiredService<LimitMail>().SetAsync(new StaffActor(app.Organisation.Id, member.Id), "1", "1", TestContext.Current.CancellationToken)).Refusal);
    }

    private async Task<MailApp> WithGuestsAsync(MailSink sink, int guests, int? perMinute, int? perDay)
    {
        var app = new MailApp(template, sink.Settings);
        app.Organisation.LimitMail(perMinute, perDay);
        await app.ListAsync([.. Enumerable.Range(1, guests).Select(n => $"guest{n}@outlet.example")]);
        await app.InviteAsync();
        return app;
    }
}
