using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Domain.Seating;

public readonly record struct PublishedSeatId(Guid Value) : IId<PublishedSeatId>
{
    public static PublishedSeatId From(Guid value) => new(value);

    public static PublishedSeatId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A table as it was laid.</summary>
/// <param name="Order">Where it comes among the others.</param>
/// <param name="Seats">How many it has.</param>
public sealed record LaidTable(TableId Id, int Order, string Name, TableShape Shape, int Seats);

/// <summary>
/// Where somebody sits in the plan that guests see, or during one of its courses. Whole in itself: tables may be renamed, cut and
/// removed afterwards, and it still says what was printed.
/// </summary>
public sealed class PublishedSeat : IScoped
{
    private PublishedSeat()    // for EF Core
    {
    }

    public PublishedSeat(PublishedSeatId id, PressEvent pressEvent, Sitter sitter, LaidTable table, int seatNumber)
    {
        (Id, OrganisationId, EventId) = (id, pressEvent.OrganisationId, pressEvent.Id);
        (GuestId, TalentId) = (sitter.Guest, sitter.Talent);
        (TableId, TableOrder, TableName, TableShape, TableSeats) = (table.Id, table.Order, table.Name, table.Shape, table.Seats);
        SeatNumber = seatNumber;
    }

    public PublishedSeatId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId? GuestId { get; private set; }

    public TalentId? TalentId { get; private set; }

    /// <summary>The course it is for, from 1; null for their own seat.</summary>
    public int? CourseNumber { get; private set; }

    public string? CourseName { get; private set; }

    public TableId TableId { get; private set; }

    public int TableOrder { get; private set; }

    public string TableName { get; private set; } = "";

    public TableShape TableShape { get; private set; }

    public int TableSeats { get; private set; }

    public int SeatNumber { get; private set; }

    public Sitter Sitter => new(GuestId, TalentId);

    public LaidTable Table => new(TableId, TableOrder, TableName, TableShape, TableSeats);

    /// <summary>The same for one course only.</summary>
    public PublishedSeat During(Course course)
    {
        (CourseNumber, CourseName) = (course.Order, course.Name);
        return this;
    }

    /// <summary>What was shown to a guest is shown to whoever comes instead.</summary>
    public void PassTo(Guest guest) => (GuestId, TalentId) = (guest.Id, null);
}
