using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Seating;

public readonly record struct SeatingVersionId(Guid Value) : IId<SeatingVersionId>
{
    public static SeatingVersionId From(Guid value) => new(value);

    public static SeatingVersionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A whole plan as it once was: kept under a name, or shown to guests.</summary>
public sealed class SeatingVersion : IScoped
{
    public const int NameLength = 100;

    private SeatingVersion()    // for EF Core
    {
    }

    /// <param name="name">Null for a published one.</param>
    public SeatingVersion(SeatingVersionId id, PressEvent pressEvent, string? name, IReadOnlyDictionary<Sitter, SeatId> seats, Guid? by, DateTimeOffset now)
    {
        (Id, OrganisationId, EventId) = (id, pressEvent.OrganisationId, pressEvent.Id);
        (Name, By, At) = (name?.Trim(), by, now);
        Plan = SeatMove.Write(SeatMove.Between(new Dictionary<Sitter, SeatId>(), seats));
    }

    public SeatingVersionId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>What the publicist called it; null for a published one.</summary>
    public string? Name { get; private set; }

    /// <summary>Who sits where, as the moves that lead there from an empty room.</summary>
    public string Plan { get; private set; } = "";

    /// <summary>Who kept or published it; null for the product.</summary>
    public Guid? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who sat where.</summary>
    public IReadOnlyDictionary<Sitter, SeatId> ReadSeats() => SeatMove.Read(Plan).ToDictionary(move => move.Who, move => move.To!.Value);
}
