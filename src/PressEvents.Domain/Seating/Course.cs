using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Domain.Seating;

public readonly record struct CourseId(Guid Value) : IId<CourseId>
{
    public static CourseId From(Guid value) => new(value);

    public static CourseId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One course of the meal: the stretch of time in which nobody changes places.</summary>
public sealed class Course : IScoped
{
    public const int NameLength = 60;

    public const int MostMinutes = 240;

    private Course()    // for EF Core
    {
    }

    public Course(CourseId id, PressEvent pressEvent, int order, string name, int minutes)
    {
        (Id, OrganisationId, EventId) = (id, pressEvent.OrganisationId, pressEvent.Id);
        Change(order, name, minutes);
    }

    public CourseId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public string Name { get; private set; } = "";

    public int Minutes { get; private set; }

    public void Change(int order, string name, int minutes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        (Order, Name, Minutes) = (order, name.Trim(), minutes);
    }
}

public readonly record struct RotationStopId(Guid Value) : IId<RotationStopId>
{
    public static RotationStopId From(Guid value) => new(value);

    public static RotationStopId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Where somebody sits during one course, when not on their own seat.</summary>
public sealed class RotationStop : IScoped
{
    private RotationStop()    // for EF Core
    {
    }

    public RotationStop(RotationStopId id, Course course, Sitter sitter, SeatId seat)
    {
        (Id, OrganisationId, EventId, CourseId, SeatId) = (id, course.OrganisationId, course.EventId, course.Id, seat);
        (GuestId, TalentId) = (sitter.Guest, sitter.Talent);
    }

    public RotationStopId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public CourseId CourseId { get; private set; }

    public GuestId? GuestId { get; private set; }

    public TalentId? TalentId { get; private set; }

    public SeatId SeatId { get; private set; }

    public Sitter Sitter => new(GuestId, TalentId);
}
