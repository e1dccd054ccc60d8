using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Rsvps;

public readonly record struct RsvpId(Guid Value) : IId<RsvpId>
{
    public static RsvpId From(Guid value) => new(value);

    public static RsvpId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What the guest said.</summary>
public enum Answer
{
    Yes,
    No,
}

/// <summary>One answer of one guest. Appended, never changed: who said it, when, by which channel, and what came of it.</summary>
public sealed class Rsvp : IScoped
{
    private Rsvp()    // for EF Core
    {
    }

    public Rsvp(RsvpId id, Guest lead, Answer answer, int plusOnes, Guid submission, Actor by, Channel via, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = lead.OrganisationId;
        EventId = lead.EventId;
        GuestId = lead.Id;
        Answer = answer;
        PlusOnes = plusOnes;
        Outcome = lead.Status;
        Submission = submission;
        AnsweredAt = now;
        AnsweredBy = by.PersonId;
        Channel = via;
    }

    public RsvpId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    public Answer Answer { get; private set; }

    public int PlusOnes { get; private set; }

    /// <summary>The status the answer led to at that moment.</summary>
    public GuestStatus Outcome { get; private set; }

    /// <summary>The form's one-time id: the same form posted twice is one answer. Unique per guest.</summary>
    public Guid Submission { get; private set; }

    public DateTimeOffset AnsweredAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>Whose link it was answered with; null where it was no link.</summary>
    public MailReader? Holder { get; private set; }

    /// <summary>Says whose link it was answered with.</summary>
    public Rsvp With(MailReader? holder)
    {
        Holder = holder;
        return this;
    }
}
