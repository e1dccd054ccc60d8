using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Mail;
using PressEvents.Web.Platform.Calendar;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>The evening moves: who had accepted hears of it, keeps the seat, and is asked once more. A typing error is nobody's news.</summary>
public sealed class MovedEveningTests(MigratedTemplate template) : IDisposable
{
    private readonly QuietApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_place_is_told_to_those_who_accepted_with_a_new_calendar_sequence()
    {
        var evening = new AnsweredEvening(capacity: 1);
        var (coming, invited, waiting) = (evening.Invite("Ada", GuestStatus.Accepted), evening.Invite("Zoe"), evening.Invite("Bo", GuestStatus.Waitlisted));
        var before = await SequenceAsync(evening, coming);

        Assert.Null((await MoveAsync(evening, form => form.Venue = "The Short Room")).Refusal);

        var mail = Assert.Single(await OutboxAsync(evening));
        Assert.Equal((MessageKind.Change, coming.Guest.Id), (mail.Kind, mail.GuestId));
        Assert.Equal(before + 1, await SequenceAsync(evening, coming));
        Assert.Equal([coming.Guest.Id], await UnconfirmedAsync(evening));
        Assert.Equal("invited", (await OpenAsync(invited)).RsvpState);
        Assert.Equal("waitlisted", (await OpenAsync(waiting)).RsvpState);
        Assert.Contains("event.asked-again", await AuditAsync(evening));
    }

    [Fact]
    public async Task A_corrected_typing_error_writes_to_nobody_and_raises_no_sequence()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        var before = await SequenceAsync(evening, guest);

        Assert.Null((await MoveAsync(evening, form => (form.Venue, form.AsksAgain) = ("The Long Rooom", false))).Refusal);

        Assert.Empty(await OutboxAsync(evening));
        Assert.Equal(before, await SequenceAsync(evening, guest));
        Assert.Empty(await UnconfirmedAsync(evening));
        Assert.Contains("The Long Rooom", (await OpenAsync(guest)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_lede_is_no_move_however_the_box_stands()
    {
        var evening = new AnsweredEvening();
        evening.Invite("Ada", GuestStatus.Accepted);

        Assert.Null((await MoveAsync(evening, form => (form.Lede, form.AsksAgain) = ("Two hours", true))).Refusal);

        Assert.Empty(await OutboxAsync(evening));
        Assert.Empty(await UnconfirmedAsync(evening));
    }

    [Fact]
    public async Task The_guest_reads_before_and_now_and_a_yes_confirms()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        await MoveAsync(evening, form => (form.StartsAt, form.EndsAt, form.Venue) = ("2026-12-14T19:00", "2026-12-14T21:00", "The Short Room"));

        var page = await OpenAsync(guest);
        Assert.Equal("confirmed", page.RsvpState);
        var band = page.Document.QuerySelector(".band.moved")!;
        Assert.Contains("The Long Room, Crosby Street", band.QuerySelectorAll("dd")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("The Short Room", band.QuerySelectorAll("dd")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("14\u00A0December 2026, 19:00", band.QuerySelectorAll("dd")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Can you still come?", page.Text, StringComparison.Ordinal);

        page = await (await page.SendAsync(("answer", "yes"))).FollowAsync();

        Assert.Equal("confirmed", page.RsvpState);
        Assert.Null(page.Document.QuerySelector(".band.moved"));
        Assert.Empty(await UnconfirmedAsync(evening));
        Assert.Contains("guest.confirmed", await AuditAsync(evening));
        Assert.Equal(GuestStatus.Accepted, (await GuestAsync(evening, guest)).Status);
    }

    [Fact]
    public async Task A_no_gives_the_seat_back()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        await MoveAsync(evening, form => form.Venue = "The Short Room");

        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "no"))).FollowAsync();

        Assert.Equal("declined", page.RsvpState);
        Assert.Empty(await UnconfirmedAsync(evening));
    }

