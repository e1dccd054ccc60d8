using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages.Stages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages.Stages;

/// <summary>Messages planned by days before the evening or the deadline. The dinner is 21 days ahead, answers close after 17, in New York.</summary>
public sealed class StagesTests(MigratedTemplate template)
{
    private static readonly TimeOnly Ten = new(10, 0);
    private static readonly StagePlan Invitations = new(MessageKind.Invitation, StageAnchor.Start, -14, Ten);
    private static readonly StagePlan Reminders = new(MessageKind.Reminder, StageAnchor.Deadline, -3, Ten);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stage_goes_out_at_its_time_to_whoever_should_have_it_then_and_never_again()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example", "bo@outlet.example");
        await PlanAsync(app, Invitations);
        var stage = await StageAsync(app);

        app.Clock.SetUtcNow(stage.DueAt(app.Dinner).AddSeconds(-1));
        Assert.Equal(0, await RunAsync(app));
        Assert.Empty(await app.OutboxAsync());
        await app.ListAsync("cy@outlet.example");    // listed after it was planned

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await RunAsync(app));
        Assert.Equal(0, await RunAsync(app));
        await app.ListAsync("late@outlet.example");
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await RunAsync(app));

        var rows = await app.OutboxAsync();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal((stage.Id, MessageKind.Invitation), (row.StageId!.Value, row.Kind)));
        Assert.Single(rows.Select(row => row.SendId).Distinct());
        Assert.Equal(StageState.Done, (await StageAsync(app)).State);
    }

    [Fact]
    public async Task It_moves_with_the_evening()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        await PlanAsync(app, Invitations);
        var before = (await StageAsync(app)).DueAt(app.Dinner);
        await ChangeAsync(app, e => e.Move(Some.Details() with { StartsAt = app.Dinner.StartsAt.AddDays(2), EndsAt = app.Dinner.EndsAt.AddDays(2) }, app.Clock.GetUtcNow()));

        app.Clock.SetUtcNow(before);
        Assert.Equal(0, await RunAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await RunAsync(app));
    }

    [Fact]
    public async Task Paused_it_waits_resumed_it_goes_skipped_it_never_does()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        await PlanAsync(app, Invitations);
        var (id, plan) = ((await StageAsync(app)).Id, app.Services.GetRequiredService<PlanStages>());
        Assert.Null((await plan.PauseAsync(Some.System(app.Organisation), id, Ct)).Refusal);
        app.Clock.SetUtcNow((await StageAsync(app)).DueAt(app.Dinner).AddHours(1));
        Assert.Equal(0, await RunAsync(app));

        Assert.Null((await plan.ResumeAsync(Some.System(app.Organisation), id, Ct)).Refusal);
        Assert.Equal(1, await RunAsync(app));
        Assert.Equal(new StageSettled(StageState.Done), (await plan.SkipAsync(Some.System(app.Organisation), id, Ct)).Refusal);

        await PlanAsync(app, Reminders);
        var reminder = (await StagesAsync(app)).Single(stage => stage.Kind is MessageKind.Reminder);
        Assert.Null((await plan.SkipAsync(Some.System(app.Organisation), reminder.Id, Ct)).Refusal);
        app.Clock.SetUtcNow(reminder.DueAt(app.Dinner));
        Assert.Equal(0, await RunAsync(app));
        Assert.DoesNotContain(await app.OutboxAsync(), row => row.Kind is MessageKind.Reminder);
    }

    [Fact]
    public async Task Sent_now_by_hand_it_is_done_and_its_time_brings_no_second()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        await PlanAsync(app, Invitations);
        var stage = await StageAsync(app);
        var run = app.Services.GetRequiredService<RunStages>();

        Assert.Null((await run.SendNowAsync(Some.System(app.Organisation), stage.Id, Ct)).Refusal);
        Assert.Equal(new StageSettled(StageState.Done), (await run.SendNowAsync(Some.System(app.Organisation), stage.Id, Ct)).Refusal);
        app.Clock.SetUtcNow(stage.DueAt(app.Dinner));
        Assert.Equal(0, await RunAsync(app));

        Assert.Single(await app.OutboxAsync());
    }

    [Fact]
    public async Task Nothing_goes_out_for_a_cancelled_evening_and_after_a_day_the_stage_is_left_out()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        await PlanAsync(app, Invitations);
        await ChangeAsync(app, e => e.MoveTo(EventState.Cancelled, app.Clock.GetUtcNow()));

        app.Clock.SetUtcNow((await StageAsync(app)).DueAt(app.Dinner));
        await RunAsync(app);
        Assert.Equal(StageState.Planned, (await StageAsync(app)).State);
        app.Clock.Advance(TimeSpan.FromDays(1.1));
        await RunAsync(app);

        Assert.Equal(StageState.Skipped, (await StageAsync(app)).State);
        Assert.Empty(await app.OutboxAsync());
    }

    [Fact]
    public async Task Whoever_sleeps_where_they_live_gets_it_in_their_morning()
    {
        await using var app = new MailApp(template);
        var (newYork, tokyo) = (await GuestInAsync(app, "Ann", null), await GuestInAsync(app, "Taro", "Asia/Tokyo"));
        await PlanAsync(app, Invitations);
        var due = (await StageAsync(app)).DueAt(app.Dinner);    // 10:00 in New York is night in Tokyo
        app.Clock.SetUtcNow(due);

        await RunAsync(app);

        var rows = (await app.OutboxAsync()).ToDictionary(row => row.GuestId);
        Assert.Equal(due, rows[newYork].NotBefore);
        var morning = TimeZoneInfo.ConvertTime(rows[tokyo].NotBefore, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
        Assert.Equal(new TimeOnly(8, 0), TimeOnly.FromDateTime(morning.DateTime));
        Assert.InRange(rows[tokyo].NotBefore - due, TimeSpan.FromHours(1), TimeSpan.FromHours(11));
    }

    [Theory]
    [InlineData(MessageKind.Confirmation, 3)]
    [InlineData(MessageKind.Reminder, 400)]
    [InlineData(MessageKind.Reminder, 30)]
    public async Task What_cannot_be_planned_is_refused_with_a_sentence(MessageKind kind, int daysBefore)
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");

        var refusal = (await app.Services.GetRequiredService<PlanStages>().AddAsync(
            Some.System(app.Organisation), app.Dinner.Id, [new StagePlan(kind, StageAnchor.Deadline, -daysBefore, Ten)], Ct)).Refusal;

        Assert.IsType<Invalid>(refusal);
        Assert.Empty(await StagesAsync(app));
    }

    [Fact]
    public async Task The_same_is_not_planned_twice()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        await PlanAsync(app, Reminders);

        Assert.IsType<Invalid>((await app.Services.GetRequiredService<PlanStages>().AddAsync(Some.System(app.Organisation), app.Dinner.Id, [Reminders], Ct)).Refusal);
    }

    private static async Task PlanAsync(MailApp app, params StagePlan[] plans) =>
        Assert.Null((await app.Services.GetRequiredService<PlanStages>().AddAsync(Some.System(app.Organisation), app.Dinner.Id, plans, Ct)).Refusal);

    private static Task<int> RunAsync(MailApp app) => app.Services.GetRequiredService<RunStages>().RunDueAsync(Ct);

    private static async Task<MessageStage> StageAsync(MailApp app) => Assert.Single(await StagesAsync(app));

    private static Task<List<MessageStage>> StagesAsync(MailApp app) => app.ReadAsync(app.Organisation.Id, db => db.MessageStages.AsNoTracking().ToListAsync(Ct));

    private static Task<int> ChangeAsync(MailApp app, Func<PressEvent, Result> change) => app.ReadAsync(app.Organisation.Id, async db =>
    {
        Assert.Null(change(await db.Events.SingleAsync(Ct)).Refusal);
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task<GuestId> GuestInAsync(MailApp app, string name, string? zone)
    {
        var details = new ContactDetails(PersonName.From(name)!) { Email = EmailAddress.TryParse($"{name}@outlet.example"), TimeZone = zone };
        var contact = new Contact(ContactId.New(Some.Now), app.Organisation.Id, details, null, Some.Now);
        var party = Some.Party(app.Dinner);
        var guest = Some.Guest(party, contact);
        var isNew = !await app.ReadAsync(app.Organisation.Id, db => db.Events.AnyAsync(Ct));
        await app.AddAsync(app.Organisation.Id, isNew ? [app.Organisation, app.Dinner, contact, party, guest] : [contact, party, guest]);
        return guest.Id;
    }
}
