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
        var seats = new Dictionary<(string Table, int Seat), Seat>();
        foreach (var (planned, order) in plan.Tables.Select((table, i) => (table, i)))
        {
            var table = new Table(TableId.New(work.Now), pressEvent, order, planned.Name, Enum.Parse<TableShape>(planned.Shape, ignoreCase: true));
            work.Db.Tables.Add(table);
            foreach (var seat in table.NewSeats(planned.Seats, work.Now))
            {
                seats[(planned.Name, seat.Number)] = seat;
                work.Db.Seats.Add(seat);
            }
        }

        foreach (var place in plan.Seating.Where(place => seats.ContainsKey((place.Table, place.Seat))))
        {
            Assign(seats[(place.Table, place.Seat)], place);
        }
    }

    private void Assign(Seat seat, SeatPlan place)
    {
        if (talent.FirstOrDefault(t => string.Equals(t.Name, place.Talent, StringComparison.Ordinal)) is { } star)
        {
            work.Db.SeatAssignments.Add(SeatAssignment.Of(seat, star, work.Now));
        }
        else if (place.Email is { } email && parties.TryGetValue(email.Trim().ToLowerInvariant(), out var party)
            && party.ElementAtOrDefault(place.PlusOne ?? 0) is { } guest)
        {
            work.Db.SeatAssignments.Add(SeatAssignment.Of(seat, guest, work.Now));
        }
    }
}
