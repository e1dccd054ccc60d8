using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Seating;

public readonly record struct WaivedRuleId(Guid Value) : IId<WaivedRuleId>
{
    public static WaivedRuleId From(Guid value) => new(value);

    public static WaivedRuleId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A rule that would follow from the event’s customs and was given up for tonight, so that everybody fits.</summary>
public sealed class WaivedRule : IScoped
{
    public const int KeyLength = 120;

    private WaivedRule()    // for EF Core
    {
    }

    public WaivedRule(WaivedRuleId id, PressEvent pressEvent, string key, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        (Id, OrganisationId, EventId, Key, WaivedAt) = (id, pressEvent.OrganisationId, pressEvent.Id, key, now);
    }

    public WaivedRuleId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>How the rule is called in the seating problem.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset WaivedAt { get; private set; }
}
