using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Keeps what a guest said to the event's own questions: the last that was said. The trail names nobody's answer.</summary>
internal static class QuestionsTold
{
    public static async Task<Result> KeepAsync(Work work, Guest guest, IReadOnlyDictionary<QuestionId, string> told, Channel via)
    {
        if (told.Count == 0)
        {
            return Result.Done;
        }

        // One that was taken off the form meanwhile is not there, and is asked no more.
        var ids = told.Keys.ToList();
        var asked = await work.Db.Questions.Where(q => q.EventId == guest.EventId && q.RemovedAt == null && ids.Contains(q.Id)).ToListAsync(work.Ct);
        var known = await work.Db.QuestionAnswers.Where(a => a.GuestId == guest.Id && ids.Contains(a.QuestionId)).ToDictionaryAsync(a => a.QuestionId, work.Ct);
        var changed = 0;
        foreach (var question in asked)
        {
            var before = known.GetValueOrDefault(question.Id);
            if (TypedText.Clean(told[question.Id]) is null)
            {
                changed += Forget(work, question, before);
            }
            else if (QuestionAnswer.Read(question.Kind, Question.ChoiceList(question.Choices), told[question.Id]) is { } text)
            {
                changed += Say(work, question, guest, before, text, via);
            }
            else
            {
                return new NotAnAnswer(question.Id);
            }
        }

        if (changed > 0)
        {
            work.Audit("questions.answered", guest.EventId, guest.Id.Value, FormattableString.Invariant($"answers={changed}, via {via}"));
        }

        return Result.Done;
    }

    // An empty box takes an answer back. A consent is taken back by its own button, which leaves a trace.
    private static int Forget(Work work, Question question, QuestionAnswer? before)
    {
        if (before is null || question.Kind is QuestionKind.Consent)
        {
            return 0;
        }

        work.Db.QuestionAnswers.Remove(before);
        return 1;
    }

    private static int Say(Work work, Question question, Guest guest, QuestionAnswer? before, string text, Channel via)
    {
        if (before is null)
        {
            work.Db.QuestionAnswers.Add(new QuestionAnswer(QuestionAnswerId.New(work.Now), question, guest, text, work.Actor, via, work.Now));
            return 1;
        }

        if (before.WithdrawnAt is null && string.Equals(before.Text, text, StringComparison.Ordinal))
        {
            return 0;
        }

        before.Say(text, work.Actor, via, work.Now);
        return 1;
    }
}
