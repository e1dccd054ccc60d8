using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;

namespace PressEvents.Data.Queries;

/// <summary>What an event asks, as one guest finds it. Compiled once: the guest's page reads it.</summary>
public static class QuestionReads
{
    private static readonly PerModel<Func<PressDb, PressEventId, GuestId, IAsyncEnumerable<QuestionRow>>> Asked = new(() => EF.CompileAsyncQuery(
        (PressDb db, PressEventId eventId, GuestId guestId) =>
            from question in db.Questions.AsNoTracking()
            join given in db.QuestionAnswers.Where(a => a.GuestId == guestId) on question.Id equals given.QuestionId into answers
            from answer in answers.DefaultIfEmpty()
            where question.EventId == eventId && (question.RemovedAt == null || answer != null)
            orderby question.Number, question.Id
            select new QuestionRow(question.Id, question.Kind, question.Words, question.Asked)
            {
                Choices = Question.ChoiceList(question.Choices),
                IsRequired = question.IsRequired,
                IsSensitive = question.IsSensitive,
                KeptForDays = question.KeptForDays,
                IsRemoved = question.RemovedAt != null,
                Answer = answer == null || answer.WithdrawnAt != null ? null : answer.Text,
                AnsweredAt = answer == null ? null : answer.AnsweredAt,
                WithdrawnAt = answer == null ? null : answer.WithdrawnAt,
            }));

    public static async Task<IReadOnlyList<QuestionRow>> ForGuestAsync(PressDb db, PressEventId eventId, GuestId guestId, CancellationToken ct)
    {
        var rows = new List<QuestionRow>();
        await foreach (var row in Asked.For(db)(db, eventId, guestId).WithCancellation(ct))
        {
            rows.Add(row);
        }

        return rows;
    }
}
