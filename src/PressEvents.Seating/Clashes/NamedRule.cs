using System.Globalization;
using System.Runtime.InteropServices;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Clashes;

internal enum RuleKind
{
    Pin,
    Blocked,
    Together,
    Apart,
    Access,
}

/// <summary>A hard rule that can be given up by itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamedRule(RuleKind Kind, string Id)
{
    /// <summary>How hard it is to give up. A place that somebody can get to is worth more than three of any others.</summary>
    public int Cost => Kind switch
    {
        RuleKind.Pin or RuleKind.Blocked => 10,
        RuleKind.Together or RuleKind.Apart => 11,
        RuleKind.Access => 40,
    };

    public static NamedRule Blocked(ProblemTable table, int seat) => new(RuleKind.Blocked, string.Create(CultureInfo.InvariantCulture, $"blocked:{table.Id}/{seat}"));

    public static NamedRule Access(ProblemGuest guest) => new(RuleKind.Access, $"access:{guest.Id}");

    /// <summary>Every rule of a problem, in its order.</summary>
    public static IReadOnlyList<NamedRule> Of(SeatingProblem problem) =>
    [
        .. problem.Together.Select(rule => new NamedRule(RuleKind.Together, rule.Id)),
        .. problem.Apart.Select(rule => new NamedRule(RuleKind.Apart, rule.Id)),
        .. problem.Pins.Select(pin => new NamedRule(RuleKind.Pin, pin.Id)),
        .. problem.Guests.Where(guest => guest.NeedsAccess).Select(Access),
        .. problem.Tables.SelectMany(table => table.BlockedSeats.Distinct().Select(seat => Blocked(table, seat))),
    ];

    /// <summary>The problem with no other hard rules than these.</summary>
    public static SeatingProblem Keep(SeatingProblem problem, IReadOnlyCollection<NamedRule> rules)
    {
        var kept = rules.ToHashSet();
        return problem with
        {
            Together = [.. problem.Together.Where(rule => kept.Contains(new(RuleKind.Together, rule.Id)))],
            Apart = [.. problem.Apart.Where(rule => kept.Contains(new(RuleKind.Apart, rule.Id)))],
            Pins = [.. problem.Pins.Where(pin => kept.Contains(new(RuleKind.Pin, pin.Id)))],
            Guests = [.. problem.Guests.Select(guest => guest with { NeedsAccess = guest.NeedsAccess && kept.Contains(Access(guest)) })],
            Tables = [.. problem.Tables.Select(table => table with { BlockedSeats = [.. table.BlockedSeats.Where(seat => kept.Contains(Blocked(table, seat)))] })],
        };
    }
}
