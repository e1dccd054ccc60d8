using Google.OrTools.Sat;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Modelling;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Clashes;

/// <summary>The hard rules by chair, on top of those by table: together they are all of them.</summary>
internal sealed class SeatModel
{
    private readonly RuleModel rules;
    private readonly TableModel tables;

    private SeatModel(RuleModel rules, TableModel tables)
    {
        (this.rules, this.tables) = (rules, tables);
        OnSeat = rules.Concerned.ToDictionary(guest => guest, _ => rules.Variables(rules.Room.SeatCount));
    }

    /// <summary>For each person concerned and each seat of the room, whether they sit on it.</summary>
    public Dictionary<int, BoolVar[]> OnSeat { get; }

    private Room Room => rules.Room;

    public static SeatModel AddTo(RuleModel rules, TableModel tables)
    {
        var model = new SeatModel(rules, tables);
        model.Chairs();
        model.Access();
        foreach (var anchor in rules.Anchors.Where(anchor => anchor.Seat is not null))
        {
            rules.Require(rules.LiteralOf(anchor), model.OnSeat[anchor.Guest][anchor.Seat!.Value]);
        }

        foreach (var bond in rules.Bonds.Where(bond => bond.Scope is not Scope.Table))
        {
            model.Add(bond, bond.A, bond.B);
            model.Add(bond, bond.B, bond.A);
        }

        return model;
    }

    /// <summary>Everybody's seat in a solution. Who is not concerned keeps the seat they had if nobody takes it, or else has a free one.</summary>
    /// <param name="had">The seat of each guest before, −1 for none; null when nobody had any.</param>
    public int[] SeatsIn(CpSolverResponse response, IReadOnlyList<int>? had = null)
    {
        var seats = Enumerable.Repeat(-1, Room.GuestCount).ToArray();
        foreach (var guest in rules.Concerned)
        {
            seats[guest] = Array.FindIndex(OnSeat[guest], variable => response.IsTrue(variable));
        }

        var free = Enumerable.Range(0, Room.SeatCount).Where(seat => !Room.IsBlocked[seat]).Except(seats).ToHashSet();
        foreach (var guest in Enumerable.Range(0, seats.Length).Where(guest => seats[guest] < 0 && had is not null && free.Remove(had[guest])))
        {
            seats[guest] = had![guest];
        }

        var rest = new Queue<int>(free.Order());
        for (var guest = 0; guest < seats.Length; guest++)
        {
            seats[guest] = seats[guest] < 0 ? rest.Dequeue() : seats[guest];
        }

        return seats;
    }

    private void Chairs()
    {
        for (var seat = 0; seat < Room.SeatCount; seat++)
        {
            var sitting = rules.Concerned.Select(guest => (ILiteral)OnSeat[guest][seat]);
            rules.Model.AddAtMostOne(Room.IsBlocked[seat] ? sitting.Append(rules.BlockOf(seat)) : sitting);
        }

        foreach (var guest in rules.Concerned)
        {
            rules.Model.AddExactlyOne(OnSeat[guest]);
            for (var table = 0; table < Room.TableCount; table++)
            {
                rules.Model.Add(LinearExpr.Sum(OnSeat[guest][Room.Start[table]..Room.Start[table + 1]]) == tables.AtTable[guest][table]);
            }
        }
    }

    private void Access()
    {
        foreach (var guest in rules.NeedAccess)
        {
            rules.Require(rules.AccessOf(guest), Enumerable.Range(0, Room.SeatCount).Where(seat => Room.IsAccessSeat[seat]).Select(seat => (ILiteral)OnSeat[guest][seat]));
        }
    }

    // At open tables the tables alone decide: all are near for what is wanted, and none for what is not.
    private void Add(Bond bond, int guest, int other)
    {
        var rule = rules.LiteralOf(bond);
        for (var seat = 0; seat < Room.SeatCount; seat++)
        {
            if (Room.IsOpen(Room.TableOf[seat]))
            {
                continue;
            }

            var near = Room.Beside[seat].Concat(bond.Scope is Scope.Close ? Room.Opposite[seat] : []).Select(at => OnSeat[other][at]);
            if (bond.IsTogether)
            {
                rules.Require(rule, near.Select(variable => (ILiteral)variable).Prepend(OnSeat[guest][seat].Not()));
                continue;
            }

            foreach (var variable in near)
            {
                rules.Require(rule, OnSeat[guest][seat].Not(), variable.Not());
            }
        }
    }
}
