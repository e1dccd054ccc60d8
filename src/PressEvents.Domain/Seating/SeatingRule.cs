using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Domain.Seating;

public readonly record struct SeatingRuleId(Guid Value) : IId<SeatingRuleId>
{
    public static SeatingRuleId From(Guid value) => new(value);

    public static SeatingRuleId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What a rule asks for.</summary>
public enum SeatingRuleKind
{
    Together,
    Apart,

    /// <summary>One person at one table, or on one seat of it.</summary>
    At,
}

/// <summary>A rule two people or one person and a table are seated by: one that must hold, or a wish.</summary>
public sealed class SeatingRule : IScoped
{
    public const int ReasonLength = 300;

    public const int UsualWeight = 5;

    public const int MostWeight = 20;

    private SeatingRule()    // for EF Core
    {
    }

    private SeatingRule(SeatingRuleId id, PressEvent pressEvent, SeatingRuleKind kind, Sitter a, DateTimeOffset now)
    {
        (Id, OrganisationId, EventId, Kind, MadeAt) = (id, pressEvent.OrganisationId, pressEvent.Id, kind, now);
        (GuestId, TalentId) = (a.Guest, a.Talent);
    }

    public SeatingRuleId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public SeatingRuleKind Kind { get; private set; }

    public GuestId? GuestId { get; private set; }

    public TalentId? TalentId { get; private set; }

    /// <summary>The other one, where the rule names two.</summary>
    public GuestId? OtherGuestId { get; private set; }

    public TalentId? OtherTalentId { get; private set; }

    /// <summary>Where they sit, for <see cref="SeatingRuleKind.At"/>.</summary>
    public TableId? TableId { get; private set; }

    /// <summary>On which of its seats; null for any.</summary>
    public SeatId? SeatId { get; private set; }

    /// <summary>How near, or how far: no nearer than beyond this.</summary>
    public Nearness Scope { get; private set; }

    /// <summary>How much a wish counts, from 1 to <see cref="MostWeight"/>; null for a rule that must hold.</summary>
    public int? Weight { get; private set; }

    /// <summary>Why, for the team only.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public bool IsMust => Weight is null;

    public Sitter Who => new(GuestId, TalentId);

    public Sitter? Other => OtherGuestId is null && OtherTalentId is null ? null : new Sitter(OtherGuestId, OtherTalentId);

    /// <summary>How the rule is called in the seating problem.</summary>
    public string Key => $"rule:{Id.Value:N}";

    /// <exception cref="ArgumentException">The two are one.</exception>
    public static SeatingRule Pair(PressEvent pressEvent, SeatingRuleKind kind, Sitter a, Sitter b, DateTimeOffset now)
    {
        if (a == b || kind is SeatingRuleKind.At)
        {
            throw new ArgumentException("A pair is two people, together or apart.", nameof(b));
        }

        return new(SeatingRuleId.New(now), pressEvent, kind, a, now) { OtherGuestId = b.Guest, OtherTalentId = b.Talent };
    }

    public static SeatingRule At(PressEvent pressEvent, Sitter who, Table table, Seat? seat, DateTimeOffset now) =>
        new(SeatingRuleId.New(now), pressEvent, SeatingRuleKind.At, who, now) { TableId = table.Id, SeatId = seat?.Id };

    /// <summary>Whether both rules say something of the same two people, in either order, or of one person's place.</summary>
    public bool IsOfSame(Sitter who, Sitter? other) => (Who == who && Other == other) || (Other == who && Who == other);

    /// <param name="weight">Null: it must hold.</param>
    public void Hold(Nearness scope, int? weight, string? reason)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weight ?? 1, 1, nameof(weight));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight ?? 1, MostWeight, nameof(weight));
        (Scope, Weight, Reason) = (scope, weight, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
    }

    /// <summary>From a must to a wish.</summary>
    public void Relax() => Weight ??= UsualWeight;

    public void ForgetReason() => Reason = null;
}
