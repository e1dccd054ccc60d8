using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Seating;

public readonly record struct SeatingStepId(Guid Value) : IId<SeatingStepId>
{
    public static SeatingStepId From(Guid value) => new(value);

    public static SeatingStepId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One change of who sits where, as it can be undone and done again.</summary>
public sealed class SeatingStep : IScoped
{
    /// <summary>So many steps of an event are kept.</summary>
    public const int Kept = 50;

    private SeatingStep()    // for EF Core
    {
    }

    public SeatingStep(SeatingStepId id, PressEvent pressEvent, int revision, string action, IReadOnlyList<SeatMove> moves, Guid? by, DateTimeOffset now)
    {
        (Id, OrganisationId, EventId, Revision) = (id, pressEvent.OrganisationId, pressEvent.Id, revision);
        (Action, Moves, By, At) = (action, SeatMove.Write(moves), by, now);
    }

    public SeatingStepId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>The revision it led to; later steps have higher ones.</summary>
    public int Revision { get; private set; }

    /// <summary>What it was, under its name in the audit trail.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Who moved from which seat to which.</summary>
    public string Moves { get; private set; } = "";

    /// <summary>Who did it; null for the product.</summary>
    public Guid? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When it was undone; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public IReadOnlyList<SeatMove> ReadMoves() => SeatMove.Read(Moves);

    public void Undo(DateTimeOffset now) => UndoneAt = now;

    public void Redo() => UndoneAt = null;
}
