using PressEvents.Domain.Events;

namespace PressEvents.Domain.Rules;

/// <summary>How far the embargoes of an event have come.</summary>
public enum EmbargoStanding
{
    /// <summary>No instant is set at which anything would lift.</summary>
    Undated,
    Held,

    /// <summary>Some may publish and others not yet.</summary>
    Partly,
    Lifted,
}

/// <summary>All embargoes of one event: those for a territory or format, and the event's own for everybody else. The one place that decides what is free.</summary>
public sealed record EmbargoTerms(IReadOnlyList<EmbargoWindow> Windows)
{
    public static EmbargoTerms None { get; } = new([]);

    /// <summary>Nothing may be published by anybody before this.</summary>
    public DateTimeOffset? FirstLiftsAt => Windows.Count == 0 ? null : Windows.Min(window => window.LiftsAt);

    /// <summary>From here on everybody may publish everything.</summary>
    public DateTimeOffset? LastLiftsAt => Windows.Count == 0 ? null : Windows.Max(window => window.LiftsAt);

    /// <summary>Whether there is more to say than one instant for all.</summary>
    public bool AreSeveral => Windows.Any(window => !window.IsGeneral);

    /// <summary>The earliest first; the event's own last, as the rule for whom no other covers.</summary>
    public static EmbargoTerms Of(PressEvent pressEvent, IEnumerable<EmbargoWindow> windows)
    {
        var own = windows.OrderBy(window => window.LiftsAt).ThenBy(window => window.Territory, StringComparer.Ordinal).ThenBy(window => window.Format, StringComparer.Ordinal);
        return new EmbargoTerms(pressEvent.EmbargoLiftsAt is { } lifts ? [.. own, new EmbargoWindow(null, null, lifts, pressEvent.TimeZone)] : [.. own]);
    }

    /// <summary>Whether something is still under embargo; without any instant, only what says so itself.</summary>
    public bool Holds(DateTimeOffset now, bool isAnythingMarked) => StandingAt(now) switch
    {
        EmbargoStanding.Undated => isAnythingMarked,
        EmbargoStanding.Lifted => false,
        EmbargoStanding.Held or EmbargoStanding.Partly => true,
    };

    public EmbargoStanding StandingAt(DateTimeOffset now) => Windows.Count(window => window.IsLiftedAt(now)) switch
    {
        _ when Windows.Count == 0 => EmbargoStanding.Undated,
        0 => EmbargoStanding.Held,
        var lifted when lifted < Windows.Count => EmbargoStanding.Partly,
        _ => EmbargoStanding.Lifted,
    };
}
