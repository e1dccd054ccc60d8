using PressEvents.Domain;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>What was typed to the event's own questions, as it was typed.</summary>
public sealed class QuestionsForm
{
    private readonly Dictionary<QuestionId, string> answers;

    private QuestionsForm(Dictionary<QuestionId, string> answers) => this.answers = answers;

    public static QuestionsForm None { get; } = new([]);

    public static string Field(QuestionId id) => $"question[{id.Value}]";

    public static QuestionsForm Of(IFormCollection form)
    {
        var typed = new Dictionary<QuestionId, string>();
        foreach (var (name, value) in form)
        {
            if (name.StartsWith("question[", StringComparison.Ordinal) && name.EndsWith(']') && Guid.TryParse(name.AsSpan()["question[".Length..^1], out var id))
            {
                typed[QuestionId.From(id)] = value.ToString();
            }
        }

        return new QuestionsForm(typed);
    }

    /// <summary>Null where nothing was posted for this question.</summary>
    public string? At(QuestionId id) => answers.GetValueOrDefault(id);

    /// <summary>All that was said. Which answers a question takes is looked at when it is decided.</summary>
    public IReadOnlyDictionary<QuestionId, string> Read(ProblemList problems)
    {
        foreach (var (id, text) in answers)
        {
            if (TypedText.Clean(text) is { Length: > QuestionAnswer.TextLength })
            {
                problems.Add(Field(id), "Problem.NoteTooLong", QuestionAnswer.TextLength);
            }
        }

        return answers;
    }
}
