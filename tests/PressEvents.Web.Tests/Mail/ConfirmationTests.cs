using Ical.Net;
using MimeKit;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

public sealed class ConfirmationTests(MigratedTemplate template) : IAsyncLifetime
{
    private MailSink sink = null!;
    private MailApp app = null!;
    private Guest guest = null!;

    public async ValueTask InitializeAsync()
    {
        sink = await MailSink.StartAsync();
        app = new MailApp(template, sink.Settings);
        guest = (await app.ListAsync("ada@outlet.example"))[0];
    }

    [Fact]
    public async Task Yes_then_no_then_yes_puts_one_entry_in_takes_it_out_and_puts_it_in_again()
    {
        await AnswerAsync(GuestStatus.Accepted);
        await AnswerAsync(GuestStatus.Declined);
        await AnswerAsync(GuestStatus.Accepted);

        var calendars = sink.Received.Select(mail => CalendarIn(mail.Message)!).ToList();
        Assert.Equal(["REQUEST", "CANCEL", "REQUEST"], calendars.Select(calendar => calendar.Method));
        Assert.Single(calendars.Select(calendar => calendar.Events.Single().Uid).Distinct(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3], calendars.Select(calendar => calendar.Events.Single().Sequence));
    }

    [Fact]
    public async Task A_late_confirmation_still_says_what_was_so_when_the_guest_answered()
    {
        await QueueAnswerAsync(GuestStatus.Waitlisted, position: 7);
        await QueueAnswerAsync(GuestStatus.Accepted);

        await app.SendAsync();

        Assert.Equal(["You’re on the waiting list: The Defiant Ones", "You’re expected: The Defiant Ones, Sunday 13 December 2026"],
            sink.Received.Select(mail => mail.Message.Subject!.Replace('\u00A0', ' ')));
        Assert.Null(CalendarIn(sink.Received[0].Message));
        Assert.Equal(2, CalendarIn(sink.Received[1].Message)!.Events.Single().Sequence);
    }

    [Fact]
    public async Task Who_never_held_a_seat_gets_no_calendar_file()
    {
        await AnswerAsync(GuestStatus.Declined);

        Assert.Null(CalendarIn(Assert.Single(sink.Received).Message));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        sink.Dispose();
    }

    private static Calendar? CalendarIn(MimeMessage mail) =>
        mail.BodyParts.OfType<TextPart>().SingleOrDefault(part => part.ContentType.IsMimeType("text", "calendar")) is { } part
            ? Calendar.Load(part.Text)
            : null;

    private async Task AnswerAsync(GuestStatus outcome)
    {
        await QueueAnswerAsync(outcome);
        await app.SendAsync();
    }

    private async Task QueueAnswerAsync(GuestStatus outcome, int? position = null)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = app.Clock.GetUtcNow();
        var answer = outcome is GuestStatus.Declined ? Answer.No : Answer.Yes;
        guest.MoveTo(outcome, Some.System(app.Organisation), Channel.Link, now);
        await app.AddAsync(app.Organisation.Id, new Rsvp(RsvpId.New(now), guest, answer, 0, Guid.CreateVersion7(now), Some.System(app.Organisation), Channel.Link, now));
        await app.ConfirmAsync(guest, outcome, position);
    }
}
