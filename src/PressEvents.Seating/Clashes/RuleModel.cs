using Google.OrTools.Sat;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Clashes;

/// <summary>A model under way: one literal for each named rule, under which alone the rule binds, and the people that rules are about.</summary>
/// <param name="spare">How many chairs may be blocked before people are left standing.</param>
internal sealed class RuleModel(Facts facts, int spare)
{
    private readonly Dictionary<NamedRule, BoolVar> literals = [];

    public CpModel Model { get; } = new();

    public Facts Facts => facts;

    public int Spare => spare;

    public Room Room => facts.Room;

    public IReadOnlyDictionary<NamedRule, BoolVar> Literals => literals;

    /// <summary>Those whom a rule is about. The others need no more than a chair each.</summary>
    public IReadOnlyList<int> Concerned { get; } =
        [.. Enumerable.Range(0, facts.Room.GuestCount).Where(guest => facts.Bonds[guest].Length + facts.Anchors[guest].Length > 0 || facts.Problem.Guests[guest].NeedsAccess)];

    public IEnumerable<int> NeedAccess => Concerned.Where(guest => facts.Problem.Guests[guest].NeedsAccess);

    public IEnumerable<Bond> Bonds => Concerned.SelectMany(guest => facts.Bonds[guest].Where(bond => bond.A == guest));

    public IEnumerable<Anchor> Anchors => Concerned.SelectMany(guest => facts.Anchors[guest]);

    public IEnumerable<int> BlockedSeats => Enumerable.Range(0, Room.SeatCount).Where(seat => Room.IsBlocked[seat]);

    public BoolVar[] Variables(int count) => [.. Enumerable.Range(0, count).Select(_ => Model.NewBoolVar(""))];

    public static NamedRule NameOf(Bond bond) => new(bond.IsTogether ? RuleKind.Together : RuleKind.Apart, bond.Id);

    public static NamedRule NameOf(Anchor anchor) => new(RuleKind.Pin, anchor.Id);

    public BoolVar LiteralOf(Bond bond) => Literal(NameOf(bond));

    public BoolVar LiteralOf(Anchor anchor) => Literal(NameOf(anchor));

    public BoolVar AccessOf(int guest) => Literal(NamedRule.Access(facts.Problem.Guests[guest]));

    public BoolVar BlockOf(int seat) => Literal(NamedRule.Blocked(facts.Problem.Tables[Room.TableOf[seat]], seat - Room.Start[Room.TableOf[seat]]));

    /// <summary>Under the rule, one of these holds.</summary>
    public void Require(BoolVar rule, params IEnumerable<ILiteral> any) => Model.AddBoolOr(any.Prepend(rule.Not()));

    private BoolVar Literal(NamedRule rule)
    {
        if (!literals.TryGetValue(rule, out var literal))
        {
            literals[rule] = literal = Model.NewBoolVar("");
        }

        return literal;
    }
}
