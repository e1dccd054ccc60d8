using Google.OrTools.Sat;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Clashes;

/// <summary>
/// The hard rules by table: who sits at which, and of chairs only how many there are. What cannot be kept here cannot be
/// kept at all. That each table has a capacity is said besides the chairs, too: without it, twelve people who must share
/// a table of ten are not found out.
/// </summary>
internal sealed class TableModel
{
    private readonly RuleModel rules;

    private TableModel(RuleModel rules)
    {
        this.rules = rules;
        AtTable = rules.Concerned.ToDictionary(guest => guest, _ => rules.Variables(rules.Room.TableCount));
    }

    /// <summary>For each person concerned and each table, whether they sit at it.</summary>
    public Dictionary<int, BoolVar[]> AtTable { get; }

    private Room Room => rules.Room;

    public static TableModel AddTo(RuleModel rules)
    {
        var model = new TableModel(rules);
        foreach (var guest in rules.Concerned)
        {
            rules.Model.AddExactlyOne(model.AtTable[guest]);
        }

        model.Capacities();
        model.Access();
        model.Bonds();
        model.Pins();
        return model;
    }

    private void Capacities()
    {
        rules.Model.Add(LinearExpr.Sum(rules.BlockedSeats.Select(rules.BlockOf)) <= rules.Spare);
        for (var table = 0; table < Room.TableCount; table++)
        {
            var taken = rules.Concerned.Select(guest => AtTable[guest][table]).Concat(rules.BlockedSeats.Where(seat => Room.TableOf[seat] == table).Select(rules.BlockOf));
            rules.Model.Add(LinearExpr.Sum(taken) <= Room.Start[table + 1] - Room.Start[table]);
        }
    }

    // Who needs an access seat counts while that rule stands; a block, or a pin of somebody else, takes a seat away.
    private void Access()
    {
        for (var table = 0; table < Room.TableCount && rules.NeedAccess.Any(); table++)
        {
            var seats = Enumerable.Range(Room.Start[table], Room.Start[table + 1] - Room.Start[table]).Where(seat => Room.IsAccessSeat[seat]).ToHashSet();
            var taken = seats.Where(seat => Room.IsBlocked[seat]).Select(rules.BlockOf).Concat(Intruders(seats)).ToList();
            foreach (var guest in rules.NeedAccess)
            {
                var takes = rules.Model.NewBoolVar("");
                rules.Require(rules.AccessOf(guest), takes, AtTable[guest][table].Not());
                taken.Add(takes);
            }

            rules.Model.Add(LinearExpr.Sum(taken) <= seats.Count);
        }
    }

    private IEnumerable<BoolVar> Intruders(HashSet<int> seats) =>
        rules.Anchors.Where(anchor => anchor.Seat is { } seat && seats.Contains(seat) && !rules.Facts.Problem.Guests[anchor.Guest].NeedsAccess)
            .DistinctBy(anchor => anchor.Seat).Select(rules.LiteralOf);

    private void Bonds()
    {
        foreach (var bond in rules.Bonds.Where(bond => bond.IsTogether || bond.Scope is Scope.Table))
        {
            for (var table = 0; table < Room.TableCount; table++)
            {
                ILiteral other = bond.IsTogether ? AtTable[bond.B][table] : AtTable[bond.B][table].Not();
                rules.Require(rules.LiteralOf(bond), AtTable[bond.A][table].Not(), other);
            }
        }
    }

    private void Pins()
    {
        var anchors = rules.Anchors.ToList();
        foreach (var anchor in anchors)
        {
            rules.Require(rules.LiteralOf(anchor), AtTable[anchor.Guest][anchor.Table]);
            if (anchor.Seat is { } seat && Room.IsBlocked[seat])
            {
                rules.Require(rules.LiteralOf(anchor), rules.BlockOf(seat).Not());
            }

            if (anchor.Seat is { } unfit && rules.Facts.Problem.Guests[anchor.Guest].NeedsAccess && !Room.IsAccessSeat[unfit])
            {
                rules.Require(rules.LiteralOf(anchor), rules.AccessOf(anchor.Guest).Not());
            }
        }

        foreach (var (one, other) in anchors.SelectMany((one, index) => anchors.Skip(index + 1).Select(other => (one, other))).Where(pair => AreAtOdds(pair.one, pair.other)))
        {
            rules.Require(rules.LiteralOf(one), rules.LiteralOf(other).Not());
        }
    }

    // Two guests on one seat, or one guest on two.
    private static bool AreAtOdds(Anchor one, Anchor other) =>
        one.Seat is { } seat && other.Seat is { } another && (one.Guest == other.Guest) != (seat == another);
}
