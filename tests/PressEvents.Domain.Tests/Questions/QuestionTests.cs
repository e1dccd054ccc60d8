using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;

namespace PressEvents.Domain.Tests.Questions;

public sealed class QuestionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly QuestionDetails Choice = new() { Words = "Fish or meat?", Kind = QuestionKind.Choice, Choices = ["Fish", "Meat"] };

    [Theory]
    [InlineData(QuestionKind.Text, "  two lines\r\nof text ", "two lines\nof text")]
    [InlineData(QuestionKind.Text, " \r\n ", null)]
    [InlineData(QuestionKind.Choice, "Fish", "Fish")]
    [InlineData(QuestionKind.Choice, "fish", null)]
    [InlineData(QuestionKind.YesNo, "yes", "yes")]
    [InlineData(QuestionKind.YesNo, "maybe", null)]
    [InlineData(QuestionKind.Consent, "no", "no")]
    [InlineData(QuestionKind.Consent, "", null)]
    public void A_question_takes_only_its_own_answers(QuestionKind kind, string typed, string? kept) =>
        Assert.Equal(kept, QuestionAnswer.Read(kind, kind is QuestionKind.Choice ? ["Fish", "Meat"] : [], typed));

    [Fact]
    public void Other_words_and_broken_promises_ask_anew_and_nothing_else_does()
    {
        var question = NewQuestion(Choice with { IsSensitive = true, KeptForDays = 10 });
        var same = question.Details;

        Assert.False(question.AsksAnew(same, KeptDays.Usual));
        Assert.False(question.AsksAnew(same with { IsRequired = true, Asked = AskedWhen.AfterAcceptance }, KeptDays.Usual));
        Assert.False(question.AsksAnew(same with { Choices = ["Meat", "Neither", "Fish"] }, KeptDays.Usual));
        Assert.False(question.AsksAnew(same with { KeptForDays = 5 }, KeptDays.Usual));
        Assert.True(question.AsksAnew(same with { Words = "Meat or fish?" }, KeptDays.Usual));
        Assert.True(question.AsksAnew(same with { Choices = ["Fish", "Neither"] }, KeptDays.Usual));
        Assert.True(question.AsksAnew(same with { Kind = QuestionKind.Text, Choices = [] }, KeptDays.Usual));
        Assert.True(question.AsksAnew(same with { KeptForDays = 11 }, KeptDays.Usual));
        Assert.True(question.AsksAnew(same with { IsSensitive = false }, KeptDays.Usual));
    }

    [Theory]
    [InlineData(true, null, 30)]
    [InlineData(false, null, 365)]
    [InlineData(true, 7, 7)]
    [InlineData(false, 0, 0)]
    public void Answers_are_erased_on_their_clock(bool isSensitive, int? kept, int days)
    {
        var dinner = Dinner();

        Assert.Equal(dinner.EndsAt.AddDays(days), NewQuestion(Choice with { IsSensitive = isSensitive, KeptForDays = kept }).ErasesAt(dinner));
    }

    [Theory]
    [InlineData("", "Fish|Meat", nameof(QuestionDetails.Words))]
    [InlineData("Fish or meat?", "Fish", nameof(QuestionDetails.Choices))]
    [InlineData("Fish or meat?", "Fish|Fish", nameof(QuestionDetails.Choices))]
    public void A_question_that_cannot_be_answered_is_refused(string words, string choices, string field)
    {
        var refusal = Assert.IsType<Invalid>((Choice with { Words = words, Choices = choices.Split('|') }).Check());

        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public void What_is_typed_is_kept_but_for_what_is_no_text()
    {
        Assert.Equal("a\nb\tc {{7*7}} <b>", TypedText.Clean("\0a\r\nb\tc {{7*7}} <b>\u0007\u009b "));
        Assert.Equal("a b c", TypedText.Line("a\r\nb\tc"));
        Assert.Null(TypedText.Clean("\0\u0001"));
    }

    private static Question NewQuestion(QuestionDetails details) => new(QuestionId.New(Now), Dinner(), 1, details);

    private static PressEvent Dinner() => new(PressEventId.New(Now), OrganisationId.New(Now), Slug.TryParse("dinner")!.Value, new EventDetails
    {
        Title = "Dinner",
        StartsAt = Now.AddDays(20),
        EndsAt = Now.AddDays(20).AddHours(2),
        TimeZone = "Europe/Vienna",
        Capacity = 12,
        RsvpClosesAt = Now.AddDays(15),
    }, Now);
}
