using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Mail;

public readonly record struct MessageStageId(Guid Value) : IId<MessageStageId>
{
    public static MessageStageId From(Guid value) => new(value);

    public static MessageStageId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What a stage's day is counted from.</summary>
public enum StageAnchor
{
    Start,
    Deadline,
}

/// <summary>Where a stage stands: still to come, stopped for now, left out for good, or done.</summary>
public enum StageState
{
    Planned,
    Paused,
    Skipped,
    Done,
}

/// <summary>A message planned so many days before or after the evening or the deadline for answers. Who gets it is worked out when its time has come.</summary>
public sealed class MessageStage : IScoped
{
    /// <summary>The furthest a stage may lie from what it is counted from.</summary>
    public const int MostDays = 365;

    private MessageStage()    // for EF Core
    {
    }

    public MessageStage(MessageStageId id, PressEvent pressEvent, MessageKind kind, StageAnchor anchor, int days, TimeOnly at, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        (Kind, Anchor, Days, At, PlannedAt) = (kind, anchor, days, at, now);
    }

    public MessageStageId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public MessageKind Kind { get; private set; }

    public StageAnchor Anchor { get; private set; }

    /// <summary>Days from the anchor's date in the event's zone: negative before it, positive after it.</summary>
    public int Days { get; private set; }

    /// <summary>The time of day in the event's zone.</summary>
    public TimeOnly At { get; private set; }

    public StageState State { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>When its messages were queued.</summary>
    public DateTimeOffset? RanAt { get; private set; }
}
