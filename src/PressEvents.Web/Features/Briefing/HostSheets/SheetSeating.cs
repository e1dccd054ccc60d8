using System.Runtime.InteropServices;
using PressEvents.Data.Queries;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Who sits where during which course, in the published plan.</summary>
internal sealed class SheetSeating
{
    private readonly IReadOnlyList<PublishedSeatRow> seats;

    public SheetSeating(HostSheetRow row)
    {
        seats = row.Seats;
        // What was published names only the courses in which somebody moves; in the others people sit on their own seats.
        var moving = seats.SelectMany(seat => seat.Stops).GroupBy(stop => stop.Course).ToDictionary(stops => stops.Key, stops => stops.First().CourseName);
        var planned = row.Courses.Select(course => course with { Name = moving.GetValueOrDefault(course.Number, course.Name) });
        var removed = moving.Where(course => row.Courses.All(known => known.Number != course.Key)).Select(course => new SheetCourse(course.Key, course.Value, null));
        Courses = moving.Count == 0 ? [] : [.. planned.Concat(removed).OrderBy(course => course.Number)];
    }

    /// <summary>Empty where nobody changes places.</summary>
    public IReadOnlyList<SheetCourse> Courses { get; }

    /// <summary>Where somebody sits, course after course; one place for the whole evening where nobody changes.</summary>
    public IReadOnlyList<SheetVisit> Visits(Sitter who) =>
        seats.FirstOrDefault(seat => seat.Sitter == who) is { } own
            ? Courses.Count == 0 ? [Visit(own, null)] : [.. Courses.Select(course => Visit(own, course))]
            : [];

    /// <summary>Who sits at a table during a course, seat after seat.</summary>
    public IEnumerable<SheetVisit> At(TableId table, SheetCourse? course) =>
        seats.Select(seat => Visit(seat, course)).Where(visit => visit.Table.Id == table).OrderBy(visit => visit.Seat).ThenBy(visit => visit.Who.Key, StringComparer.Ordinal);

    /// <summary>All tables with their own people, in their order.</summary>
    public IEnumerable<LaidTable> Tables() => seats.Select(seat => seat.Table).DistinctBy(table => table.Id).OrderBy(table => table.Order);

    public SheetVisit? Own(Sitter who) => seats.FirstOrDefault(seat => seat.Sitter == who) is { } own ? Visit(own, null) : null;

    private static SheetVisit Visit(PublishedSeatRow seat, SheetCourse? course) =>
        course is not null && seat.Stops.FirstOrDefault(stop => stop.Course == course.Number) is { } stop
            ? new SheetVisit(seat.Sitter, course, stop.Table, stop.SeatNumber)
            : new SheetVisit(seat.Sitter, course, seat.Table, seat.SeatNumber);
}

/// <summary>Somebody's seat during a course, or all evening.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SheetVisit(Sitter Who, SheetCourse? Course, LaidTable Table, int Seat);
