using Google.OrTools.Sat;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Clashes;

/// <summary>The hard rules by chair, on top of those by table: together they are all of them.</summary>
internal sealed class SeatModel
{
    private readonly RuleModel rules;
    private readonly TableModel tables;
    private readonly Dictionary<int, BoolVar[]> onSeat;

    private SeatModel(RuleModel rules, TableModel tables)
    {
        (this.rules, this.tables) = (rules, tables);
        onSeat = rules.Concerned.ToDictionary(guest => guest, _ => rules.Variables(rules.Room.SeatCount));
    }

    private Room Room => rules.Room;

    public static SeatModel AddTo(RuleModel rules, TableModel tables)
    {
        var model = new SeatModel(rules, tables);
        model.Chairs();
        model.Access();
        foreach (var anchor in rules.Anchors.Where(anchor => anchor.Seat is not null))
        {
            rules.Require(rules.LiteralOf(anchor), model.onSeat[anchor.Guest][anchor.Seat!.Value]);
        }

        foreach (var bond in rules.Bonds.Where(bond => bond.Scope is not Scope.Table))
        {
            model.Add(bond, bond.A, bond.B);
            model.Add(bond, bond.B, bond.A);
        }

        return model;
    }

    /// <summary>Everybody's seat in a solution; who is not concerned takes the free ones in order.</summary>
    public int[] SeatsIn(CpSolverResponse response)
    {
        var seats = Enumerable.Repeat(-1, Room.GuestCount).ToArray();
        foreach (var guest in rules.Concerned)
        {
            seats[guest] = Array.FindIndex(onSeat[guest], variable => response.IsTrue(variable));
        }

        var free = new Queue<int>(Enumerable.Range(0, Room.SeatCount).Where(seat => !Room.IsBlocked[seat]).Except(seats));
        for (var guest = 0; guest < seats.Length; guest++)
        {
            seats[guest] = seats[guest] < 0 ? free.Dequeue() : seats[guest];
        }

        return seats;
    }

    private void Chairs()
    {
        for (var seat = 0; seat < Room.SeatCount; seat++)
        {
            var sitting = rules.Concerned.Select(guest => (ILiteral)onSeat[guest][seat]);
            rules.Model.AddAtMostOne(Room.IsBlocked[seat] ? sitting.Append(rules.BlockOf(seat)) : sitting);
        }

        foreach (var guest in rules.Concerned)
        {
            rules.Model.AddExactlyOne(onSeat[guest]);
            for (var table = 0; table < Room.TableCount; table++)
            {
                rules.Model.Add(LinearExpr.Sum(onSeat[guest][Room.Start[table]..Room.Start[table + 1]]) == tables.AtTable[guest][table]);
            }
        }
    }

    private void Access()
    {
        foreach (var guest in rules.NeedAccess)
        {
            rules.Require(rules.AccessOf(guest), Enumerable.Range(0, Room.SeatCount).Where(seat => Room.IsAccessSeat[seat]).Select(seat => (ILiteral)onSeat[guest][seat]));
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

            var near = Room.Beside[seat].Concat(bond.Scope is Scope.Close ? Room.Opposite[seat] : []).Select(at => onSeat[other][at]);
            if (bond.IsTogether)
            {
                rules.Require(rule, near.Select(variable => (ILiteral)variable).Prepend(onSeat[guest][seat].Not()));
                continue;
            }

            foreach (var variable in near)
            {
                rules.Require(rule, onSeat[guest][seat].Not(), variable.Not());
            }
        }
    }
}
