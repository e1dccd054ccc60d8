using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

public sealed class SendInvitationsTests(MigratedTemplate template) : IDisposable
{
    private readonly MailApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SendMessage Send => app.Services.GetRequiredService<SendMessage>();

    private SystemActor Actor => Some.System(app.Organisation);

    [Fact]
    public async Task A_wave_invites_everybody_listed_in_one_step()
    {
        var guests = await app.ListAsync("ada@outlet.example", "bo@outlet.example");

        var sent = await Send.SendAsync(Actor, app.Dinner.Id, MessageKind.Invitation, new Wave(Words: [new MessageWords("Come, {{name}}", "{{link}}")], ConfirmedCount: 2), Ct);

        Assert.Equal(new QueuedMessages(1, 2), sent.Value);
        await app.ReadAsync(app.Organisation.Id, db =>
        {
            Assert.All(db.Guests, guest => Assert.Equal(GuestStatus.Invited, guest.Status));
            Assert.All(db.Invitations, invitation => Assert.Equal(1, invitation.Wave));
            Assert.Equal("Come, {{name}}", db.MessageTexts.Single().Subject);
            Assert.Equal(2, db.AuditEntries.Count(entry => entry.Action == "guest.invited"));
            return Task.FromResult(true);
        });
        Assert.Equal(guests.Count, (await app.OutboxAsync()).Count(row => row.State is OutboxState.Queued));
    }

