using PressEvents.Data.Queries.Corrections;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Writing;

/// <summary>Queues one mail to everybody who holds facts that have changed since, and notes of which they are told: nobody is told the same twice.</summary>
public static class NoteCorrections
{
    /// <param name="confirmed">How many the publicist was told would be written to; null where nobody was told a number.</param>
    public static async Task<Result<int>> RunAsync(Work work, PressEventId eventId, int? confirmed)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return new NotFound("event");
        }

        if (RefusalOf(pressEvent) is { } closed)
        {
            return closed;
        }

        var audience = await CorrectionAudience.ForEventAsync(work.Db, eventId, work.Ct);
        if (audience.Readers.Count == 0)
        {
            return new NobodyToCorrect();
        }

        if (confirmed is { } count && count != audience.Readers.Count)
        {
            return new AudienceChanged(count, audience.Readers.Count);
        }

        foreach (var reader in audience.Readers)
        {
            Queue(work, reader);
        }

        return audience.Readers.Count;
    }

    private static void Queue(Work work, CorrectionReader reader)
    {
        var message = new OutboxMessage(OutboxMessageId.New(work.Now), reader.Guest, MessageKind.PackCorrected, null, null, work.Now);
        work.Queue(message);
        work.Db.CorrectionNotes.AddRange(reader.Facts.Select(fact =>
            new CorrectionNote(CorrectionNoteId.New(work.Now), reader.Guest, fact.Fact, fact.From.Version, fact.To.Version, message, work.Now)));
        work.Audit("guest.pack-corrected", reader.Guest.EventId, reader.Guest.Id.Value, $"facts={string.Join(',', reader.Facts.Select(fact => fact.Number))}");
    }

    // After the evening, too: what is printed then is printed from the pack.
    private static Refusal? RefusalOf(PressEvent pressEvent) => pressEvent.State switch
    {
        EventState.Cancelled => new EventCancelled(),
        EventState.Draft or EventState.Archived => new EventNotOpen(pressEvent.State),
        EventState.Open or EventState.Closed or EventState.Live or EventState.Wrapped => null,
    };
}
