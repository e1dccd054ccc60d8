using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>What the publicist writes down of an answer they heard, and how the guest sees it.</summary>
public sealed class SetForGuestTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_by_text_is_kept_with_party_needs_and_answers()
    {
        using var evening = await Evening.BeginAsync(template);
        var ada = await evening.AddGuestAsync("Ada", GuestStatus.Invited, plusOnes: 1);
        var question = new Question(QuestionId.New(Some.Now), evening.Dinner, 1, new QuestionDetails { Words = "Do you come by train?", Kind = QuestionKind.YesNo });
        await evening.Database.AddAsync(evening.Agency.Id, question);
        await using var screen = NewScreen(evening);
        var part = await PartAsync(screen, evening, ada);

        part.WaitForElement("#heard").Change(nameof(Channel.Text));
        await Button(part, "Add somebody who comes along").ClickAsync();
        part.Find("#heard-name-1").Change("Bo");
        part.Find("#heard-kind-1").Change(nameof(PlusOneKind.Photographer));
        part.Find("#heard-equipment-1").Change("Two lamps");
        part.Find("#heard-lead-note").Change("no pepper");
        part.Find($"#heard-question-{question.Id.Value:N}").Change("yes");
        await Button(part, "Says yes").ClickAsync();
        part.WaitForAssertion(() => Assert.Equal("Set to: accepted.", part.Find("[role=status]").TextContent));

        var guests = await evening.Database.ReadAsync(evening.Agency.Id, db => db.Guests.OrderBy(g => g.Name).ToListAsync(Ct));
        Assert.Equal((GuestStatus.Accepted, Channel.Text, "no pepper"), (guests[0].Status, guests[0].StatusVia, guests[0].DietNote));
        Assert.Equal(("Bo", GuestStatus.Accepted, "Two lamps"), (guests[1].Name, guests[1].Status, guests[1].Equipment));
        var told = await evening.Database.ReadAsync(evening.Agency.Id, db => db.QuestionAnswers.SingleAsync(Ct));
        Assert.Equal(("yes", Channel.Text, evening.Publicist.MemberId.Value), (told.Text, told.Channel, told.AnsweredBy!.Value));
        var file = await screen.Services.GetRequiredService<PressEvents.Web.Features.Guests.GuestFileQuery>().ForAsync(evening.Publicist, evening.Dinner.Id, ada.Id, Ct);
        Assert.Contains(file!.Details!.History, line => line is { Words: "Said yes with 1 more by text message: accepted", By: "Publicist Person" });
    }

    [Fact]
    public async Task What_was_left_as_it_was_is_not_said()
    {
        using var evening = await Evening.BeginAsync(template);
        var ada = await evening.AddGuestAsync("Ada", GuestStatus.Accepted, plusOnes: 1);
        await evening.AddPlusOneAsync(ada, "Bo", GuestStatus.Accepted);
        var party = (await new PartyQuery(evening.Database.Databases).ForGuestAsync(evening.Publicist, ada.Id, Ct))!;
        var form = new HeardForm(party);

        var same = form.Read(Answer.Yes, Guid.CreateVersion7(Some.Now)).Value!;
        Assert.Null(same.Companions);
        Assert.Null(same.Diet);
        Assert.Empty(same.Told);

        form.People[0].Needs.Diet.Add("vegan");
        Assert.Equal("vegan", Assert.Single(form.Read(Answer.Yes, Guid.CreateVersion7(Some.Now)).Value!.Companions!).Diet);
    }

    [Fact]
    public async Task A_no_keeps_the_others_places_where_that_is_what_was_said()
    {
        using var evening = await Evening.BeginAsync(template);
        var ada = await evening.AddGuestAsync("Ada", GuestStatus.Accepted, plusOnes: 1);
        await evening.AddPlusOneAsync(ada, "Bo", GuestStatus.Accepted);
        await using var screen = NewScreen(evening);
        var part = await PartAsync(screen, evening, ada);

        part.WaitForElement("#heard-places").Change("True");
        await Button(part, "Says no").ClickAsync();

        part.WaitForAssertion(() => Assert.Equal("Set to: declined.", part.Find("[role=status]").TextContent));
        var bo = await evening.Database.ReadAsync(evening.Agency.Id, db => db.Guests.SingleAsync(g => g.ContactId == null, Ct));
        Assert.Equal(GuestStatus.Accepted, bo.Status);
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Those_who_only_look_are_shown_no_needs_to_write_down(Role role)
    {
        using var evening = await Evening.BeginAsync(template);
        var ada = await evening.AddGuestAsync("Ada");

        Assert.Null(await new PartyQuery(evening.Database.Databases).ForGuestAsync(evening.Of(role), ada.Id, Ct));
        Assert.Null(await new PartyQuery(evening.Database.Databases).ForGuestAsync(evening.Stranger, ada.Id, Ct));
    }

    [Theory]
    [InlineData(Channel.Phone, "Recorded for you by Example Agency by telephone on Sunday 22 November 2026. Not right? Change it below.")]
    [InlineData(Channel.Text, "Recorded for you by Example Agency from a text message on Sunday 22 November 2026. Not right? Change it below.")]
    [InlineData(Channel.InPerson, "Recorded for you by Example Agency in person on Sunday 22 November 2026. Not right? Change it below.")]
    [InlineData(Channel.Publicist, "Recorded for you by Example Agency on Sunday 22 November 2026. Not right? Change it below.")]
    [InlineData(Channel.Link, null)]
    public async Task The_guest_reads_in_one_line_that_it_was_recorded_for_them_and_corrects_it(Channel via, string? line)
    {
        using var app = new PressEventsApp(template);
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        var member = new Member(MemberId.New(Some.Now), evening.Organisation.Id, "Benedetta Privata", "ben@agency.example", Role.Publicist, Some.Now);
        evening.Add(member);
        await evening.SaveAsync(app);
        var answers = app.Services.GetRequiredService<AnswerForGuest>();
        await answers.AnswerAsync(new StaffActor(evening.Organisation.Id, member.Id), guest.Guest.Id, new GivenAnswer(Answer.Yes, Guid.CreateVersion7(Some.Now)), via, Ct);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        var lines = page.Document.QuerySelectorAll(".band .small").Select(p => p.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(line is null ? [] : [line], lines);
        Assert.DoesNotContain("Benedetta", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        page = await (await page.SendAsync(("answer", "no"))).FollowAsync();
        Assert.Equal("declined", page.RsvpState);
        Assert.Empty(page.Document.QuerySelectorAll(".band .small"));
    }

    private static StaffScreen NewScreen(Evening evening)
    {
        var screen = new StaffScreen(evening);
        screen.Services.AddSingleton<PartyQuery>();
        screen.Services.AddSingleton<AnswerForGuest>();
        return screen;
    }

    private static Task<IRenderedComponent<AnswerForGuestPart>> PartAsync(StaffScreen screen, Evening evening, Guest guest) =>
        Task.FromResult(screen.Render<AnswerForGuestPart>(p => p.Add(g => g.EventId, evening.Dinner.Id).Add(g => g.GuestId, guest.Id)));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<AnswerForGuestPart> part, string words) =>
        part.FindAll("button").Single(b => string.Equals(b.TextContent.Trim(), words, StringComparison.Ordinal));
}
