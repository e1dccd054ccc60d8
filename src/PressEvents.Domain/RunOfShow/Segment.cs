using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.RunOfShow;

public readonly record struct SegmentId(Guid Value) : IId<SegmentId>
{
    public static SegmentId From(Guid value) => new(value);

    public static SegmentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How what is said in a segment may be used.</summary>
public enum RecordStatus
{
    OnTheRecord,
    Background,
    OffTheRecord,
}

/// <summary>One timed part of the evening.</summary>
public sealed class Segment : IScoped
{
    private Segment()    // for EF Core
    {
    }

    public Segment(SegmentId id, PressEvent pressEvent, DateTimeOffset startsAt, TimeSpan duration, string title, RecordStatus record)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Change(startsAt, duration, title, record);
    }

    public SegmentId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public int Minutes { get; private set; }

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    public string Title { get; private set; } = "";

    public RecordStatus Record { get; private set; }

    public void Change(DateTimeOffset startsAt, TimeSpan duration, string title, RecordStatus record)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.FromMinutes(1));
        (StartsAt, Minutes, Title, Record) = (startsAt, (int)duration.TotalMinutes, title.Trim(), record);
    }
}
