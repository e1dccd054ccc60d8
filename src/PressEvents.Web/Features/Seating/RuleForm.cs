using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>What is said of a rule or a wish.</summary>
public sealed class RuleForm
{
    public SeatingRuleKind Kind { get; set; }

    /// <summary>Whom it is about; null until somebody is chosen.</summary>
    public Sitter? Who { get; set; }

    /// <summary>The other one, for together and apart.</summary>
    public Sitter? Other { get; set; }

    /// <summary>Where they sit, for at.</summary>
    public TableId? Table { get; set; }

    /// <summary>On which seat; null for any of the table.</summary>
    public SeatId? Seat { get; set; }

    public Nearness Scope { get; set; }

    public bool IsWish { get; set; }

    /// <summary>How much the wish counts, from 1 to <see cref="SeatingRule.MostWeight"/>.</summary>
    public int Weight { get; set; } = SeatingRule.UsualWeight;

    public string? Reason { get; set; }

    /// <summary>What is wrong with it as it stands; null for nothing.</summary>
    public Invalid? Problem() => this switch
    {
        { Who: null } => new(nameof(Who), "Choose whom the rule is about."),
        { Kind: SeatingRuleKind.At, Table: null } => new(nameof(Table), "Choose the table they sit at."),
        { Kind: SeatingRuleKind.At, IsWish: true } => new(nameof(IsWish), "A place at a table is a rule, not a wish."),
        { Kind: not SeatingRuleKind.At, Other: null } => new(nameof(Other), "Choose the other person."),
        { Kind: not SeatingRuleKind.At } when Who == Other => new(nameof(Other), "Choose two different people."),
        { IsWish: true, Weight: < 1 or > SeatingRule.MostWeight } => new(nameof(Weight), $"A wish counts 1 to {SeatingRule.MostWeight}."),
        { Reason.Length: > SeatingRule.ReasonLength } => new(nameof(Reason), $"A reason has at most {SeatingRule.ReasonLength} characters."),
        _ => null,
    };
}
