using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>A course as it is planned.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record PlannedCourse(CourseId? Id, string Name, int Minutes);

/// <summary>Where somebody sits during one course.</summary>
public sealed record PlannedStop(CourseId Course, Sitter Who, SeatId Seat);

/// <summary>Sets the courses of the meal, and who sits where during each of them.</summary>
public sealed class PlanCourses(Transactions transactions)
{
    /// <summary>All courses, in their order. One that is left out goes, and with it where people sat during it.</summary>
    public async Task<Result> SetAsync(Actor actor, PressEventId eventId, IReadOnlyList<PlannedCourse> courses, CancellationToken ct)
    {
        if (Problem(courses) is { } problem)
        {
            return problem;
        }

        return await transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            var known = await work.Db.Courses.Where(c => c.EventId == eventId).ToDictionaryAsync(c => c.Id, work.Ct);
            if (courses.Any(course => course.Id is { } id && !known.ContainsKey(id)))
            {
                return new NotFound("course");
            }

            work.Db.Courses.RemoveRange(known.Values.Where(course => courses.All(kept => kept.Id != course.Id)));
            foreach (var (course, index) in courses.Select((course, index) => (course, index)))
            {
                Set(work, desk, known, course, index + 1);
            }

            desk.Revise();
            work.Audit("seating.courses-set", eventId, eventId.Value, FormattableString.Invariant($"courses={courses.Count}"));
            return Result.Done;
        }, ct);
    }

    /// <summary>All stops of all courses; who has none in a course sits on their own seat.</summary>
    public Task<Result> RotateAsync(Actor actor, PressEventId eventId, IReadOnlyList<PlannedStop> stops, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            var courses = await work.Db.Courses.Where(c => c.EventId == eventId).ToDictionaryAsync(c => c.Id, work.Ct);
            if (Refusal(desk, courses, stops) is { } refusal)
            {
                return refusal;
            }

            work.Db.RotationStops.RemoveRange(await work.Db.RotationStops.Where(s => s.EventId == eventId).ToListAsync(work.Ct));
            await work.Db.SaveChangesAsync(work.Ct);
            work.Db.RotationStops.AddRange(stops.Select(stop => new RotationStop(RotationStopId.New(work.Now), courses[stop.Course], stop.Who, stop.Seat)));
            desk.Revise();
            work.Audit("seating.rotated", eventId, eventId.Value, FormattableString.Invariant($"stops={stops.Count}"));
            return Result.Done;
        }, ct);

    private static Invalid? Problem(IReadOnlyList<PlannedCourse> courses) =>
        courses.Any(course => string.IsNullOrWhiteSpace(course.Name) || course.Name.Trim().Length > Course.NameLength)
            ? new(nameof(PlannedCourse.Name), $"A course needs a name of at most {Course.NameLength} characters.")
            : courses.Any(course => course.Minutes is < 1 or > Course.MostMinutes)
                ? new(nameof(PlannedCourse.Minutes), $"A course takes 1 to {Course.MostMinutes} minutes.")
                : null;

    private static void Set(Work work, SeatingDesk desk, Dictionary<CourseId, Course> known, PlannedCourse course, int order)
    {
        if (course.Id is { } id)
        {
            known[id].Change(order, course.Name, course.Minutes);
        }
        else
        {
            work.Db.Courses.Add(new Course(CourseId.New(work.Now), desk.Event, order, course.Name, course.Minutes));
        }
    }

    private static Refusal? Refusal(SeatingDesk desk, Dictionary<CourseId, Course> courses, IReadOnlyList<PlannedStop> stops)
    {
        foreach (var stop in stops)
        {
            Refusal? refusal = !courses.ContainsKey(stop.Course) ? new NotFound("course")
                : !desk.Knows(stop.Who) ? new NobodyOfThisEvening()
                : !desk.Seats.TryGetValue(stop.Seat, out var seat) ? new NotFound("seat")
                : seat.IsBlocked ? new SeatBlocked(desk.NameOf(stop.Seat).Table, seat.Number)
                : !desk.IsComing(stop.Who) ? new GuestNotComing(desk.NameOf(stop.Who)!)
                : null;
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return courses.Values.Select(course => Twice(desk, course, [.. stops.Where(stop => stop.Course == course.Id)])).FirstOrDefault(refusal => refusal is not null);
    }

    private static CourseSeatTwice? Twice(SeatingDesk desk, Course course, IReadOnlyList<PlannedStop> stops)
    {
        var moving = stops.Select(stop => stop.Who).ToHashSet();
        var stay = desk.Plan.Where(pair => !moving.Contains(pair.Key) && desk.IsComing(pair.Key)).Select(pair => pair.Value);
        var twice = stops.Select(stop => stop.Seat).Concat(stay).GroupBy(seat => seat).FirstOrDefault(seat => seat.Count() > 1);
        return twice is null ? null : new CourseSeatTwice(course.Name, desk.NameOf(twice.Key).Table, desk.NameOf(twice.Key).Number);
    }
}
