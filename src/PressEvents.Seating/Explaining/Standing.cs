using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Explaining;

/// <summary>
/// A plan while it is being changed, and its score after every change. Only the tables that somebody left or came to are
/// scored anew, by the same definition as the judge's.
/// </summary>
internal sealed class Standing
{
    private readonly Facts facts;
    private readonly Points[] worth;
    private readonly bool[] isStale;
    private readonly Stack<int> stale = new();
    private readonly TableWorth tables;
    private Points total;
    private int wishes;

    public Standing(Facts facts, IEnumerable<int> seats)
    {
        this.facts = facts;
        (worth, isStale) = (new Points[facts.Room.TableCount], new bool[facts.Room.TableCount]);
        SeatOf = Enumerable.Repeat(-1, facts.Room.GuestCount).ToArray();
        GuestAt = Enumerable.Repeat(-1, facts.Room.SeatCount).ToArray();
        tables = new TableWorth(facts, GuestAt);
        for (var table = 0; table < facts.Room.TableCount; table++)
        {
            MarkStale(table);
        }

        foreach (var (guest, seat) in seats.Index().Where(pair => pair.Item >= 0))
        {
            Put(guest, seat);
        }
    }

    /// <summary>The seat of each guest; −1 for somebody without one.</summary>
    public int[] SeatOf { get; }

    /// <summary>The guest on each seat; −1 for a free one.</summary>
    public int[] GuestAt { get; }

    /// <summary>What the plan is worth as it stands.</summary>
    public Points Points
    {
        get
        {
            while (stale.TryPop(out var table))
            {
                isStale[table] = false;
                var now = tables.Of(table);
                total += now - worth[table];
                worth[table] = now;
            }

            return total with { Wish = wishes };
        }
    }

    /// <summary>Seats somebody who has no seat on a free one.</summary>
    public void Put(int guest, int seat)
    {
        if (GuestAt[seat] >= 0 || SeatOf[guest] >= 0)
        {
            throw new InvalidOperationException("One guest to a seat, one seat to a guest.");
        }

        (SeatOf[guest], GuestAt[seat]) = (seat, guest);
        MarkStale(facts.Room.TableOf[seat]);
        wishes += Held(guest);
    }

    /// <summary>Takes somebody from their seat.</summary>
    public void Lift(int guest)
    {
        var seat = SeatOf[guest];
        wishes -= Held(guest);
        (SeatOf[guest], GuestAt[seat]) = (-1, -1);
        MarkStale(facts.Room.TableOf[seat]);
    }

    /// <summary>Moves somebody to a seat; who sits there takes theirs. Done twice with the seat left, it is undone.</summary>
    public void Exchange(int guest, int seat)
    {
        var (left, other) = (SeatOf[guest], GuestAt[seat]);
        if (other == guest)
        {
            return;
        }

        Lift(guest);
        if (other >= 0)
        {
            Lift(other);
            Put(other, left);
        }

        Put(guest, seat);
    }

    /// <summary>Whether two people sit within a scope of each other; false when one has no seat.</summary>
    public bool Holds(int a, int b, Scope scope) => SeatOf[a] >= 0 && SeatOf[b] >= 0 && facts.AreNear(SeatOf[a], SeatOf[b], scope);

    private void MarkStale(int table)
    {
        if (!isStale[table])
        {
            isStale[table] = true;
            stale.Push(table);
        }
    }

    private int Held(int guest)
    {
        var held = 0;
        foreach (var want in facts.Wishes[guest])
        {
            held += Holds(want.A, want.B, want.Scope) ? want.Weight : 0;
        }

        return held;
    }
}
