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

    /// <summary>When its time comes, by the clocks of the event's zone on that day; it moves as the event does.</summary>
    public DateTimeOffset DueAt(PressEvent pressEvent) =>
        DueAt(Anchor is StageAnchor.Start ? pressEvent.StartsAt : pressEvent.RsvpClosesAt, Days, At, TimeZoneInfo.FindSystemTimeZoneById(pressEvent.TimeZone));

    /// <summary>So many days from the anchor's date in the zone, when its clocks show that time.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset anchor, int days, TimeOnly at, TimeZoneInfo zone) =>
        WallClock.At(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(anchor, zone).DateTime).AddDays(days).ToDateTime(at), zone);

    /// <summary>Whether its time has come and it is neither stopped nor settled.</summary>
    public bool IsDue(PressEvent pressEvent, DateTimeOffset now) => State is StageState.Planned && DueAt(pressEvent) <= now;

    public Result Pause() => Move(StageState.Paused, StageState.Planned);

    public Result Resume() => Move(StageState.Planned, StageState.Paused);

    /// <summary>Leaves it out for good.</summary>
    public Result Skip() => Move(StageState.Skipped, StageState.Planned, StageState.Paused);

    /// <summary>Its messages are queued, and never again.</summary>
    public Result Finish(DateTimeOffset now)
    {
        var done = Move(StageState.Done, StageState.Planned, StageState.Paused);
        RanAt = done.IsDone ? now : RanAt;
        return done;
    }

    private Result Move(StageState to, params ReadOnlySpan<StageState> from)
    {
        if (!from.Contains(State))
        {
            return new StageSettled(State);
        }

        State = to;
        return Result.Done;
    }
}
