using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Events.Questions;

/// <summary>What changing a question led to.</summary>
public enum QuestionChange
{
    Changed,

    /// <summary>It had answers, and asks something else now: those stay with the old words, and everybody is asked again.</summary>
    AskedAnew,
}

/// <summary>Adds, changes, orders and takes off the questions of an event.</summary>
public sealed class ChangeQuestions(Transactions transactions)
{
    // A guest answers on a telephone in half a minute; this is more than anybody reads.
    private const int MostQuestions = 20;

    public Task<Result> AddAsync(Actor actor, PressEventId eventId, QuestionForm form, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var read = form.Read();
            if (read.Refusal is { } wrong)
            {
                return wrong;
            }

            var asked = await OnFormAsync(work, eventId);
            if (asked.Count >= MostQuestions)
            {
                return new Invalid(nameof(form.Words), $"An event asks at most {MostQuestions} questions.");
            }

            Add(work, pressEvent, asked.Count == 0 ? 1 : asked.Max(q => q.Number) + 1, read.Value!, "question.added");
            return Result.Done;
        }, ct);

    public Task<Result<QuestionChange>> ChangeAsync(Actor actor, PressEventId eventId, QuestionId id, QuestionForm form, CancellationToken ct) =>
        transactions.RunAsync<QuestionChange>(actor, Permission.EditEvent, async work =>
        {
            var pressEvent = await work.LockEventAsync(eventId);
            var question = (await OnFormAsync(work, eventId)).Find(q => q.Id == id);
            if (pressEvent is null || question is null)
            {
                return new NotFound("question");
            }

            var read = form.Read();
            if (read.Refusal is { } wrong)
            {
                return wrong;
            }

            // An answer belongs to the words it was given to; a consent above all.
            if (question.AsksAnew(read.Value!, KeptDays.Of(pressEvent)) && await IsAnsweredAsync(work, id))
            {
                question.Remove(work.Now);
                Add(work, pressEvent, question.Number, read.Value!, "question.replaced");
                return QuestionChange.AskedAnew;
            }

            question.Change(read.Value!);
            work.Audit("question.changed", eventId, id.Value);
            return QuestionChange.Changed;
        }, ct);

    /// <summary>Exchanges a question with the one before it, or after it.</summary>
    public Task<Result> MoveAsync(Actor actor, PressEventId eventId, QuestionId id, int by, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            await work.LockEventAsync(eventId);
            var asked = await OnFormAsync(work, eventId);
            var index = asked.FindIndex(q => q.Id == id);
            if (index < 0)
            {
                return new NotFound("question");
            }

            if (index + Math.Sign(by) is var other && other >= 0 && other < asked.Count)
            {
                var (mine, theirs) = (asked[index].Number, asked[other].Number);
                asked[index].MoveTo(theirs);
                asked[other].MoveTo(mine);
                work.Audit("question.moved", eventId, id.Value);
            }

            return Result.Done;
        }, ct);

    /// <summary>Takes a question off the form. What was answered stays until its clock; one that nobody answered is gone.</summary>
    public Task<Result> RemoveAsync(Actor actor, PressEventId eventId, QuestionId id, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            await work.LockEventAsync(eventId);
            if ((await OnFormAsync(work, eventId)).Find(q => q.Id == id) is not { } question)
            {
                return new NotFound("question");
            }

            if (await IsAnsweredAsync(work, id))
            {
                question.Remove(work.Now);
            }
            else
            {
                work.Db.Questions.Remove(question);
            }

            work.Audit("question.removed", eventId, id.Value);
            return Result.Done;
        }, ct);

    private static Task<List<Question>> OnFormAsync(Work work, PressEventId eventId) =>
        work.Db.Questions.Where(q => q.EventId == eventId && q.RemovedAt == null).OrderBy(q => q.Number).ThenBy(q => q.Id).ToListAsync(work.Ct);

    private static Task<bool> IsAnsweredAsync(Work work, QuestionId id) => work.Db.QuestionAnswers.AnyAsync(a => a.QuestionId == id, work.Ct);

    private static void Add(Work work, PressEvent pressEvent, int number, QuestionDetails details, string action)
    {
        var question = new Question(QuestionId.New(work.Now), pressEvent, number, details);
        work.Db.Questions.Add(question);
        work.Audit(action, pressEvent.Id, question.Id.Value);
    }
}
