using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Seating;

/// <summary>
/// An event’s plan under its lock: nobody else changes it until this transaction ends. All that moves people goes through
/// <see cref="MoveAsync"/>, which keeps the step for undo; all that changes anything else says so by <see cref="Revise"/>.
/// </summary>
internal sealed class SeatingDesk
{
    private readonly Work work;
    private readonly Dictionary<Sitter, SeatAssignment> assignments;

    private SeatingDesk(Work work, PressEvent pressEvent, SeatingTerms terms, List<SeatAssignment> assignments)
    {
        (this.work, Event, Terms) = (work, pressEvent, terms);
        this.assignments = assignments.ToDictionary(a => a.Sitter);
    }

    public PressEvent Event { get; }

    public SeatingTerms Terms { get; }

    public required IReadOnlyDictionary<TableId, Table> Tables { get; init; }

    public required IReadOnlyDictionary<SeatId, Seat> Seats { get; init; }

    public required IReadOnlyDictionary<GuestId, Guest> Guests { get; init; }

    public required IReadOnlyDictionary<TalentId, Talent> Talents { get; init; }

    /// <summary>Who sits where now.</summary>
    public IReadOnlyDictionary<Sitter, SeatId> Plan => assignments.ToDictionary(pair => pair.Key, pair => pair.Value.SeatId);

    /// <summary>Null where the organisation has no such event.</summary>
    public static async Task<SeatingDesk?> OpenAsync(Work work, PressEventId eventId)
    {
        if (await work.LockEventAsync(eventId) is not { } pressEvent)
        {
            return null;
        }

        var (db, ct) = (work.Db, work.Ct);
        var terms = await db.SeatingTerms.SingleOrDefaultAsync(t => t.EventId == eventId, ct);
        if (terms is null)
        {
            terms = new SeatingTerms(pressEvent);
            db.SeatingTerms.Add(terms);
        }

        return new SeatingDesk(work, pressEvent, terms, await db.SeatAssignments.Where(a => a.EventId == eventId).ToListAsync(ct))
        {
            Tables = await db.Tables.Where(t => t.EventId == eventId).ToDictionaryAsync(t => t.Id, ct),
            Seats = await db.Seats.Where(s => s.EventId == eventId).ToDictionaryAsync(s => s.Id, ct),
            Guests = await db.Guests.AsNoTracking().Where(g => g.EventId == eventId).ToDictionaryAsync(g => g.Id, ct),
            Talents = await db.Talents.AsNoTracking().Where(t => t.EventId == eventId).ToDictionaryAsync(t => t.Id, ct),
        };
    }

    /// <summary>Says that something of the seating changed.</summary>
    public void Revise() => Terms.Revise();

    public string? NameOf(Sitter sitter) => sitter switch
    {
        { Guest: { } guest } => Guests.GetValueOrDefault(guest)?.Name,
        { Talent: { } talent } => Talents.GetValueOrDefault(talent)?.Name,
        _ => null,
    };

    public bool Knows(Sitter sitter) => NameOf(sitter) is not null;

    /// <summary>Whether somebody sits at this event’s tables: talent always, a guest who accepted or is there.</summary>
    public bool IsComing(Sitter sitter) => sitter.Guest is not { } guest || Guests[guest].Status is GuestStatus.Accepted or GuestStatus.Arrived;

    public SeatAssignment? At(Sitter sitter) => assignments.GetValueOrDefault(sitter);

    public SeatAssignment? On(SeatId seat) => assignments.Values.SingleOrDefault(a => a.SeatId == seat);

    public (string Table, int Number) NameOf(SeatId seat) => (Tables[Seats[seat].TableId].Name, Seats[seat].Number);

    public LaidTable Laid(TableId id) => new(id, Tables[id].Order, Tables[id].Name, Tables[id].Shape, Seats.Values.Count(seat => seat.TableId == id));

    /// <summary>Moves people, all or none, as one step that can be undone.</summary>
    /// <param name="action">The step’s name in the audit trail.</param>
    public async Task<Result> MoveAsync(string action, IReadOnlyList<SeatMove> moves)
    {
        if (moves.Count == 0)
        {
            return Result.Done;
        }

        var result = await TryMoveAsync(moves);
        if (!result.IsDone)
        {
            return result;
        }

        Revise();
        await ForgetUndoneAsync();
        work.Db.SeatingSteps.Add(new SeatingStep(SeatingStepId.New(work.Now), Event, Terms.Revision, action, moves, work.Actor.PersonId, work.Now));
        return Result.Done;
    }

    /// <summary>The same without keeping the step: for undo and redo, which have it already.</summary>
    public async Task<Result> TryMoveAsync(IReadOnlyList<SeatMove> moves)
    {
        if (Refusal(moves) is { } refusal)
        {
            return refusal;
        }

        // The old rows go first: for an instant nobody may have two seats, nor a seat two people.
        work.Db.SeatAssignments.RemoveRange(moves.Select(move => At(move.Who)).OfType<SeatAssignment>());
        await work.Db.SaveChangesAsync(work.Ct);
        foreach (var move in moves)
        {
            assignments.Remove(move.Who);
            if (move.To is { } to)
            {
                assignments[move.Who] = SeatAssignment.Of(Seats[to], move.Who, work.Now);
                work.Db.SeatAssignments.Add(assignments[move.Who]);
            }

            work.Audit(move.To is null ? "seat.cleared" : "seat.given", Event.Id, move.Who.Id, $"seat={(move.To ?? move.From)!.Value.Value:N}");
        }

        return Result.Done;
    }

    private Refusal? Refusal(IReadOnlyList<SeatMove> moves)
    {
        var moving = moves.Select(move => move.Who).ToHashSet();
        var taken = assignments.Values.Where(a => !moving.Contains(a.Sitter)).Select(a => a.SeatId).ToHashSet();
        return moves.Select(move => Refusal(move, taken)).FirstOrDefault(refusal => refusal is not null);
    }

    private Refusal? Refusal(SeatMove move, HashSet<SeatId> taken) => (At(move.Who), move.To) switch
    {
        _ when NameOf(move.Who) is null => new NobodyOfThisEvening(),
        ({ IsLocked: true }, _) => new SitterLocked(NameOf(move.Who)!),
        (_, null) => null,
        (_, { } to) when !Seats.ContainsKey(to) => new Domain.Organisations.NotFound("seat"),
        (_, { } to) when Seats[to].IsBlocked => new SeatBlocked(NameOf(to).Table, NameOf(to).Number),
        (null, _) when !IsComing(move.Who) => new GuestNotComing(NameOf(move.Who)!),
        (_, { } to) when !taken.Add(to) => new SeatTaken(NameOf(to).Table, NameOf(to).Number),
        _ => null,
    };

    // What was undone cannot be done again once something new was done, and old steps make way.
    private async Task ForgetUndoneAsync()
    {
        var steps = await work.Db.SeatingSteps.Where(s => s.EventId == Event.Id).OrderByDescending(s => s.Revision).ToListAsync(work.Ct);
        work.Db.SeatingSteps.RemoveRange(steps.Where(s => s.UndoneAt is not null).Concat(steps.Where(s => s.UndoneAt is null).Skip(SeatingStep.Kept - 1)));
    }
}
