using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Lays the planned tables and seats whom the plan seats.</summary>
internal sealed class SeatLoader(
    Work work, PressEvent pressEvent, IReadOnlyDictionary<string, IReadOnlyList<Guest>> parties, IReadOnlyList<Talent> talent)
{
    public void Load(EventPlan plan)
    {
        var seats = new Dictionary<(string Table, int Seat), (Seat Seat, LaidTable Table)>();
        foreach (var (planned, order) in plan.Tables.Select((table, i) => (table, i)))
        {
            var table = new Table(TableId.New(work.Now), pressEvent, order, planned.Name, Enum.Parse<TableShape>(planned.Shape, ignoreCase: true));
            work.Db.Tables.Add(table);
            foreach (var seat in table.NewSeats(planned.Seats, work.Now))
            {
                seats[(planned.Name, seat.Number)] = (seat, new LaidTable(table.Id, table.Order, table.Name, table.Shape, planned.Seats));
                work.Db.Seats.Add(seat);
            }
        }

        foreach (var place in plan.Seating.Where(place => seats.ContainsKey((place.Table, place.Seat))))
        {
            Assign(seats[(place.Table, place.Seat)], place);
        }
    }

    private void Assign((Seat Seat, LaidTable Table) at, SeatPlan place)
    {
        if (talent.FirstOrDefault(t => string.Equals(t.Name, place.Talent, StringComparison.Ordinal)) is { } star)
        {
            Assign(at, Sitter.Of(star.Id));
        }
        else if (place.Email is { } email && parties.TryGetValue(email.Trim().ToLowerInvariant(), out var party)
            && party.ElementAtOrDefault(place.PlusOne ?? 0) is { } guest)
        {
            Assign(at, Sitter.Of(guest.Id));
        }
    }

    // A planned evening shows its seats.
    private void Assign((Seat Seat, LaidTable Table) at, Sitter sitter)
    {
        work.Db.SeatAssignments.Add(SeatAssignment.Of(at.Seat, sitter, work.Now));
        work.Db.PublishedSeats.Add(new PublishedSeat(PublishedSeatId.New(work.Now), pressEvent, sitter, at.Table, at.Seat.Number));
    }
}
