using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

public readonly record struct CorrectionNoteId(Guid Value) : IId<CorrectionNoteId>
{
    public static CorrectionNoteId From(Guid value) => new(value);

    public static CorrectionNoteId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One guest was told that one fact in their pack changed: from which version of it to which, and with which message.</summary>
public sealed class CorrectionNote : IScoped
{
    private CorrectionNote()    // for EF Core
    {
    }

    public CorrectionNote(CorrectionNoteId id, Guest guest, FactId fact, int from, int to, OutboxMessage message, DateTimeOffset now)
    {
        (Id, OrganisationId, EventId, GuestId) = (id, guest.OrganisationId, guest.EventId, guest.Id);
        (FactId, FromVersion, ToVersion, MessageId, NotedAt) = (fact, from, to, message.Id, now);
    }

    public CorrectionNoteId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    public FactId FactId { get; private set; }

    /// <summary>The version of the fact in the copy they hold.</summary>
    public int FromVersion { get; private set; }

    public int ToVersion { get; private set; }

    public OutboxMessageId MessageId { get; private set; }

    public DateTimeOffset NotedAt { get; private set; }
}
