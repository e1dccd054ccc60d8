using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Lays the planned tables, seats whom the plan seats, and sets its rules and courses. A planned evening shows its seats.</summary>
internal sealed class SeatLoader(
    Work work, PressEvent pressEvent, IReadOnlyDictionary<string, IReadOnlyList<Guest>> parties, IReadOnlyList<Talent> talent)
{
    private readonly Dictionary<(string Table, int Seat), (Seat Seat, LaidTable Table)> seats = [];

    public void Load(EventPlan plan)
    {
        foreach (var (planned, order) in plan.Tables.Select((table, i) => (table, i)))
        {
            Lay(planned, order);
        }

        foreach (var (at, sitter) in Places(plan.Seating))
        {
            work.Db.SeatAssignments.Add(SeatAssignment.Of(at.Seat, sitter, work.Now));
            work.Db.PublishedSeats.Add(Published(at, sitter));
        }

        foreach (var (course, index) in plan.Courses.Select((course, index) => (course, index)))
        {
            Serve(course, index + 1);
        }

        foreach (var host in plan.Hosts.Select(email => Person(email, 0)).Where(sitter => sitter?.Guest is not null))
        {
            parties.Values.SelectMany(party => party).First(guest => guest.Id == host!.Value.Guest).Host(true);
        }

        work.Db.SeatingRules.AddRange(plan.SeatingRules.Select(Rule).OfType<SeatingRule>());
    }

    private void Lay(TablePlan planned, int order)
    {
        var table = new Table(TableId.New(work.Now), pressEvent, order, planned.Name, Enum.Parse<TableShape>(planned.Shape, ignoreCase: true));
        work.Db.Tables.Add(table);
        foreach (var seat in table.NewSeats(planned.Seats, work.Now))
        {
            seat.SuitAccess(planned.AccessSeats.Contains(seat.Number));
            seats[(planned.Name, seat.Number)] = (seat, new LaidTable(table.Id, table.Order, table.Name, table.Shape, planned.Seats));
            work.Db.Seats.Add(seat);
        }
    }

    private void Serve(CoursePlan planned, int order)
    {
        var course = new Course(CourseId.New(work.Now), pressEvent, order, planned.Name, planned.Minutes);
        work.Db.Courses.Add(course);
        foreach (var (at, sitter) in Places(planned.Stops))
        {
            work.Db.RotationStops.Add(new RotationStop(RotationStopId.New(work.Now), course, sitter, at.Seat.Id));
            work.Db.PublishedSeats.Add(Published(at, sitter).During(course));
        }
    }

    private SeatingRule? Rule(RulePlan planned)
    {
        if (Person(planned.Who, 0) is not { } who || Person(planned.Other, 0) is not { } other || who == other)
        {
            return null;
        }

        var rule = SeatingRule.Pair(pressEvent, Enum.Parse<SeatingRuleKind>(planned.Kind, ignoreCase: true), who, other, work.Now);
        rule.Hold(Enum.Parse<Nearness>(planned.Scope, ignoreCase: true), planned.Weight, planned.Reason);
        return rule;
    }

    private IEnumerable<((Seat Seat, LaidTable Table) At, Sitter Sitter)> Places(IEnumerable<SeatPlan> places) =>
        from place in places
        where seats.ContainsKey((place.Table, place.Seat))
        let sitter = Person(place.Talent ?? place.Email, place.PlusOne ?? 0)
        where sitter is not null
        select (seats[(place.Table, place.Seat)], sitter.Value);

    private Sitter? Person(string? name, int plusOne) =>
        talent.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.Ordinal)) is { } star ? Sitter.Of(star.Id)
            : name is not null && parties.TryGetValue(name.Trim().ToLowerInvariant(), out var party) && party.ElementAtOrDefault(plusOne) is { } guest ? Sitter.Of(guest.Id)
            : null;

    private PublishedSeat Published((Seat Seat, LaidTable Table) at, Sitter sitter) =>
        new(PublishedSeatId.New(work.Now), pressEvent, sitter, at.Table, at.Seat.Number);
}
