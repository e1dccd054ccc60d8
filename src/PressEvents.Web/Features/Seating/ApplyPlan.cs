using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating;

/// <summary>
/// Applies what was worked out: an arrangement of everybody, the few moves of a late change, or the giving up of rules that clash.
/// Worked out from an older plan it is refused, and nothing is lost. Who is locked stays.
/// </summary>
public sealed class ApplyPlan(Transactions transactions)
{
    /// <param name="places">By the names of <see cref="SeatingProblemQuery"/>: people as <see cref="Sitter.Key"/>, tables by their id, seats from 0. Who is not named stays.</param>
    /// <param name="revision">The revision of the plan they were worked out from.</param>
    public Task<Result> ArrangeAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<Place> places, int revision, CancellationToken ct) =>
        RunAsync(actor, eventId, revision, (_, desk) => SeatAsync(desk, "seating.arranged", places), ct);

    /// <summary>The same for one way out of a late change: only those named move.</summary>
    public Task<Result> ReseatAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<Place> places, int revision, CancellationToken ct) =>
        RunAsync(actor, eventId, revision, (_, desk) => SeatAsync(desk, "seating.reseated", places), ct);

    /// <summary>
    /// Gives up rules by their names in the problem: a rule somebody set becomes a wish, a place or a lock goes, an access need no longer
    /// binds, and what follows from the event’s customs is waived for these people only. Names nobody knows any more are passed over.
    /// </summary>
    public Task<Result> GiveUpAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<string> rules, int revision, CancellationToken ct) =>
        RunAsync(actor, eventId, revision, async (work, desk) =>
        {
            await RuleWaiver.GiveUpAsync(work, desk, rules);
            desk.Revise();
            work.Audit("seating.rules-given-up", eventId, eventId.Value, FormattableString.Invariant($"rules={rules.Count}"));
            return Result.Done;
        }, ct);

    private Task<Result> RunAsync(Actor actor, PressEventId eventId, int revision, Func<Work, SeatingDesk, Task<Result>> apply, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditSeating, async work =>
        {
            if (await SeatingDesk.OpenAsync(work, eventId) is not { } desk)
            {
                return new NotFound("event");
            }

            if (desk.Terms.Revision != revision)
            {
                return new PlanChanged(desk.Terms.Revision - revision);
            }

            return await apply(work, desk);
        }, ct);

    private static async Task<Result> SeatAsync(SeatingDesk desk, string action, IReadOnlyCollection<Place> places)
    {
        var seats = desk.Seats.Values.ToDictionary(seat => (seat.TableId, seat.Number), seat => seat.Id);
        var moves = new List<SeatMove>();
        foreach (var place in places)
        {
            if (Sitter.FromKey(place.Guest) is not { } sitter || !desk.Knows(sitter))
            {
                return new NobodyOfThisEvening();
            }

            if (!Guid.TryParseExact(place.Table, "N", out var table) || !seats.TryGetValue((TableId.From(table), place.Seat + 1), out var seat))
            {
                return new NotFound("seat");
            }

            var now = desk.At(sitter);
            if (now?.SeatId != seat && now is not { IsLocked: true })
            {
                moves.Add(new SeatMove(sitter, now?.SeatId, seat));
            }
        }

        return await desk.MoveAsync(action, [.. moves, .. PutOff(desk, moves)]);
    }

    // Who is not coming any more makes way for who is.
    private static IEnumerable<SeatMove> PutOff(SeatingDesk desk, List<SeatMove> moves) =>
        moves.Select(move => desk.On(move.To!.Value)).OfType<SeatAssignment>()
            .Where(sitting => !desk.IsComing(sitting.Sitter)).Select(sitting => new SeatMove(sitting.Sitter, sitting.SeatId, null));
}
