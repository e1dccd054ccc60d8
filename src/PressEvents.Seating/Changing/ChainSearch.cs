using PressEvents.Seating.Explaining;

namespace PressEvents.Seating.Changing;

/// <summary>
/// Tries every plan that moves exactly so many people: who has no seat takes one; whoever sat there needs another, and so
/// on to a free chair (an ejection chain); somebody of each broken rule must move; and while moves are left, others move
/// of their own accord. Method: ejection chains, Glover (1996), searched exhaustively up to a number of steps.
/// </summary>
internal sealed class ChainSearch
{
    private const int None = -1;

    private readonly OldPlan old;
    private readonly Facts facts;
    private readonly Standing standing;
    private readonly HardRules rules;
    private readonly Settling settling;
    private readonly List<int> seats;
    private readonly int[] free;
    private readonly Stack<int> pending = new();
    private readonly bool isPlain;
    private readonly CancellationToken ct;
    private long steps;
    private long mostSteps;
    private (int Total, int[]? Seats) best;

    /// <param name="plan">Where the search begins: the old plan, or one that others have been moved in already and stay.</param>
    /// <param name="isPlain">Of their own accord, people then only exchange with one another or take a free chair.</param>
    public ChainSearch(OldPlan old, int[] plan, bool isPlain, CancellationToken ct)
    {
        (this.old, facts, this.isPlain, this.ct) = (old, old.Facts, isPlain, ct);
        standing = new Standing(facts, plan);
        rules = new HardRules(facts, standing);
        settling = new Settling(old, standing, rules);
        seats = [.. Enumerable.Range(0, facts.Room.SeatCount)];
        free = [.. seats.Where(seat => standing.GuestAt[seat] < 0)];
        foreach (var guest in Enumerable.Range(0, plan.Length).Where(guest => plan[guest] < 0))
        {
            pending.Push(guest);
        }
    }

    /// <summary>Whether the last search tried all there was to try.</summary>
    public bool IsComplete => steps <= mostSteps;

    /// <summary>The best plan that moves exactly so many more people; null when there is none, or none was found within the steps.</summary>
    public int[]? Best(int moves, long most)
    {
        (steps, mostSteps, best) = (0, most, default);
        Step(moves, None, None);
        return best.Seats;
    }

    // Of those who move of their own accord the first begins, and nobody before them is made to rise: so each plan comes up once.
    private void Step(int left, int starter, int after)
    {
        if (pending.TryPop(out var guest))
        {
            Seat(guest, left, starter, after);
            pending.Push(guest);
        }
        else if (settling.Broken() is { } broken)
        {
            Move(broken.A, left, None, after);
            if (broken.B != broken.A)
            {
                Move(broken.B, left, None, after);
            }
        }
        else if (left == 0)
        {
            Note();
        }
        else
        {
            for (var next = after + 1; next < old.Home.Length; next++)
            {
                Move(next, left, next, next);
            }
        }
    }

    private void Move(int guest, int left, int starter, int after)
    {
        if (left == 0 || settling.IsSettled(guest) || old.IsLocked[guest] || standing.SeatOf[guest] < 0)
        {
            return;
        }

        var seat = standing.SeatOf[guest];
        standing.Lift(guest);
        pending.Push(guest);
        Step(left - 1, starter, after);
        pending.Pop();
        standing.Put(guest, seat);
    }

    private void Seat(int guest, int left, int starter, int after)
    {
        settling.Settle(guest);
        foreach (var seat in left == 0 ? FreeSeats() : seats)
        {
            var other = standing.GuestAt[seat];
            if (!MayTake(guest, seat, other, left, starter))
            {
                continue;
            }

            if (++steps > mostSteps)
            {
                break;
            }

            if (steps % 1024 == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            if (other >= 0)
            {
                standing.Lift(other);
                pending.Push(other);
            }

            standing.Put(guest, seat);
            var remain = other >= 0 ? left - 1 : left;
            if (settling.MustMoveYet(remain) <= remain)
            {
                Step(remain, starter, after);
            }

            standing.Lift(guest);
            if (other >= 0)
            {
                pending.Pop();
                standing.Put(other, seat);
            }
        }

        settling.Unsettle(guest);
    }

    // Those that were free from the start and those that somebody left.
    private List<int> FreeSeats()
    {
        var found = new List<int>(free.Length + 8);
        found.AddRange(free);
        settling.AddLeft(found);
        foreach (var guest in pending)
        {
            if (old.Home[guest] >= 0)
            {
                found.Add(old.Home[guest]);
            }
        }

        return found;
    }

    private bool MayTake(int guest, int seat, int other, int left, int starter) =>
        seat != old.Home[guest] && rules.MaySit(guest, seat)
        && (other < 0 || (left > 0 && !settling.IsSettled(other) && !old.IsLocked[other] && other >= starter))
        && (!isPlain || starter == None || (guest == starter ? (other >= 0) == (left > 0) : seat == old.Home[starter]));

    private void Note()
    {
        var total = standing.Points.Total;
        if (best.Seats is null || total > best.Total)
        {
            best = (total, [.. standing.SeatOf]);
        }
    }
}
