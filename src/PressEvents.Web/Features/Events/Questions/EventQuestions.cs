using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Events.Questions;

/// <summary>One question as its editor shows it, with how many answered and how.</summary>
public sealed record EventQuestion(Question Question, int Answered, IReadOnlyList<(string Answer, int Count)> Counts)
{
    public QuestionId Id => Question.Id;
}

/// <summary>Reads what an event asks, and counts what was answered. Texts are counted, never shown here.</summary>
public sealed class EventQuestions(Databases databases)
{
    /// <summary>Those on the form in their order, and below them those taken off that were answered.</summary>
    public async Task<IReadOnlyList<EventQuestion>> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContactDetails, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var questions = await db.Questions.AsNoTracking().Where(q => q.EventId == eventId).OrderBy(q => q.Number).ThenBy(q => q.Id).ToListAsync(ct);
        var answers = await db.QuestionAnswers.Where(a => a.EventId == eventId)
            .Join(db.Questions.Where(q => q.Kind != QuestionKind.Text), a => a.QuestionId, q => q.Id, (answer, _) => answer)
            .GroupBy(a => new { a.QuestionId, a.Text, IsWithdrawn = a.WithdrawnAt != null })
            .Select(g => new { g.Key.QuestionId, g.Key.Text, g.Key.IsWithdrawn, Count = g.Count() }).ToListAsync(ct);
        var all = await db.QuestionAnswers.Where(a => a.EventId == eventId).GroupBy(a => a.QuestionId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return
        [
            .. questions.OrderBy(q => q.RemovedAt is not null).Select(q => new EventQuestion(q, all.GetValueOrDefault(q.Id),
            [
                .. AnswersOf(q).Select(answer => (answer, answers.Where(a => a.QuestionId == q.Id && !a.IsWithdrawn && string.Equals(a.Text, answer, StringComparison.Ordinal)).Sum(a => a.Count))),
                .. answers.Where(a => a.QuestionId == q.Id && a.IsWithdrawn).Select(a => ("taken back", a.Count)),
            ])),
        ];
    }

    private static IReadOnlyList<string> AnswersOf(Question question) => question.Kind switch
    {
        QuestionKind.Text => [],
        QuestionKind.Choice => Question.ChoiceList(question.Choices),
        QuestionKind.YesNo or QuestionKind.Consent => [QuestionAnswer.Yes, QuestionAnswer.No],
    };
}