    [Fact]
    public async Task After_the_deadline_the_question_stays_open_until_the_start_and_takes_nothing_but_the_word()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted, plusOnes: 1);
        app.Clock.SetUtcNow(evening.Dinner.RsvpClosesAt.AddDays(1));
        await MoveAsync(evening, form => form.Venue = "The Short Room");
        var late = await OpenAsync(guest);
        Assert.Null(late.Document.QuerySelector("[name=dietNote]"));

        var page = await (await late.SendAsync(("answer", "yes"), ("plusOne[0].name", "Byron"), ("diet", "vegan"))).FollowAsync();

        Assert.Null(page.Document.QuerySelector(".band.moved"));
        var people = await app.ReadAsync(evening.Organisation.Id, db => db.Guests.ToListAsync(Ct));
        Assert.Null(Assert.Single(people).Diet);

        // Confirmed once, only cancelling is left, as for everybody.
        Assert.Equal(HttpStatusCode.Conflict, (await late.PostAsync(guest.Path, Replay(late, "yes"))).Status);
    }

    [Fact]
    public async Task Once_it_has_started_nobody_is_asked_any_more()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        await MoveAsync(evening, form => form.Venue = "The Short Room");
        app.Clock.SetUtcNow(evening.Dinner.StartsAt);

        Assert.Null((await OpenAsync(guest)).Document.QuerySelector(".band.moved"));
    }

    [Fact]
    public async Task The_mail_says_before_and_now_and_one_overtaken_by_another_move_is_held()
    {
        var evening = new AnsweredEvening();
        evening.Invite("Ada", GuestStatus.Accepted);
        await MoveAsync(evening, form => form.Venue = "The Short Room");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await MoveAsync(evening, form => form.Venue = "The Wide Room", again: true);

        await app.Services.GetRequiredService<SendOutbox>().RunAsync(Ct);

        var mail = await OutboxAsync(evening);
        Assert.Equal([OutboxState.Held, OutboxState.Sent], mail.Select(m => m.State));
        var file = Assert.Single(Directory.EnumerateFiles(app.DataDirectory, "*.eml", SearchOption.AllDirectories));
        var message = await MimeKit.MimeMessage.LoadAsync(file, Ct);
        var (told, now) = message.TextBody!.Split("Now:") is [var first, var second] ? (first, second) : ("", "");
        Assert.Contains("Before: Sunday 13\u00A0December 2026", told, StringComparison.Ordinal);
        Assert.Contains("The Short Room", told, StringComparison.Ordinal);
        Assert.Contains("The Wide Room", now, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:3", string.Concat(message.BodyParts.OfType<MimeKit.TextPart>().Where(p => p.ContentType.MimeType is "text/calendar").Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_accepted_meanwhile_makes_the_publicist_look_again()
    {
        var evening = new AnsweredEvening();
        evening.Invite("Ada", GuestStatus.Accepted);
        evening.Invite("Zoe", GuestStatus.Accepted);

        var result = await MoveAsync(evening, form => (form.Venue, form.AsksAgainCount) = ("The Short Room", 1));

        Assert.Equal(new AudienceChanged(1, 2), result.Refusal);
        Assert.Empty(await OutboxAsync(evening));
    }

    public void Dispose() => app.Dispose();

    private static IEnumerable<(string, string)> Replay(Screen page, string answer) =>
        Screen.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("form.answer")!)
            .Where(field => field.Name is not ("answer" or "submission")).Append(("answer", answer)).Append(("submission", Guid.CreateVersion7().ToString()));

    private async Task<PressEvents.Domain.Result> MoveAsync(AnsweredEvening evening, Action<EventForm> change, bool again = false)
    {
        await SaveOnceAsync(evening);
        var current = await app.ReadAsync(evening.Organisation.Id, db => db.Events.AsNoTracking().SingleAsync(Ct));
        var before = EventDetails.Of(current);
        var form = EventForm.Of(before, current.Slug);
        change(form);
        Assert.True(again || current.MovedAt is null);
        return await app.Services.GetRequiredService<ChangeEvent>().ChangeAsync(Some.System(evening.Organisation), evening.Dinner.Id, before, form, Ct);
    }

    private async Task SaveOnceAsync(AnsweredEvening evening)
    {
        if (!await app.ReadAsync(evening.Organisation.Id, db => db.Events.AnyAsync(Ct)))
        {
            await evening.SaveAsync(app);
        }
    }

    private async Task<int> SequenceAsync(AnsweredEvening evening, Invitee guest)
    {
        await SaveOnceAsync(evening);
        return await app.ReadAsync(evening.Organisation.Id, async db =>
            (await app.Services.GetRequiredService<GuestCalendar>().ForAsync(db, await db.Guests.SingleAsync(g => g.Id == guest.Guest.Id, Ct), GuestStatus.Accepted, app.Clock.GetUtcNow(), Ct))!.Sequence);
    }

    private Task<Screen> OpenAsync(Invitee guest) => Screen.OpenAsync(app.NewBrowser(), guest.Path);

    private Task<List<OutboxMessage>> OutboxAsync(AnsweredEvening evening) =>
        app.ReadAsync(evening.Organisation.Id, db => db.Outbox.OrderBy(m => m.QueuedAt).ToListAsync(Ct));

    private Task<HashSet<GuestId>> UnconfirmedAsync(AnsweredEvening evening) =>
        app.ReadAsync(evening.Organisation.Id, db => MoveConfirmation.OpenAsync(db, evening.Dinner.Id, Ct));

    private Task<List<string>> AuditAsync(AnsweredEvening evening) =>
        app.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct));

    private Task<Guest> GuestAsync(AnsweredEvening evening, Invitee guest) =>
        app.ReadAsync(evening.Organisation.Id, db => db.Guests.SingleAsync(g => g.Id == guest.Guest.Id, Ct));
}
