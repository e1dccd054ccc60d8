using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.PersonalData.Places;

namespace PressEvents.Web.Features.PersonalData.Retention;

/// <summary>Erases what an event's clocks no longer let us keep: one transaction for each event, then the traces.</summary>
internal sealed class KeepRetention(Databases databases, Transactions transactions, IEnumerable<KeptPlace> places, Traces traces, LeftFiles files, TimeProvider clock)
{
    /// <summary>Erases what is due in every organisation; returns for how many events.</summary>
    public async Task<int> EraseDueAsync(CancellationToken ct)
    {
        var erased = 0;
        foreach (var (organisation, eventId) in await DueAsync(ct))
        {
            traces.Expect();
            var result = await transactions.RunAsync(new SystemActor(organisation, "retention"), Permission.EditEvent, work => EraseAsync(work, eventId), ct);
            erased += result.IsDone ? 1 : 0;
        }

        if (traces.MayBeLeft)
        {
            await traces.RemoveAsync(ct);
        }
        else
        {
            await files.DeleteAsync(ct);
        }

        return erased;
    }

    private async Task<List<(OrganisationId, PressEventId)>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.UnscopedAsync(ct);
        var past = await db.Events.AsNoTracking().IgnoreQueryFilters().Where(e => e.EndsAt < now).OrderBy(e => e.EndsAt).ToListAsync(ct);
        var withNeeds = await db.Guests.IgnoreQueryFilters().Where(g => g.Diet != null || g.DietNote != null || g.Access != null || g.Equipment != null)
            .Select(g => g.EventId).Distinct().ToListAsync(ct);
        var asked = (await RunOut.AnsweredAsync(db, null, ct)).ToLookup(question => question.EventId);
        var due = past.Where(e => IsDue(e, withNeeds.Contains(e.Id), now) || asked[e.Id].Any(question => question.ErasesAt(e) <= now))
            .Select(e => (e.OrganisationId, e.Id)).ToList();
        return [.. due, .. (await RunOut.WithDevicesAsync(db, now, ct)).Except(due)];
    }

    // A list imported after the clock ran out may bring needs again.
    private static bool IsDue(PressEvent e, bool hasNeeds, DateTimeOffset now) =>
        e.IsSensitiveDue(now) || e.AreAnswersDue(now) || (hasNeeds && e.SensitiveKeptUntil <= now);

    private async Task<Result> EraseAsync(Work work, PressEventId eventId)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        var guests = await work.Db.Guests.Where(g => g.EventId == eventId).ToListAsync(work.Ct);
        if (pressEvent.SensitiveKeptUntil <= work.Now)
        {
            await KeptPlace.EmptyAllAsync(places, work, new Forgotten(Occasions.SensitiveClock, guests) { EventId = eventId });
            work.Audit("retention.sensitive-erased", eventId, eventId.Value, FormattableString.Invariant($"guests={guests.Count}"));
            pressEvent.NoteSensitiveErased(work.Now);
        }

        if (pressEvent.AreAnswersDue(work.Now))
        {
            await KeptPlace.EmptyAllAsync(places, work, new Forgotten(Occasions.AnswersClock, guests) { EventId = eventId });
            work.Audit("retention.answers-erased", eventId, eventId.Value, FormattableString.Invariant($"guests={guests.Count}"));
            pressEvent.NoteAnswersErased(work.Now);
        }

        await EraseRunOutAsync(work, pressEvent, guests);
        return Result.Done;
    }

    // What has a clock of its own: each question, and each browser.
    private async Task EraseRunOutAsync(Work work, PressEvent pressEvent, List<Guest> guests)
    {
        var questions = (await RunOut.AnsweredAsync(work.Db, pressEvent.Id, work.Ct)).Where(question => question.ErasesAt(pressEvent) <= work.Now).Select(question => question.Id).ToList();
        if (questions.Count > 0)
        {
            await KeptPlace.EmptyAllAsync(places, work, new Forgotten(Occasions.QuestionClock, guests) { EventId = pressEvent.Id, Questions = questions });
            work.Audit("retention.questions-erased", pressEvent.Id, pressEvent.Id.Value, FormattableString.Invariant($"questions={questions.Count}"));
        }

        if (await RunOut.DeleteDevicesAsync(work, pressEvent.Id) is > 0 and var devices)
        {
            work.Audit("retention.devices-erased", pressEvent.Id, pressEvent.Id.Value, FormattableString.Invariant($"devices={devices}"));
        }
    }
}
