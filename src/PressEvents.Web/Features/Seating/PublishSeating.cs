using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Shows guests where they sit: the plan as it is now, with its courses, until it is published anew. Or hides it again; what was shown last is kept.</summary>
public sealed class PublishSeating(Transactions transactions)
{
    public Task<Result> SetAsync(Actor actor, PressEventId eventId, bool isShown, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            desk.Event.PublishSeating(isShown ? work.Now : null);
            if (isShown)
            {
                await ReplaceAsync(work, desk);
            }

            work.Audit(isShown ? "seating.published" : "seating.hidden", eventId, eventId.Value);
            return Result.Done;
        }, ct);

    private static async Task ReplaceAsync(Work work, SeatingDesk desk)
    {
        var before = await work.Db.PublishedSeats.Where(p => p.EventId == desk.Event.Id).ToListAsync(work.Ct);
        var courses = await work.Db.Courses.Where(c => c.EventId == desk.Event.Id).ToDictionaryAsync(c => c.Id, work.Ct);
        var stops = await work.Db.RotationStops.Where(s => s.EventId == desk.Event.Id).ToListAsync(work.Ct);
        var plan = desk.Plan.Where(pair => desk.IsComing(pair.Key)).ToDictionary();
        work.Db.PublishedSeats.RemoveRange(before);
        work.Db.PublishedSeats.AddRange(plan.Select(pair => Seat(work, desk, pair.Key, pair.Value)));
        work.Db.PublishedSeats.AddRange(stops.Where(stop => desk.IsComing(stop.Sitter)).Select(stop => Seat(work, desk, stop.Sitter, stop.SeatId).During(courses[stop.CourseId])));
        work.Db.SeatingVersions.Add(new SeatingVersion(SeatingVersionId.New(work.Now), desk.Event, null, plan, work.Actor.PersonId, work.Now));
    }

    private static PublishedSeat Seat(Work work, SeatingDesk desk, Sitter sitter, SeatId id)
    {
        var seat = desk.Seats[id];
        return new PublishedSeat(PublishedSeatId.New(work.Now), desk.Event, sitter, desk.Laid(seat.TableId), seat.Number);
    }
}
