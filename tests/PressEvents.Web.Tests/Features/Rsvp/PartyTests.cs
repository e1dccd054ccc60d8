using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rsvps;
using PressEvents.Domain.Seating;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Whom a guest brings: by number or by name, as what, with which needs, and what becomes of their places.</summary>
public sealed class PartyTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_plus_one_is_kept_with_kind_diet_access_and_equipment_and_holds_a_seat()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 2);
        await evening.SaveAsync(app);

        var page = await (await (await OpenAsync(guest)).SendAsync(
            ("answer", "yes"),
            ("plusOne[0].name", "Bo"), ("plusOne[0].kind", "Photographer"), ("plusOne[0].equipment", "Two cameras; one socket"),
            ("plusOne[0].diet", "vegan"), ("plusOne[0].diet", "nut-allergy"), ("plusOne[0].dietNote", "no coriander"), ("plusOne[0].access", "a lift"),
            ("plusOne[1].name", "Cy"), ("plusOne[1].kind", "child"))).FollowAsync();

        var (bo, cy) = (await CompanionAsync(evening, "Bo"), await CompanionAsync(evening, "Cy"));
        Assert.Equal((PlusOneKind.Photographer, "Two cameras; one socket"), (bo.Kind!.Value, bo.Equipment));
        Assert.Equal(("vegan,nut-allergy", "no coriander", "a lift"), (bo.Diet, bo.DietNote, bo.Access));
        Assert.Equal((PlusOneKind.Child, GuestStatus.Accepted), (cy.Kind!.Value, cy.Status));
        Assert.Contains("Bo (photographer)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cy (child)", page.Text, StringComparison.Ordinal);
        Assert.Equal("a lift", page.Document.QuerySelector("[name='plusOne[0].access']")!.GetAttribute("value"));
        Assert.True(page.Document.QuerySelector("[name='plusOne[0].diet'][value=vegan]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_name_alone_is_enough_and_what_is_not_said_later_stays_as_it_was()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 1);
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);
        var hidden = HiddenOf(page);

        await (await page.PostAsync(guest.Path, [.. hidden, ("answer", "yes"), ("plusOne[0].name", "Bo")])).FollowAsync();
        Assert.Equal(PlusOneKind.PlusOne, (await CompanionAsync(evening, "Bo")).Kind);

        page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].kind", "Interpreter"), ("plusOne[0].access", "a lift"))).FollowAsync();
        await (await page.PostAsync(guest.Path, [.. HiddenOf(page), ("answer", "yes"), ("plusOne[0].name", "Bo")])).FollowAsync();

        var bo = await CompanionAsync(evening, "Bo");
        Assert.Equal((PlusOneKind.Interpreter, "a lift"), (bo.Kind!.Value, bo.Access));
    }

    [Fact]
    public async Task An_unknown_kind_is_answered_beside_its_field_and_loses_nothing()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 1);
        await evening.SaveAsync(app);

        var page = await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"), ("plusOne[0].kind", "Dragon"), ("plusOne[0].access", "a lift"));

        Assert.Equal("#plusOne0kind", page.Document.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Equal("a lift", page.Document.QuerySelector("[name='plusOne[0].access']")!.GetAttribute("value"));
        Assert.Equal(GuestStatus.Invited, (await LeadAsync(evening)).Status);
    }

    [Fact]
    public async Task Only_those_named_can_be_ticked_and_nobody_else_is_taken()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        guest.Party.AllowNamed("Bo Chen\nŁukasz Żółć");
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);

        Assert.Equal(["Bo Chen", "Łukasz Żółć"], page.Document.QuerySelectorAll("input[type=checkbox][name$='.name']").Select(box => box.GetAttribute("value")));
        var refused = await page.SendAsync(("answer", "yes"), ("plusOne[0].name", "Somebody Else"));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("Somebody Else is not among them", refused.Document.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(GuestStatus.Invited, (await LeadAsync(evening)).Status);

        // As somebody might write it to the address by hand; it is kept as the publicist wrote it.
        page = await (await page.SendAsync(("answer", "yes"), ("plusOne[1].name", "łukasz żółć"))).FollowAsync();
        Assert.Equal(GuestStatus.Accepted, (await CompanionAsync(evening, "Łukasz Żółć")).Status);
        Assert.True(page.Document.QuerySelector("[name='plusOne[1].name']")!.HasAttribute("checked"));
        Assert.False(page.Document.QuerySelector("[name='plusOne[0].name']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Whoever_is_ticked_no_more_stays_at_home_but_a_post_without_ticks_leaves_them()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        guest.Party.AllowNamed("Bo Chen");
        await evening.SaveAsync(app);
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo Chen"))).FollowAsync();

        await (await page.PostAsync(guest.Path, [.. HiddenOf(page), ("answer", "yes")])).FollowAsync();
        Assert.Equal(GuestStatus.Accepted, (await CompanionAsync(evening, "Bo Chen")).Status);

        page = await OpenAsync(guest);
        await (await page.PostAsync(guest.Path, [.. HiddenOf(page), ("answer", "yes"), ("ticked", "plusOnes")])).FollowAsync();
        Assert.Equal(GuestStatus.Declined, (await CompanionAsync(evening, "Bo Chen")).Status);
    }

    [Theory]
    [InlineData(null, GuestStatus.Declined, 0)]
    [InlineData("release", GuestStatus.Declined, 0)]
    [InlineData("keep", GuestStatus.Accepted, 1)]
    public async Task A_no_says_what_becomes_of_the_places_of_those_who_come_along(string? choice, GuestStatus expected, int seats)
    {
        var evening = new AnsweredEvening(capacity: 2);
        var (guest, other) = (evening.Invite("Ada", plusOnes: 1), evening.Invite("Zoe"));
        await evening.SaveAsync(app);
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"))).FollowAsync();
        Assert.True(page.Document.QuerySelector("[name=companions][value=release]")!.HasAttribute("checked"));

        page = await (await page.PostAsync(guest.Path, [.. HiddenOf(page), ("answer", "no"), .. choice is null ? [] : new[] { ("companions", choice) }])).FollowAsync();

        Assert.Equal("declined", page.RsvpState);
        Assert.Equal((GuestStatus.Declined, expected), ((await LeadAsync(evening)).Status, (await CompanionAsync(evening, "Bo")).Status));
        Assert.Equal(seats, await SeatsHeldAsync(evening));
        Assert.Equal(seats > 0, page.Text.Contains("Bo comes without you.", StringComparison.Ordinal));

        // The room goes by it: one place is free with Bo kept, two without.
        var next = await (await (await OpenAsync(other)).SendAsync(("answer", "yes"))).FollowAsync();
        Assert.Equal("confirmed", next.RsvpState);
    }

    [Fact]
    public async Task Places_that_were_kept_can_still_be_given_up()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 1);
        await evening.SaveAsync(app);
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"))).FollowAsync();
        page = await (await page.SendAsync(("answer", "no"), ("companions", "keep"))).FollowAsync();

        page = await (await page.SendAsync(("answer", "no"), ("companions", "release"))).FollowAsync();

        Assert.Equal(0, await SeatsHeldAsync(evening));
        Assert.DoesNotContain("without you", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_sent_others_gets_their_own_place_back_only_while_one_is_free()
    {
        var evening = new AnsweredEvening(capacity: 2);
        var (guest, other) = (evening.Invite("Ada", plusOnes: 1), evening.Invite("Zoe"));
        await evening.SaveAsync(app);
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"))).FollowAsync();
        page = await (await page.SendAsync(("answer", "no"), ("companions", "keep"))).FollowAsync();
        await (await (await OpenAsync(other)).SendAsync(("answer", "yes"))).FollowAsync();

        var refused = await page.SendAsync(("answer", "yes"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Those you sent keep theirs", refused.Text, StringComparison.Ordinal);
        Assert.Equal(2, await SeatsHeldAsync(evening));

        // In Bo's place there is room for the guest.
        await (await page.SendAsync(("answer", "yes"), ("plusOne[0].name", ""), ("companions", "release"))).FollowAsync();
        Assert.Equal((GuestStatus.Accepted, GuestStatus.Declined), ((await LeadAsync(evening)).Status, (await CompanionAsync(evening, "Bo")).Status));
    }

    [Fact]
    public async Task Whoever_is_left_out_of_a_yes_may_come_all_the_same_within_the_number()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 2);
        await evening.SaveAsync(app);
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"), ("plusOne[1].name", "Cy"))).FollowAsync();

        page = await (await page.SendAsync(("answer", "yes"), ("plusOnes", ""), ("plusOne[0].name", "Bo"), ("plusOne[1].name", ""), ("companions", "keep"))).FollowAsync();
        Assert.Equal(3, await SeatsHeldAsync(evening));

        var refused = await page.SendAsync(("answer", "yes"), ("plusOnes", ""), ("plusOne[0].name", "Di"), ("plusOne[1].name", "Em"), ("companions", "keep"));
        Assert.Contains("You may bring at most 2 people.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(3, await SeatsHeldAsync(evening));
    }

    [Fact]
    public async Task The_mail_after_a_no_says_whose_places_are_kept()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 1);
        await evening.SaveAsync(app);
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"))).FollowAsync();
        await (await page.SendAsync(("answer", "no"), ("companions", "keep"))).FollowAsync();

        var mail = await ComposedMail.OfAsync(app, evening.Organisation.Id, GuestStatus.Declined);

        Assert.Contains("The places of those you send are kept: Bo.", mail.TextBody, StringComparison.Ordinal);
        var answer = await app.ReadAsync(evening.Organisation.Id, db => db.Rsvps.SingleAsync(r => r.Answer == Answer.No, Ct));
        Assert.Equal(1, answer.PlusOnes);
    }

    [Fact]
    public async Task A_plus_ones_seat_stands_on_the_page_once_the_seating_is_published()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(plusOnes: 1);
        await evening.SaveAsync(app);
        await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"))).FollowAsync();
        var bo = await CompanionAsync(evening, "Bo");
        var table = new Table(TableId.New(Some.Now), evening.Dinner, 1, "Table Ash", TableShape.Round);
        var seats = table.NewSeats(4, Some.Now).ToList();
        await app.AddAsync(evening.Organisation.Id, [table, .. seats, SeatAssignment.Of(seats[2], bo, Some.Now), Some.Published(evening.Dinner, table, seats[2], Sitter.Of(bo.Id), 4)]);

        Assert.DoesNotContain("Table Ash", (await OpenAsync(guest)).Text, StringComparison.Ordinal);
        await using (var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct))
        {
            (await db.Events.SingleAsync(Ct)).PublishSeating(Some.Now);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Contains("Table Ash, seat 3", (await OpenAsync(guest)).Text, StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();

    private static IEnumerable<(string, string)> HiddenOf(Screen page) => page.Document.QuerySelectorAll("form.answer input[type=hidden]")
        .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));

    private Task<Screen> OpenAsync(Invitee guest) => Screen.OpenAsync(app.NewBrowser(), guest.Path);

    private Task<Guest> CompanionAsync(AnsweredEvening evening, string name) =>
        app.ReadAsync(evening.Organisation.Id, db => db.Guests.SingleAsync(g => g.Name == name && g.ContactId == null, Ct));

    private Task<Guest> LeadAsync(AnsweredEvening evening) =>
        app.ReadAsync(evening.Organisation.Id, db => db.Guests.Where(g => g.ContactId != null).OrderBy(g => g.Name).FirstAsync(Ct));

    private Task<int> SeatsHeldAsync(AnsweredEvening evening) =>
        app.ReadAsync(evening.Organisation.Id, db => db.Guests.CountAsync(g => g.Status == GuestStatus.Accepted, Ct));
}
