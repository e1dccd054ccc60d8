using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Questions;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>An event's own questions on the guest's page: with the answer, and in their evening.</summary>
public sealed class QuestionTests(MigratedTemplate template, PostgresServer postgres) : IDisposable
{
    private readonly PressEventsApp app = new(template);
    private AnsweredEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_with_the_answer_is_kept_with_it_shown_again_and_taken_back()
    {
        var fish = Ask("Fish or meat?", QuestionKind.Choice, choices: ["Fish", "Meat"]);
        var topic = Ask("What would you like to ask?", QuestionKind.Text);
        var guest = await InviteAsync();

        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), (Field(fish), "Fish"), (Field(topic), "About the cut"))).FollowAsync();
        Assert.Equal([("Fish or meat?", "Fish"), ("What would you like to ask?", "About the cut")], await AnswersAsync());
        Assert.Equal("About the cut", page.Document.QuerySelector($"[name='{Field(topic)}']")!.GetAttribute("value"));

        await (await page.SendAsync(("answer", "yes"), (Field(topic), " "))).FollowAsync();
        Assert.Equal([("Fish or meat?", "Fish")], await AnswersAsync());
    }

    [Fact]
    public async Task A_bare_yes_is_taken_and_what_needs_an_answer_is_asked_on_in_the_evening()
    {
        var fish = Ask("Fish or meat?", QuestionKind.Choice, choices: ["Fish", "Meat"], required: true);
        var train = Ask("Do you come by train?", QuestionKind.YesNo, required: true);
        Ask("Anything else?", QuestionKind.Text);
        var guest = await InviteAsync();
        var page = await OpenAsync(guest);
        var hidden = page.Document.QuerySelectorAll("form.answer input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));

        page = await (await page.PostAsync(guest.Path, [.. hidden, ("answer", "yes")])).FollowAsync();

        Assert.Equal("confirmed", page.RsvpState);
        Assert.Contains("2 questions are still open.", page.Text, StringComparison.Ordinal);
        page = await (await page.SendFormAsync("form.questions", [(Field(fish), "Meat")])).FollowAsync();
        Assert.Contains("One question is still open.", page.Text, StringComparison.Ordinal);
        page = await (await page.SendFormAsync("form.questions", [(Field(train), "no")])).FollowAsync();
        Assert.DoesNotContain("still open", page.Text, StringComparison.Ordinal);
        Assert.Equal([("Do you come by train?", "no"), ("Fish or meat?", "Meat")], await AnswersAsync());
    }

    [Fact]
    public async Task What_needs_an_answer_is_not_needed_for_a_no()
    {
        Ask("Fish or meat?", QuestionKind.Choice, choices: ["Fish", "Meat"], required: true);
        var guest = await InviteAsync();
        var page = await OpenAsync(guest);

        Assert.Empty(page.Document.QuerySelectorAll(".question [required]"));
        page = await (await page.SendAsync(("answer", "no"))).FollowAsync();

        Assert.Equal("declined", page.RsvpState);
        Assert.DoesNotContain("still open", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_the_question_does_not_take_is_refused_beside_it_and_nothing_is_saved()
    {
        var fish = Ask("Fish or meat?", QuestionKind.Choice, choices: ["Fish", "Meat"]);
        var guest = await InviteAsync();

        var page = await (await OpenAsync(guest)).SendAsync(("answer", "yes"), (Field(fish), "Dragon"), ("access", "a ramp"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Choose one of the answers.", page.Document.QuerySelector(".question .problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("a ramp", page.Document.QuerySelector("[name=access]")!.GetAttribute("value"));
        Assert.Equal("invited", page.RsvpState);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_and_the_answer_form_beside_it_still_holds_what_stands()
    {
        var topic = Ask("What would you like to ask?", QuestionKind.Text, asked: AskedWhen.AfterAcceptance);
        var guest = await InviteAsync(plusOnes: 1);
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("plusOne[0].name", "Bo"))).FollowAsync();

        page = await page.SendFormAsync("form.questions", [(Field(topic), new string('x', 1001))]);

        Assert.Contains("Please keep this to 1000 characters.", page.Document.QuerySelector(".questions .problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bo", page.Document.QuerySelector("[name='plusOne[0].name']")!.GetAttribute("value"));
        Assert.Empty(await AnswersAsync());
    }

    [Fact]
    public async Task What_is_asked_after_acceptance_is_asked_of_nobody_else()
    {
        var topic = Ask("What would you like to ask?", QuestionKind.Text, asked: AskedWhen.AfterAcceptance, required: true);
        var guest = await InviteAsync();
        var invitation = await OpenAsync(guest);
        Assert.Null(invitation.Document.QuerySelector($"[name='{Field(topic)}']"));

        var page = await (await invitation.SendAsync(("answer", "yes"))).FollowAsync();
        Assert.NotNull(page.Document.QuerySelector($"form.questions [name='{Field(topic)}']"));
        var early = await OpenAsync(guest);
        page = await (await page.SendAsync(("answer", "no"))).FollowAsync();
        Assert.Null(page.Document.QuerySelector("form.questions"));

        var refused = await early.SendFormAsync("form.questions", [(Field(topic), "About the cut")]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Empty(await AnswersAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_form_sent_a_hundred_times_is_one_reply_and_an_old_one_undoes_nothing(bool onPostgres)
    {
        var topic = Ask("What would you like to ask?", QuestionKind.Text, asked: AskedWhen.AfterAcceptance);
        var guest = evening.Invite();
        await using var both = new PressEventsApp(template, onPostgres ? await postgres.NewDatabaseAsync() : null);
        await evening.SaveAsync(both);
        var first = await (await (await Screen.OpenAsync(both.NewBrowser(), guest.Path)).SendAsync(("answer", "yes"))).FollowAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => first.SendFormAsync("form.questions", [(Field(topic), "first")])));
        var second = await Screen.OpenAsync(both.NewBrowser(), guest.Path);
        await second.SendFormAsync("form.questions", [(Field(topic), "second")]);
        await first.SendFormAsync("form.questions", [(Field(topic), "first")]);

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.SeeOther, reply.Status));
        Assert.Equal("second", (await both.ReadAsync(evening.Organisation.Id, db => db.QuestionAnswers.SingleAsync(Ct))).Text);
        Assert.Equal(2, await both.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.CountAsync(a => a.Action == "questions.answered", Ct)));
    }

    [Fact]
    public async Task A_post_without_its_antiforgery_token_saves_nothing()
    {
        var topic = Ask("What would you like to ask?", QuestionKind.Text, asked: AskedWhen.AfterAcceptance);
        var guest = await InviteAsync();
        var page = await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"))).FollowAsync();

        var refused = await page.PostAsync($"{guest.Path}/questions", [(Field(topic), "About the cut")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("About the cut", refused.Document.QuerySelector($"[name='{Field(topic)}']")!.GetAttribute("value"));
        Assert.Empty(await AnswersAsync());
    }

    [Fact]
    public async Task A_consent_is_never_chosen_beforehand_and_is_taken_back_on_the_page_at_any_time()
    {
        evening = new AnsweredEvening(with: d => d with { StartsAt = Some.Now.AddHours(1), EndsAt = Some.Now.AddHours(2), RsvpClosesAt = Some.Now.AddMinutes(50) });
        var photo = Ask("May we photograph you?", QuestionKind.Consent, required: true);
        var guest = await InviteAsync();
        var page = await OpenAsync(guest);
        Assert.Empty(page.Document.QuerySelectorAll($"[name='{Field(photo)}'][checked]"));
        page = await (await page.SendAsync(("answer", "yes"), (Field(photo), "yes"))).FollowAsync();
        Assert.Empty(page.Document.QuerySelectorAll($"[name='{Field(photo)}'][checked]"));

        app.Clock.SetUtcNow(evening.Dinner.EndsAt.AddMinutes(10));
        page = await OpenAsync(guest);
        page = await (await page.SendFormAsync("form.consent", [])).FollowAsync();

        Assert.Null(page.Document.QuerySelector("form.consent"));
        var kept = await app.ReadAsync(evening.Organisation.Id, db => db.QuestionAnswers.SingleAsync(Ct));
        Assert.Equal(app.Clock.GetUtcNow(), kept.WithdrawnAt);
        Assert.Contains("consent.withdrawn", await AuditAsync());
    }

    [Fact]
    public async Task A_consent_outlives_its_question_until_it_is_taken_back()
    {
        var photo = Ask("May we photograph you?", QuestionKind.Consent);
        var guest = await InviteAsync();
        await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), (Field(photo), "yes"))).FollowAsync();
        await using (var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct))
        {
            (await db.Questions.SingleAsync(Ct)).Remove(Some.Now);
            await db.SaveChangesAsync(Ct);
        }

        var page = await OpenAsync(guest);

        Assert.Null(page.Document.QuerySelector($"[name='{Field(photo)}']"));
        await (await page.SendFormAsync("form.consent", [])).FollowAsync();
        Assert.NotNull((await app.ReadAsync(evening.Organisation.Id, db => db.QuestionAnswers.SingleAsync(Ct))).WithdrawnAt);
    }

    [Fact]
    public async Task A_sensitive_question_says_who_sees_the_answer_and_until_when()
    {
        Ask("Anything about your health?", QuestionKind.Text, sensitive: true);
        Ask("Do you come by train?", QuestionKind.YesNo);
        var guest = await InviteAsync();

        var page = await OpenAsync(guest);

        var hint = Assert.Single(page.Document.QuerySelectorAll(".question .small"));
        Assert.Equal("Only the team sees this. Erased on Tuesday 12 January 2027.", hint.TextContent.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task What_was_answered_is_in_no_trail_and_in_nobodys_mail()
    {
        const string Secret = "a pacemaker, serial 77123";
        var health = Ask("Anything about your health?", QuestionKind.Text, sensitive: true);
        var guest = await InviteAsync();

        await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), (Field(health), Secret))).FollowAsync();

        var trail = await app.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.Select(a => a.Details).ToListAsync(Ct));
        Assert.DoesNotContain(trail, details => details?.Contains("pacemaker", StringComparison.Ordinal) is true);
        var mail = await ComposedMail.OfAsync(app, evening.Organisation.Id, PressEvents.Domain.Guests.GuestStatus.Accepted);
        Assert.DoesNotContain("pacemaker", mail.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_another_event_is_not_answered_here()
    {
        Ask("Fish or meat?", QuestionKind.Text);
        var guest = await InviteAsync();

        await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), (Field(QuestionId.New(Some.Now)), "Fish"))).FollowAsync();

        Assert.Empty(await AnswersAsync());
    }

    public void Dispose() => app.Dispose();

    private static string Field(QuestionId id) => $"question[{id.Value}]";

    private QuestionId Ask(
        string words, QuestionKind kind, AskedWhen asked = AskedWhen.WithAnswer, bool required = false, bool sensitive = false, params string[] choices)
    {
        var details = new QuestionDetails { Words = words, Kind = kind, Asked = asked, IsRequired = required, IsSensitive = sensitive, Choices = choices };
        var question = new Question(QuestionId.New(Some.Now), evening.Dinner, evening.Rows.OfType<Question>().Count() + 1, details);
        evening.Add(question);
        return question.Id;
    }

    private async Task<Invitee> InviteAsync(int plusOnes = 0)
    {
        var guest = evening.Invite(plusOnes: plusOnes);
        await evening.SaveAsync(app);
        return guest;
    }

    private Task<Screen> OpenAsync(Invitee guest) => Screen.OpenAsync(app.NewBrowser(), guest.Path);

    private Task<List<string>> AuditAsync() =>
        app.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct));

    private async Task<IEnumerable<(string Words, string Text)>> AnswersAsync()
    {
        var rows = await app.ReadAsync(evening.Organisation.Id, db => (
            from answer in db.QuestionAnswers
            join question in db.Questions on answer.QuestionId equals question.Id
            orderby question.Words
            select new { question.Words, answer.Text }).ToListAsync(Ct));
        return rows.Select(row => (row.Words, row.Text));
    }
}
