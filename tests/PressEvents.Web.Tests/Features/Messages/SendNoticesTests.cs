using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

/// <summary>What is told and asks for no answer.</summary>
public sealed class SendNoticesTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_the_date_goes_to_the_listed_once_and_makes_nobody_invited()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example", "bo@outlet.example", null);

        Assert.Equal(2, (await SendAsync(app, MessageKind.SaveTheDate)).Value!.Count);
        await app.SendAsync();
        await app.ListAsync("late@outlet.example");
        Assert.Equal(1, (await SendAsync(app, MessageKind.SaveTheDate)).Value!.Count);
        Assert.IsType<NobodyToTell>((await SendAsync(app, MessageKind.SaveTheDate)).Refusal);
        await app.SendAsync();

        Assert.Equal(["ada@outlet.example", "bo@outlet.example", "late@outlet.example"], sink.Received.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(sink.Received, mail => Assert.Contains("Save the date", mail.Message.TextBody!, StringComparison.Ordinal));
        Assert.All(await app.ReadAsync(app.Organisation.Id, db => db.Guests.ToListAsync(Ct)), guest => Assert.Equal(GuestStatus.Listed, guest.Status));
    }

    [Fact]
    public async Task That_the_pack_is_ready_is_told_to_those_who_come_once_it_is_published()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("coming@outlet.example", "silent@outlet.example");
        await StandAsync(app, "coming", GuestStatus.Accepted);

        Assert.IsType<Invalid>((await SendAsync(app, MessageKind.PackReady)).Refusal);
        await ChangeAsync(app, e => e.PublishPack(app.Clock.GetUtcNow()));
        Assert.Equal(1, (await SendAsync(app, MessageKind.PackReady)).Value!.Count);
        await app.SendAsync();

        Assert.Equal("coming@outlet.example", Assert.Single(sink.Received).To);
    }

    [Theory]
    [InlineData(MessageKind.ThankYou, true, "came@outlet.example")]
    [InlineData(MessageKind.ThankYou, false, "came@outlet.example", "stayed@outlet.example")]
    [InlineData(MessageKind.ClipRequest, true, "came@outlet.example")]
    [InlineData(MessageKind.ClipRequest, false, "came@outlet.example", "stayed@outlet.example")]
    public async Task Thanks_and_a_request_for_clips_go_to_who_was_there_and_to_all_who_accepted_where_nobody_was_marked_at_the_door(MessageKind kind, bool marked, params string[] thanked)
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("came@outlet.example", "stayed@outlet.example", "declined@outlet.example");
        await StandAsync(app, "came", GuestStatus.Accepted);
        await StandAsync(app, "stayed", GuestStatus.Accepted);
        await StandAsync(app, "declined", GuestStatus.Declined);
        if (marked)
        {
            await StandAsync(app, "came", GuestStatus.Arrived);
        }

        Assert.IsType<Invalid>((await SendAsync(app, kind)).Refusal);    // not before it is over
        app.Clock.SetUtcNow(app.Dinner.EndsAt.AddHours(12));
        Assert.Equal(thanked.Length, (await SendAsync(app, kind)).Value!.Count);
        await app.SendAsync();

        Assert.Equal(thanked, sink.Received.Select(mail => mail.To).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(MessageKind.SaveTheDate)]
    [InlineData(MessageKind.PackReady)]
    [InlineData(MessageKind.ThankYou)]
    [InlineData(MessageKind.ClipRequest)]
    public async Task For_a_cancelled_evening_nothing_is_told(MessageKind kind)
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        await ChangeAsync(app, e => Assert.True(e.MoveTo(EventState.Cancelled, app.Clock.GetUtcNow()).IsDone));

        Assert.IsType<EventCancelled>((await SendAsync(app, kind)).Refusal);
        Assert.Empty(await app.OutboxAsync());
    }

    private static Task<Result<QueuedMessages>> SendAsync(MailApp app, MessageKind kind) =>
        app.Services.GetRequiredService<SendMessage>().SendAsync(Some.System(app.Organisation), app.Dinner.Id, kind, new Wave(), Ct);

    private static Task<int> StandAsync(MailApp app, string name, GuestStatus status) => app.ReadAsync(app.Organisation.Id, async db =>
    {
        (await db.Guests.SingleAsync(g => g.Name == name, Ct)).StandAgain(new GuestStanding(status, app.Clock.GetUtcNow(), Channel.Phone, null, app.Clock.GetUtcNow()));
        return await db.SaveChangesAsync(Ct);
    });

    private static Task<int> ChangeAsync(MailApp app, Action<PressEvent> change) => app.ReadAsync(app.Organisation.Id, async db =>
    {
        change(await db.Events.SingleAsync(Ct));
        return await db.SaveChangesAsync(Ct);
    });
}
