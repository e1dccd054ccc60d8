using System.Globalization;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Turns planned questions into questions, and planned answers into answers.</summary>
internal sealed class QuestionLoader(Work work, PressEvent pressEvent, IReadOnlyList<QuestionPlan> plans)
{
    private readonly List<Question> questions =
        [.. plans.Select((plan, index) => new Question(QuestionId.New(work.Now), pressEvent, index + 1, Details(plan).Value!))];

    /// <summary>What the plan says, or what is wrong with it.</summary>
    public static Result<QuestionDetails> Details(QuestionPlan plan)
    {
        if (!Enum.TryParse<QuestionKind>(plan.Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return new Invalid("plan", $"“{plan.Kind}” is none of text, choice, yesNo, consent.");
        }

        if (!Enum.TryParse<AskedWhen>(plan.Asked, ignoreCase: true, out var asked) || !Enum.IsDefined(asked))
        {
            return new Invalid("plan", $"“{plan.Asked}” is none of withAnswer, afterAcceptance.");
        }

        var details = new QuestionDetails
        {
            Words = TypedText.Line(plan.Words) ?? "",
            Kind = kind,
            Choices = plan.Choices,
            IsRequired = plan.Required,
            Asked = asked,
            IsSensitive = plan.Sensitive,
            KeptForDays = plan.KeptForDays,
        };
        return details.Check() is { } wrong ? wrong : details;
    }

    /// <summary>The number of the first planned answer that no question takes; null where all are taken.</summary>
    public static string? Stray(EventPlan plan, GuestPlan guest) => guest.QuestionAnswers.FirstOrDefault(pair =>
        !int.TryParse(pair.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > plan.Questions.Count
        || Details(plan.Questions[number - 1]).Value is not { } asked || QuestionAnswer.Read(asked.Kind, asked.Choices, pair.Value) is null).Key;

    public void Load() => work.Db.Questions.AddRange(questions);

    public void Answer(Guest guest, GuestPlan plan, DateTimeOffset at)
    {
        foreach (var (number, typed) in plan.QuestionAnswers)
        {
            var question = questions[int.Parse(number, CultureInfo.InvariantCulture) - 1];
            var text = QuestionAnswer.Read(question.Kind, Question.ChoiceList(question.Choices), typed)!;
            work.Db.QuestionAnswers.Add(new QuestionAnswer(QuestionAnswerId.New(at), question, guest, text, work.Actor, Channel.CommandLine, at));
        }
    }
}
