using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Seating;

public readonly record struct TableId(Guid Value) : IId<TableId>
{
    public static TableId From(Guid value) => new(value);

    public static TableId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How a table is laid.</summary>
public enum TableShape
{
    Round,
    Long,
    Open,
}

/// <summary>A table of the evening. Its seats are rows of their own, so that a block or a lock can hang on one.</summary>
public sealed class Table : IScoped
{
    public const int MaxSeats = 60;

    private Table()    // for EF Core
    {
    }

    public Table(TableId id, PressEvent pressEvent, int order, string name, TableShape shape)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Order = order;
        Name = name.Trim();
        Shape = shape;
    }

    public TableId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public int Order { get; private set; }

    public string Name { get; private set; } = "";

    public TableShape Shape { get; private set; }

    public void Change(string name, TableShape shape)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Shape) = (name.Trim(), shape);
    }

    /// <summary>The seats of this table, numbered from 1.</summary>
    public IEnumerable<Seat> NewSeats(int count, DateTimeOffset now) =>
        Enumerable.Range(1, count).Select(number => new Seat(SeatId.New(now), this, number));
}

public readonly record struct SeatId(Guid Value) : IId<SeatId>
{
    public static SeatId From(Guid value) => new(value);

    public static SeatId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One place at a table.</summary>
public sealed class Seat : IScoped
{
    private Seat()    // for EF Core
    {
    }

    public Seat(SeatId id, Table table, int number)
    {
        (Id, OrganisationId, EventId, TableId, Number) = (id, table.OrganisationId, table.EventId, table.Id, number);
    }

    public SeatId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public TableId TableId { get; private set; }

    /// <summary>Counts from 1 as people read it.</summary>
    public int Number { get; private set; }

    /// <summary>Whether nobody gets it: a camera stands there, or a chair is kept free.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Whether it suits somebody who needs access: step-free, with room beside it.</summary>
    public bool IsAccess { get; private set; }

    public void Block(bool isBlocked) => IsBlocked = isBlocked;

    public void SuitAccess(bool isAccess) => IsAccess = isAccess;
}
