using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Events.Questions;

/// <summary>How the team reads what kind of question one is.</summary>
internal static class QuestionWords
{
    public static string Kind(QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "A line of text",
        QuestionKind.Choice => "One of several choices",
        QuestionKind.YesNo => "Yes or no",
        QuestionKind.Consent => "Consent, which can be taken back",
    };

    public static string Asked(AskedWhen asked) => asked switch
    {
        AskedWhen.WithAnswer => "with the answer",
        AskedWhen.AfterAcceptance => "once they come",
    };

    public static string Counts(EventQuestion question) => question switch
    {
        { Answered: 0 } => "no answers yet",
        { Counts.Count: 0, Answered: 1 } => "1 answer",
        { Counts.Count: 0 } => $"{question.Answered} answers",
        _ => string.Join(" · ", question.Counts.Select(c => $"{c.Answer} {c.Count}")),
    };
}
