using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Answers as guests give them: open the page, fill in the form, send it.</summary>
public sealed class AnswerTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_yes_is_kept_with_its_needs_confirmed_by_mail_and_shown_on_the_same_page()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);

        var sent = await (await OpenAsync(guest)).SendAsync(
            ("answer", "yes"), ("diet", "vegan"), ("diet", "nut-allergy"), ("dietNote", "no coriander"), ("access", "step-free, please"));
        var page = await sent.FollowAsync();

        Assert.Equal("confirmed", page.RsvpState);
        var saved = await GuestAsync(evening, guest);
        Assert.Equal((GuestStatus.Accepted, Channel.Link), (saved.Status, saved.StatusVia));
        Assert.Equal(("vegan,nut-allergy", "no coriander", "step-free, please"), (saved.Diet, saved.DietNote, saved.Access));
        var mail = Assert.Single(await app.ReadAsync(evening.Organisation.Id, db => db.Outbox.ToListAsync(Ct)));
        Assert.Equal((MessageKind.Confirmation, GuestStatus.Accepted), (mail.Kind, mail.Outcome));
        var audit = Assert.Single(await AuditAsync(evening));
        Assert.Equal("guest.accepted", audit);
    }

    [Fact]
    public async Task A_no_declines_and_says_so()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);

        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "no"))).FollowAsync();

        Assert.Equal("declined", page.RsvpState);
        Assert.Equal(GuestStatus.Declined, (await GuestAsync(evening, guest)).Status);
    }

    [Fact]
    public async Task Neither_yes_nor_no_is_answered_beside_the_field_and_keeps_what_was_typed()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 1);
        await evening.SaveAsync(app);

        var page = await (await OpenAsync(guest)).SendAsync(("access", "a chair with arms"), ("plusOne[0].name", "Łukasz Żółć"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Choose whether you come or not.", page.Document.QuerySelector("#answer-problem")!.TextContent);
        Assert.Equal("#answer", page.Document.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Equal("a chair with arms", page.Document.QuerySelector("[name=access]")!.GetAttribute("value"));
        Assert.Equal("Łukasz Żółć", page.Document.QuerySelector("[name='plusOne[0].name']")!.GetAttribute("value"));
        await NothingWasSavedAsync(evening);
    }

    [Theory]
    [InlineData("2", "", "Person 1 needs a name, or choose a smaller number.")]
    [InlineData("1", "Ada|Zoe", "You named 2 but chose to bring 1. Change the number, or empty a name.")]
    [InlineData("", "Ada|Zoe|Bo", "You may bring at most 2 people.")]
    [InlineData("99", "", "Nobody may bring more than 9 people.")]
    [InlineData("-1", "", "The number of people you bring must be a whole number.")]
    public async Task Plus_ones_that_do_not_fit_the_policy_are_refused_with_the_reason(string number, string names, string reason)
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 2);
        await evening.SaveAsync(app);
        var named = names.Split('|').Select((name, index) => ($"plusOne[{index}].name", name));

        var page = await (await OpenAsync(guest)).SendAsync([("answer", "yes"), ("plusOnes", number), .. named]);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(reason, page.Document.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        await NothingWasSavedAsync(evening);
    }

    [Fact]
    public async Task An_invitation_for_one_takes_no_plus_ones()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);

        var refused = await page.SendAsync(("answer", "yes"), ("plusOnes", "1"), ("plusOne[0].name", "Bo"));

        Assert.Null(page.Document.QuerySelector("[name^=plusOne]"));
        Assert.Contains("This invitation is for you alone", refused.Text, StringComparison.Ordinal);
        await NothingWasSavedAsync(evening);
    }

    [Fact]
    public async Task Plus_ones_come_along_are_renamed_stay_at_home_and_come_back()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 2);
        await evening.SaveAsync(app);

        var page = await (await (await OpenAsync(guest)).SendAsync(
            ("answer", "yes"), ("plusOne[0].name", "Bo"), ("plusOne[0].dietNote", "no fish"), ("plusOne[1].name", "王小明"))).FollowAsync();
        Assert.Contains("together with Bo, 王小明", page.Text, StringComparison.Ordinal);
        Assert.Equal([("Bo", GuestStatus.Accepted), ("王小明", GuestStatus.Accepted)], await PlusOnesAsync(evening));

        page = await (await page.SendAsync(("answer", "yes"), ("plusOnes", "1"), ("plusOne[0].name", "王小明"), ("plusOne[1].name", ""))).FollowAsync();
        Assert.Equal([("Bo", GuestStatus.Declined), ("王小明", GuestStatus.Accepted)], await PlusOnesAsync(evening));

        page = await (await page.SendAsync(("answer", "no"))).FollowAsync();
        Assert.All(await PlusOnesAsync(evening), plusOne => Assert.Equal(GuestStatus.Declined, plusOne.Status));

        await (await page.SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"))).FollowAsync();
        Assert.Equal([("Bo", GuestStatus.Accepted), ("王小明", GuestStatus.Declined)], await PlusOnesAsync(evening));
    }

    [Fact]
    public async Task A_party_is_seated_together_or_waits_together_and_holds_up_nobody_who_fits()
    {
        var evening = new AnsweredEvening(capacity: 2);
        var (party, single) = (evening.Invite("Ada", plusOnes: 2), evening.Invite("Zoe"));
        await evening.SaveAsync(app);

        var waiting = await (await (await OpenAsync(party)).SendAsync(
            ("answer", "yes"), ("plusOne[0].name", "Bo"), ("plusOne[1].name", "Cy"))).FollowAsync();
        var behind = await (await (await OpenAsync(single)).SendAsync(("answer", "yes"))).FollowAsync();

        Assert.Equal(("waitlisted", "1"), (waiting.RsvpState, waiting.RsvpPosition));
        Assert.Equal("confirmed", behind.RsvpState);    // nobody who waits would fit into two seats
        Assert.All(await PlusOnesAsync(evening), plusOne => Assert.Equal(GuestStatus.Waitlisted, plusOne.Status));
        Assert.Equal(["guest.waitlisted", "waitlist.passed-over", "guest.accepted"], await AuditAsync(evening));
        var mail = await app.ReadAsync(evening.Organisation.Id, db => db.Outbox.Select(m => m.WaitPosition).ToListAsync(Ct));
        Assert.Single(mail, position => position == 1);

        var smaller = await (await waiting.SendAsync(("answer", "yes"), ("plusOnes", ""), ("plusOne[0].name", ""), ("plusOne[1].name", ""))).FollowAsync();
        Assert.Equal("confirmed", smaller.RsvpState);    // first in the queue, and alone they fit
    }

    [Fact]
    public async Task Whoever_has_a_seat_keeps_it_when_more_people_do_not_fit()
    {
        var evening = new AnsweredEvening(capacity: 1);
        var guest = evening.Invite(plusOnes: 1);
        await evening.SaveAsync(app);
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"))).FollowAsync();

        var refused = await page.SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("confirmed", refused.RsvpState);
        Assert.Contains("Your own place is safe", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await PlusOnesAsync(evening));
    }

    [Fact]
    public async Task The_same_form_sent_a_hundred_times_is_one_answer()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => page.SendAsync(("answer", "yes"))));

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.SeeOther, reply.Status));
        Assert.Single(await app.ReadAsync(evening.Organisation.Id, db => db.Rsvps.ToListAsync(Ct)));
        Assert.Single(await app.ReadAsync(evening.Organisation.Id, db => db.Outbox.ToListAsync(Ct)));
        Assert.Single(await AuditAsync(evening));
    }

    [Fact]
    public async Task An_old_form_sent_again_does_not_undo_a_newer_answer()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var first = await OpenAsync(guest);
        var second = await (await first.SendAsync(("answer", "yes"))).FollowAsync();
        await second.SendAsync(("answer", "no"));

        await first.SendAsync(("answer", "yes"));

        Assert.Equal(GuestStatus.Declined, (await GuestAsync(evening, guest)).Status);
        var answers = await app.ReadAsync(evening.Organisation.Id, db => db.Rsvps.OrderBy(r => r.Id).Select(r => r.Answer).ToListAsync(Ct));
        Assert.Equal(2, answers.Count);
        Assert.Contains(Answer.No, answers);
    }

    [Fact]
    public async Task A_post_without_its_antiforgery_token_is_refused_and_keeps_what_was_typed()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);

        var refused = await page.PostAsync(guest.Path, [("answer", "yes"), ("access", "a ramp")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("a ramp", refused.Document.QuerySelector("[name=access]")!.GetAttribute("value"));
        await NothingWasSavedAsync(evening);
        await (await refused.SendAsync([])).FollowAsync();    // and it goes through from there
        Assert.Equal(GuestStatus.Accepted, (await GuestAsync(evening, guest)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/rules")]
    [InlineData("/questions")]
    public async Task Every_answer_sent_from_a_refused_page_counts(string form)
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);

        foreach (var (answer, status) in new[] { ("yes", GuestStatus.Accepted), ("no", GuestStatus.Declined) })
        {
            var refused = await (await OpenAsync(guest)).PostAsync(guest.Path + form, []);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            await (await refused.SendAsync([("answer", answer)])).FollowAsync();
            Assert.Equal(status, (await GuestAsync(evening, guest)).Status);
        }
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.SeeOther)]
    [InlineData(0, HttpStatusCode.SeeOther)]
    [InlineData(1, HttpStatusCode.Conflict)]
    public async Task The_deadline_counts_to_its_very_instant(int seconds, HttpStatusCode expected)
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        app.Clock.SetUtcNow(evening.Dinner.RsvpClosesAt.AddMinutes(-1));
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);
        app.Clock.SetUtcNow(evening.Dinner.RsvpClosesAt.AddSeconds(seconds));

        var reply = await page.SendAsync(("answer", "yes"));

        Assert.Equal(expected, reply.Status);
        if (expected is HttpStatusCode.Conflict)
        {
            Assert.Equal("closed", reply.RsvpState);
            Assert.Contains("Answers closed on Wednesday 9\u00A0December 2026, 07:00 (New York time).", reply.Text, StringComparison.Ordinal);
            await NothingWasSavedAsync(evening);
        }
    }

    [Fact]
    public async Task After_the_deadline_a_guest_may_only_cancel()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(status: GuestStatus.Accepted);
        app.Clock.SetUtcNow(evening.Dinner.RsvpClosesAt);
        await evening.SaveAsync(app);
        var early = await OpenAsync(guest);
        app.Clock.SetUtcNow(evening.Dinner.RsvpClosesAt.AddSeconds(1));

        var refused = await early.SendAsync(("answer", "yes"));
        var late = await OpenAsync(guest);
        var cancelled = await (await late.SendAsync(("answer", "no"))).FollowAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Null(late.Document.QuerySelector("[name=answer][value=yes]"));
        Assert.Equal("declined", cancelled.RsvpState);
        Assert.Equal(GuestStatus.Cancelled, (await GuestAsync(evening, guest)).Status);
    }

    [Theory]
    [InlineData("yes", GuestStatus.Accepted, "confirmed")]
    [InlineData("no", GuestStatus.Declined, "declined")]
    public async Task An_offer_is_taken_or_passed_on_also_after_the_deadline(string answer, GuestStatus status, string state)
    {
        var evening = new AnsweredEvening(capacity: 1);
        var guest = evening.Invite(status: GuestStatus.Offered);
        app.Clock.SetUtcNow(evening.Dinner.RsvpClosesAt.AddDays(1));
        await evening.SaveAsync(app);

        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", answer))).FollowAsync();

        Assert.Equal(state, page.RsvpState);
        Assert.Equal(status, (await GuestAsync(evening, guest)).Status);
    }

    [Fact]
    public async Task Rules_are_accepted_with_the_answer_and_only_as_they_were_read()
    {
        var evening = new AnsweredEvening();
        evening.AddRules();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);
        await app.AddAsync(evening.Organisation.Id, Some.Rules(evening.Dinner, 2, "Nothing is recorded."));

        var refused = await page.SendAsync(("answer", "yes"), ("acceptRules", "true"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Version 2 is below", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is recorded.", refused.Text, StringComparison.Ordinal);
        await NothingWasSavedAsync(evening);

        await (await refused.SendAsync(("acceptRules", "true"), ("rulesVersion", "2"))).FollowAsync();
        var accepted = Assert.Single(await app.ReadAsync(evening.Organisation.Id, db => db.RulesAcceptances.ToListAsync(Ct)));
        Assert.Equal(2, accepted.Version);
    }

    [Fact]
    public async Task Rules_can_be_accepted_after_the_evening()
    {
        var evening = new AnsweredEvening();
        evening.AddRules();
        var guest = evening.Invite(status: GuestStatus.Accepted);
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);

        var unticked = await page.SendFormAsync("form.rules", []);
        var after = await (await unticked.SendFormAsync("form.rules", [("acceptRules", "true")])).FollowAsync();

        Assert.Contains("Tick the box to accept the rules.", unticked.Text, StringComparison.Ordinal);
        Assert.Contains("You accepted version 1", after.Text, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("form.rules"));
        Assert.Equal(["rules.accepted"], await AuditAsync(evening));
    }

    [Fact]
    public async Task A_form_loaded_before_its_link_was_revoked_or_the_evening_cancelled_answers_nothing()
    {
        var evening = new AnsweredEvening();
        var (revoked, cancelled) = (evening.Invite("Ada"), evening.Invite("Zoe"));
        await evening.SaveAsync(app);
        var (one, two) = (await OpenAsync(revoked), await OpenAsync(cancelled));
        await using (var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct))
        {
            (await db.Links.SingleAsync(l => l.Id == revoked.Link.Id, Ct)).Revoke(Some.Now);
            (await db.Events.SingleAsync(Ct)).MoveTo(EventState.Cancelled, Some.Now);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(HttpStatusCode.Gone, (await one.SendAsync(("answer", "yes"))).Status);
        var late = await two.SendAsync(("answer", "yes"));
        Assert.Equal((HttpStatusCode.Conflict, "cancelled"), (late.Status, late.RsvpState));
        await NothingWasSavedAsync(evening);
    }

    [Fact]
    public async Task A_need_that_is_not_on_the_list_reaches_the_kitchen_as_a_note()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);

        await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("diet", "no pork"), ("dietNote", "and no wine"));

        var saved = await GuestAsync(evening, guest);
        Assert.Equal((null, "no pork; and no wine"), (saved.Diet, saved.DietNote));
    }

    public void Dispose() => app.Dispose();

    private Task<Screen> OpenAsync(Invitee guest) => Screen.OpenAsync(app.NewBrowser(), guest.Path);

    private Task<Guest> GuestAsync(AnsweredEvening evening, Invitee guest) =>
        app.ReadAsync(evening.Organisation.Id, db => db.Guests.SingleAsync(g => g.Id == guest.Guest.Id, Ct));

    private Task<List<string>> AuditAsync(AnsweredEvening evening) =>
        app.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct));

    private async Task<IEnumerable<(string Name, GuestStatus Status)>> PlusOnesAsync(AnsweredEvening evening)
    {
        var rows = await app.ReadAsync(evening.Organisation.Id, db => db.Guests.Where(g => g.ContactId == null).OrderBy(g => g.Name).ToListAsync(Ct));
        return rows.ConvertAll(g => (g.Name, g.Status));
    }

    private async Task NothingWasSavedAsync(AnsweredEvening evening)
    {
        Assert.Equal(0, await app.ReadAsync(evening.Organisation.Id, db => db.Rsvps.CountAsync(Ct)));
        Assert.Equal(0, await app.ReadAsync(evening.Organisation.Id, db => db.Outbox.CountAsync(Ct)));
        Assert.Empty(await AuditAsync(evening));
    }
}