    [Fact]
    public async Task A_list_that_changed_since_the_confirmation_is_refused_and_nobody_is_invited()
    {
        await app.ListAsync("ada@outlet.example", "bo@outlet.example");

        var sent = await Send.SendAsync(Actor, app.Dinner.Id, MessageKind.Invitation, new Wave(ConfirmedCount: 1), Ct);

        Assert.Equal(new AudienceChanged(1, 2), sent.Refusal);
        Assert.Empty(await app.OutboxAsync());
        Assert.All(await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Guests.ToList())), g => Assert.Equal(GuestStatus.Listed, g.Status));
    }

    [Fact]
    public async Task Who_may_not_or_cannot_be_written_to_is_left_out_by_name_and_reason()
    {
        var guests = await app.ListAsync("ada@outlet.example", null, "never@outlet.example", "left@outlet.example", "asked@outlet.example");
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            var never = db.Contacts.Single(c => c.Id == guests[2].ContactId);
            never.Change(never.Details with { DoNotInvite = "Broke the last embargo" }, null);
            db.Contacts.Single(c => c.Id == guests[3].ContactId).Unsubscribe(Some.Now);
            db.Guests.Single(g => g.Id == guests[4].Id).Unsubscribe(Some.Now);
            return await db.SaveChangesAsync(Ct);
        });

        var audience = await app.ReadAsync(app.Organisation.Id, db => MessageAudience.ToInviteAsync(db, app.Dinner.Id, new InvitationChoice(), Ct));
        var sent = await Send.SendAsync(Actor, app.Dinner.Id, MessageKind.Invitation, new Wave(), Ct);

        Assert.Equal(1, sent.Value!.Count);
        Assert.Equal(
            ["Asked never to be written to again", "Asked not to be written to about this event", "Must not be invited: Broke the last embargo", "No e-mail address"],
            audience.LeftOut.Select(one => one.Reason).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_wave_reaches_only_those_listed_since()
    {
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        Assert.IsType<NobodyToInvite>((await Send.SendAsync(Actor, app.Dinner.Id, MessageKind.Invitation, new Wave(), Ct)).Refusal);

        await app.ListAsync("bo@outlet.example");

        Assert.Equal(new QueuedMessages(2, 1), await app.InviteAsync());
    }

    [Fact]
    public async Task A_text_with_a_placeholder_nobody_knows_is_refused_by_its_name()
    {
        await app.ListAsync("ada@outlet.example");

        var sent = await Send.SendAsync(Actor, app.Dinner.Id, MessageKind.Invitation, new Wave(Words: [new MessageWords("Hi", "{{nickname}} {{link}}")]), Ct);

        Assert.Contains("{{nickname}}", Assert.IsType<Invalid>(sent.Refusal).Sentence, StringComparison.Ordinal);
        Assert.Empty(await app.OutboxAsync());
    }

    [Fact]
    public async Task Nobody_is_invited_to_what_takes_no_answers()
    {
        await app.ListAsync("ada@outlet.example");
        app.Clock.Advance(TimeSpan.FromDays(18));

        Assert.IsType<AnswersClosed>((await Send.SendAsync(Actor, app.Dinner.Id, MessageKind.Invitation, new Wave(), Ct)).Refusal);
    }

    [Fact]
    public async Task Another_organisations_event_answers_like_none()
    {
        await app.ListAsync("ada@outlet.example");
        var other = Some.Organisation("Other Agency");
        await app.AddAsync(other.Id, other);

        var foreign = await Send.SendAsync(Some.System(other), app.Dinner.Id, MessageKind.Invitation, new Wave(), Ct);
        var random = await Send.SendAsync(Some.System(other), PressEventId.New(Some.Now), MessageKind.Invitation, new Wave(), Ct);

        Assert.Equal(random.Refusal, foreign.Refusal);
        Assert.Empty(await app.OutboxAsync());
    }

    [Fact]
    public async Task A_reminder_reaches_the_silent_and_spares_whoever_answers_before_it_goes_out()
    {
        var guests = await app.ListAsync("ada@outlet.example", "bo@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        var reminded = await app.Services.GetRequiredService<SendMessage>().SendAsync(Actor, app.Dinner.Id, MessageKind.Reminder, new Wave(ConfirmedCount: 2), Ct);
        Assert.Equal(2, reminded.Value!.Count);
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            db.Guests.Single(g => g.Id == guests[0].Id).MoveTo(GuestStatus.Accepted, Actor, Channel.Phone, Some.Now);
            return await db.SaveChangesAsync(Ct);
        });

        await app.SendAsync();

        var states = (await app.OutboxAsync()).Where(row => row.Kind is MessageKind.Reminder).ToDictionary(row => row.GuestId, row => row.State);
        Assert.Equal(OutboxState.Held, states[guests[0].Id]);
        Assert.Equal(OutboxState.Sent, states[guests[1].Id]);
    }

    [Fact]
    public async Task Whoever_was_reminded_is_left_in_peace_for_a_day_however_often_somebody_clicks()
    {
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        var reminders = app.Services.GetRequiredService<SendMessage>();
        Assert.Equal(1, (await reminders.SendAsync(Actor, app.Dinner.Id, MessageKind.Reminder, new Wave(), Ct)).Value!.Count);

        Assert.IsType<NobodyToRemind>((await reminders.SendAsync(Actor, app.Dinner.Id, MessageKind.Reminder, new Wave(), Ct)).Refusal);
        await app.SendAsync();
        app.Clock.Advance(TimeSpan.FromHours(23));
        Assert.IsType<NobodyToRemind>((await reminders.SendAsync(Actor, app.Dinner.Id, MessageKind.Reminder, new Wave(), Ct)).Refusal);
        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await reminders.SendAsync(Actor, app.Dinner.Id, MessageKind.Reminder, new Wave(), Ct)).Value!.Count);
    }

    [Fact]
    public async Task What_is_in_doubt_goes_again_or_is_done_at_the_publicists_word_only()
    {
        await app.ListAsync("ada@outlet.example", "bo@outlet.example");
        await app.InviteAsync();
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            db.Outbox.ToList().ForEach(row => row.DoubtArrival("cut", Some.Now));
            return await db.SaveChangesAsync(Ct);
        });
        var rows = await app.OutboxAsync();
        var settle = app.Services.GetRequiredService<SettleMessage>();

        Assert.True((await settle.ItArrivedAsync(Actor, rows[0].Id, Ct)).IsDone);
        Assert.True((await settle.SendAgainAsync(Actor, rows[1].Id, Ct)).IsDone);
        Assert.Equal(new MessageNotStuck(OutboxState.Sent), (await settle.SendAgainAsync(Actor, rows[0].Id, Ct)).Refusal);

        Assert.Equal([OutboxState.Sent, OutboxState.Queued], (await app.OutboxAsync()).Select(row => row.State));
    }

    public void Dispose() => app.Dispose();
}
