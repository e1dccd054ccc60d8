using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Web.Features.Events.Questions;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Events.Questions;

/// <summary>The editor of an event's questions, and the rules behind it.</summary>
public sealed class ChangeQuestionsTests(MigratedTemplate template) : IAsyncLifetime
{
    private Evening evening = null!;
    private ChangeQuestions change = null!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        evening = await Evening.BeginAsync(template);
        change = new ChangeQuestions(evening.Database.Transactions);
    }

    [Fact]
    public async Task Questions_are_added_in_order_and_exchanged_with_their_neighbours()
    {
        await AddAsync("First?");
        await AddAsync("Second?");
        await AddAsync("Third?");

        await change.MoveAsync(evening.Publicist, evening.Dinner.Id, (await AsksAsync())[2].Id, -1, Ct);
        Assert.Equal(["First?", "Third?", "Second?"], (await AsksAsync()).Select(q => q.Words));
        await change.MoveAsync(evening.Publicist, evening.Dinner.Id, (await AsksAsync())[0].Id, -1, Ct);
        await change.MoveAsync(evening.Publicist, evening.Dinner.Id, (await AsksAsync())[0].Id, 1, Ct);
        Assert.Equal(["Third?", "First?", "Second?"], (await AsksAsync()).Select(q => q.Words));
    }

    [Fact]
    public async Task Other_words_before_anybody_answered_change_the_question_itself()
    {
        await AddAsync("Fsh or meat?");
        var asked = Assert.Single(await AsksAsync());

        var result = await change.ChangeAsync(evening.Publicist, evening.Dinner.Id, asked.Id, new QuestionForm { Words = "Fish or meat?" }, Ct);

        Assert.Equal(QuestionChange.Changed, result.Value);
        Assert.Equal((asked.Id, "Fish or meat?"), (await AsksAsync()).Select(q => (q.Id, q.Words)).Single());
    }

    [Fact]
    public async Task Other_words_after_an_answer_ask_anew_and_leave_the_answer_with_the_old_ones()
    {
        await AddAsync("May we photograph you?", QuestionKind.Consent);
        var asked = Assert.Single(await AsksAsync());
        await AnswerAsync(asked, QuestionAnswer.Yes);

        var form = QuestionForm.Of(asked);
        form.Words = "May we film you?";
        var result = await change.ChangeAsync(evening.Publicist, evening.Dinner.Id, asked.Id, form, Ct);

        Assert.Equal(QuestionChange.AskedAnew, result.Value);
        var now = Assert.Single(await AsksAsync());
        Assert.Equal(("May we film you?", asked.Number), (now.Words, now.Number));
        var answer = await evening.Database.ReadAsync(evening.Agency.Id, db => db.QuestionAnswers.SingleAsync(Ct));
        Assert.Equal(asked.Id, answer.QuestionId);
        form.IsRequired = true;
        Assert.Equal(QuestionChange.Changed, (await change.ChangeAsync(evening.Publicist, evening.Dinner.Id, now.Id, form, Ct)).Value);
    }

    [Fact]
    public async Task A_removed_question_is_gone_unless_somebody_answered_it()
    {
        await AddAsync("Fish or meat?");
        await AddAsync("Train or car?");
        var asked = await AsksAsync();
        await AnswerAsync(asked[0], "Fish");

        foreach (var question in asked)
        {
            Assert.True((await change.RemoveAsync(evening.Publicist, evening.Dinner.Id, question.Id, Ct)).IsDone);
        }

        Assert.Empty(await AsksAsync());
        var kept = await evening.Database.ReadAsync(evening.Agency.Id, db => db.Questions.SingleAsync(Ct));
        Assert.Equal((asked[0].Id, (DateTimeOffset?)Some.Now), (kept.Id, kept.RemovedAt));
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Those_who_only_look_change_no_questions_and_see_no_answers(Role role)
    {
        var form = new QuestionForm { Words = "Fish or meat?" };

        Assert.Equal(new NotAllowed(Permission.EditEvent), (await change.AddAsync(evening.Of(role), evening.Dinner.Id, form, Ct)).Refusal);
        Assert.Empty(await new EventQuestions(evening.Database.Databases).ForEventAsync(evening.Of(role), evening.Dinner.Id, Ct));
        Assert.Equal(new NotFound("event"), (await change.AddAsync(evening.Stranger, evening.Dinner.Id, form, Ct)).Refusal);
    }

    [Fact]
    public async Task The_editor_adds_a_question_counts_its_answers_and_keeps_what_was_typed_when_it_is_wrong()
    {
        await using var screen = NewScreen();
        var header = (await evening.HeaderAsync())!;
        var page = screen.Render<QuestionList>(parameters => parameters.Add(p => p.EventId, evening.Dinner.Id).AddCascadingValue(header));
        page.WaitForElement(".tools button").Click();

        page.Find("#question-words").Change("Fish or meat?");
        page.Find("#question-kind").Change(nameof(QuestionKind.Choice));
        page.Find("#question-choices").Change("Fish");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Give 2 to 20 choices", page.Find("#question-choices-problem").TextContent, StringComparison.Ordinal));
        Assert.Equal("Fish or meat?", page.Find("#question-words").GetAttribute("value"));

        page.Find("#question-choices").Change("Fish\nMeat");
        page.Find("#question-sensitive").Change(true);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("sensitive", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Contains("Erased on Tuesday 12 January 2027", page.Find("tbody").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);

        await AnswerAsync((await AsksAsync())[0], "Fish");
        evening.Database.Signals.Raise(evening.Dinner.Id);
        page.WaitForAssertion(() => Assert.Contains("Fish 1 · Meat 0", page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_step_of_the_editor_is_a_button_that_says_on_what_it_acts()
    {
        await AddAsync("First?");
        await AddAsync("Second?");
        await using var screen = NewScreen();
        var header = (await evening.HeaderAsync())!;
        var page = screen.Render<QuestionList>(parameters => parameters.Add(p => p.EventId, evening.Dinner.Id).AddCascadingValue(header));

        page.WaitForElement("[aria-label='Move “Second?” up']").Click();
        page.WaitForAssertion(() => Assert.Equal("Second?", page.Find("tbody td").TextContent.Trim()));
        Assert.True(page.Find("[aria-label='Move “Second?” up']").HasAttribute("disabled"));
        Assert.True(page.Find("[aria-label='Move “First?” down']").HasAttribute("disabled"));
        Assert.Equal(["First?", "Second?"], (await AsksAsync()).Select(q => q.Words).Order(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync()
    {
        evening.Dispose();
        return ValueTask.CompletedTask;
    }

    private StaffScreen NewScreen()
    {
        var screen = new StaffScreen(evening);
        screen.Services.AddSingleton<EventQuestions>();
        screen.Services.AddSingleton<ChangeQuestions>();
        return screen;
    }

    private async Task AddAsync(string words, QuestionKind kind = QuestionKind.Text) =>
        Assert.Null((await change.AddAsync(evening.Publicist, evening.Dinner.Id, new QuestionForm { Words = words, Kind = kind }, Ct)).Refusal);

    private Task<List<Question>> AsksAsync() =>
        evening.Database.ReadAsync(evening.Agency.Id, db => db.Questions.AsNoTracking().Where(q => q.RemovedAt == null).OrderBy(q => q.Number).ToListAsync(Ct));

    private async Task AnswerAsync(Question question, string text)
    {
        var guest = await evening.AddGuestAsync("Ada Lovelace", GuestStatus.Accepted);
        await evening.Database.AddAsync(evening.Agency.Id, new QuestionAnswer(QuestionAnswerId.New(Some.Now), question, guest, text, Some.System(evening.Agency), Channel.Link, Some.Now));
    }
}
