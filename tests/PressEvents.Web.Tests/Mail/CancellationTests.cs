using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>Who hears that an evening is off, or that they are off it.</summary>
public sealed class CancellationTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_evening_is_cancelled_whoever_was_asked_and_did_not_decline_is_told_once_and_nothing_else_goes_out()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("coming@outlet.example", "silent@outlet.example", "declined@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        await app.ListAsync("listed@outlet.example");    // never invited
        await AnswerAsync(app, sink, "coming@outlet.example", Answer.Yes);
        await AnswerAsync(app, sink, "declined@outlet.example", Answer.No);
        await app.SendAsync();
        var before = sink.Received.Count;
        var guests = await app.ReadAsync(app.Organisation.Id, db => db.Guests.Where(g => g.Status == GuestStatus.Invited).ToListAsync(Ct));
        await app.AddAsync(app.Organisation.Id, guests.Select(guest => new OutboxMessage(OutboxMessageId.New(app.Clock.GetUtcNow()), guest, MessageKind.Reminder, null, null, app.Clock.GetUtcNow())));

        Assert.Null((await app.Services.GetRequiredService<MoveEvent>().MoveAsync(Some.System(app.Organisation), app.Dinner.Id, EventState.Cancelled, Ct)).Refusal);
        await app.SendAsync();

        var sent = sink.Received.Skip(before).ToList();
        Assert.Equal(["coming@outlet.example", "silent@outlet.example"], sent.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(sent, mail => Assert.StartsWith("Cancelled: The Defiant Ones", mail.Message.Subject, StringComparison.Ordinal));
        Assert.Contains("METHOD:CANCEL", CalendarIn(sent.Single(mail => mail.To.StartsWith("coming", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Null(CalendarIn(sent.Single(mail => mail.To.StartsWith("silent", StringComparison.Ordinal))));
        Assert.Equal("The event is cancelled.", (await app.OutboxAsync()).Single(row => row.Kind is MessageKind.Reminder).Reason);
    }

    [Theory]
    [InlineData(Answer.Yes, 1)]
    [InlineData(Answer.No, 0)]
    [InlineData(null, 0)]
    public async Task A_withdrawn_guest_is_told_if_they_had_said_yes(Answer? said, int told)
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var guests = await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        if (said is { } answer)
        {
            await AnswerAsync(app, sink, "ada@outlet.example", answer);
            await app.SendAsync();
        }

        var before = sink.Received.Count;
        await app.Services.GetRequiredService<WithdrawGuest>().WithdrawAsync(Some.System(app.Organisation), guests[0].Id, Ct);
        await app.SendAsync();

        var sent = sink.Received.Skip(before).ToList();
        Assert.Equal(told, sent.Count);
        Assert.All(sent, mail => Assert.Contains("we have had to take you off the list", mail.Message.TextBody!, StringComparison.Ordinal));
        Assert.All(sent, mail => Assert.Contains("METHOD:CANCEL", CalendarIn(mail), StringComparison.Ordinal));
        Assert.All(sent, mail => Assert.Contains("You get this because you had said yes", mail.Message.TextBody!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_unsubscribed_after_saying_yes_is_told_all_the_same_and_why()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        await AnswerAsync(app, sink, "ada@outlet.example", Answer.Yes);
        await app.SendAsync();
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            (await db.Guests.SingleAsync(Ct)).Unsubscribe(app.Clock.GetUtcNow());
            (await db.Contacts.SingleAsync(Ct)).Unsubscribe(app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        await app.Services.GetRequiredService<MoveEvent>().MoveAsync(Some.System(app.Organisation), app.Dinner.Id, EventState.Cancelled, Ct);
        await app.SendAsync();

        Assert.Contains("You get this because you had said yes", sink.Received[^1].Message.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_back_before_the_mail_went_nobody_hears_anything()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var guests = await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        await AnswerAsync(app, sink, "ada@outlet.example", Answer.Yes);
        await app.SendAsync();
        var before = sink.Received.Count;
        var withdraw = app.Services.GetRequiredService<WithdrawGuest>();

        await withdraw.WithdrawAsync(Some.System(app.Organisation), guests[0].Id, Ct);
        Assert.Null((await withdraw.PutBackAsync(Some.System(app.Organisation), guests[0].Id, Ct)).Refusal);
        await app.SendAsync();

        Assert.Equal(before, sink.Received.Count);
    }

    [Fact]
    public async Task Put_back_after_it_went_they_are_told_that_they_are_expected_again_and_their_calendar_too()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var guests = await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        await AnswerAsync(app, sink, "ada@outlet.example", Answer.Yes);
        await app.SendAsync();
        var withdraw = app.Services.GetRequiredService<WithdrawGuest>();

        await withdraw.WithdrawAsync(Some.System(app.Organisation), guests[0].Id, Ct);
        await app.SendAsync();
        await withdraw.PutBackAsync(Some.System(app.Organisation), guests[0].Id, Ct);
        await app.SendAsync();

        var calendars = sink.Received.Select(CalendarIn).OfType<string>().ToList();
        Assert.Equal(["REQUEST", "CANCEL", "REQUEST"], calendars.Select(text => ValueOf(text, "METHOD")));
        Assert.Single(calendars.Select(text => ValueOf(text, "UID")).Distinct());
        var sequences = calendars.ConvertAll(text => int.Parse(ValueOf(text, "SEQUENCE"), null));
        Assert.Equal(sequences.Distinct().Order(), sequences);
    }

    private static async Task AnswerAsync(MailApp app, MailSink sink, string address, Answer answer)
    {
        var token = SendOutboxTests.TokenIn(sink.Received.First(mail => string.Equals(mail.To, address, StringComparison.Ordinal)).Message.TextBody);
        Assert.Null((await app.Services.GetRequiredService<AnswerInvitation>().AnswerAsync(token, new GivenAnswer(answer, Guid.CreateVersion7()), Ct)).Refusal);
    }

    private static string? CalendarIn(SunkMail mail) => mail.Message.BodyParts.OfType<MimeKit.TextPart>().SingleOrDefault(part => part.ContentType.IsMimeType("text", "calendar"))?.Text.ReplaceLineEndings("\n");

    private static string ValueOf(string calendar, string property) =>
        calendar.Split('\n').First(line => line.StartsWith($"{property}:", StringComparison.Ordinal))[(property.Length + 1)..];
}
