using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Rules;

public readonly record struct EmbargoId(Guid Value) : IId<EmbargoId>
{
    public static EmbargoId From(Guid value) => new(value);

    public static EmbargoId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>An instant before which nothing is published, for one territory and format; the event's own covers all others.</summary>
public sealed class Embargo : IScoped
{
    public const int WordLength = 100;

    private Embargo()    // for EF Core
    {
    }

    public Embargo(EmbargoId id, PressEvent pressEvent, EmbargoWindow window)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Change(window);
    }

    public EmbargoId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>Where it holds; null everywhere.</summary>
    public string? Territory { get; private set; }

    /// <summary>For what it holds: print, broadcast, online; null for all.</summary>
    public string? Format { get; private set; }

    public DateTimeOffset LiftsAt { get; private set; }

    /// <summary>IANA id; the instant is set and shown in it.</summary>
    public string TimeZone { get; private set; } = "UTC";

    public EmbargoWindow Window => new(Territory, Format, LiftsAt, TimeZone);

    public bool IsLiftedAt(DateTimeOffset now) => Window.IsLiftedAt(now);

    public void Change(EmbargoWindow window) =>
        (Territory, Format, LiftsAt, TimeZone) = (window.Territory, window.Format, window.LiftsAt, window.TimeZone);
}

/// <summary>For whom, and until when in which zone. Without territory and format it is the one for all others.</summary>
public sealed record EmbargoWindow(string? Territory, string? Format, DateTimeOffset LiftsAt, string TimeZone)
{
    public bool IsGeneral => Territory is null && Format is null;

    /// <summary>Lifted from its very instant on.</summary>
    public bool IsLiftedAt(DateTimeOffset now) => now >= LiftsAt;

    /// <summary>Whether both are for the same territory and format.</summary>
    public bool Covers(EmbargoWindow other) =>
        string.Equals(Territory, other.Territory, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Format, other.Format, StringComparison.OrdinalIgnoreCase);
}
