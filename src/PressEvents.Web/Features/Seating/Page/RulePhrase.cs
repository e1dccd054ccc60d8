using System.Globalization;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>The middle of a rule's sentence, and the kind of rule it makes.</summary>
public sealed record RulePhrase(string Words, SeatingRuleKind Kind, Nearness Scope, bool IsWish)
{
    /// <summary>What can be said, the most usual first.</summary>
    public static IReadOnlyList<RulePhrase> All { get; } =
    [
        new("should sit beside", SeatingRuleKind.Together, Nearness.Adjacent, true),
        new("should sit at one table with", SeatingRuleKind.Together, Nearness.Table, true),
        new("should sit beside or opposite", SeatingRuleKind.Together, Nearness.Close, true),
        new("should rather not sit beside", SeatingRuleKind.Apart, Nearness.Adjacent, true),
        new("should rather not sit beside or opposite", SeatingRuleKind.Apart, Nearness.Close, true),
        new("should rather not sit at one table with", SeatingRuleKind.Apart, Nearness.Table, true),
        new("must sit beside", SeatingRuleKind.Together, Nearness.Adjacent, false),
        new("must sit beside or opposite", SeatingRuleKind.Together, Nearness.Close, false),
        new("must sit at one table with", SeatingRuleKind.Together, Nearness.Table, false),
        new("must not sit beside", SeatingRuleKind.Apart, Nearness.Adjacent, false),
        new("must not sit beside or opposite", SeatingRuleKind.Apart, Nearness.Close, false),
        new("must not sit at one table with", SeatingRuleKind.Apart, Nearness.Table, false),
        new("must sit at", SeatingRuleKind.At, Nearness.Table, false),
    ];

    /// <summary>The rule that the filled-in sentence says.</summary>
    /// <param name="who">By <see cref="Sitter.Key"/>; empty for nobody chosen.</param>
    /// <param name="other">The same, of the second person.</param>
    /// <param name="place">A table's id, or a table's and a seat's with a space between; empty for none.</param>
    public RuleForm Form(string who, string other, string place, int weight, string? reason)
    {
        var ids = place.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.Parse(id, CultureInfo.InvariantCulture)).ToList();
        return new RuleForm
        {
            Kind = Kind,
            Scope = Scope,
            IsWish = IsWish,
            Weight = weight,
            Who = Sitter.FromKey(who),
            Other = Sitter.FromKey(other),
            Table = ids.Count > 0 ? TableId.From(ids[0]) : null,
            Seat = ids.Count > 1 ? SeatId.From(ids[1]) : null,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        };
    }
}
