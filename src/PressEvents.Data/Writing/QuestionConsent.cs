using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;

namespace PressEvents.Data.Writing;

/// <summary>Takes back a consent that a guest gave to a question of the event; what was already done with it stays done. The caller holds the event's lock.</summary>
public static class QuestionConsent
{
    public static async Task<Result> WithdrawAsync(Work work, Guest guest, QuestionId question)
    {
        var given = await work.Db.QuestionAnswers.SingleOrDefaultAsync(
            a => a.GuestId == guest.Id && a.QuestionId == question
                && work.Db.Questions.Any(q => q.Id == question && q.Kind == QuestionKind.Consent),
            work.Ct);
        if (given?.WithdrawnAt is not null)
        {
            return Result.Done;
        }

        var result = given?.Withdraw(work.Now) ?? new NothingToWithdraw();
        if (result.IsDone)
        {
            work.Audit("consent.withdrawn", guest.EventId, guest.Id.Value, $"question={question.Value:N}");
        }

        return result;
    }
}
