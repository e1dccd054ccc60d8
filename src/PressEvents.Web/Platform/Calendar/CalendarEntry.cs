using PressEvents.Domain.Guests;

namespace PressEvents.Web.Platform.Calendar;

/// <summary>What a guest's calendar is told: place the evening, or take it out again.</summary>
public enum CalendarMethod
{
    Request,
    Cancel,
}

/// <summary>A person as a calendar names them.</summary>
public sealed record CalendarPerson(string Name, string Email);

/// <summary>One evening in one guest's calendar. Names nobody but this guest and who invites.</summary>
public sealed record CalendarEntry
{
    public required GuestId GuestId { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>IANA id; the file carries the zone's rules with it.</summary>
    public required string TimeZone { get; init; }

    public string? Place { get; init; }

    public string? Notes { get; init; }

    public required CalendarPerson Guest { get; init; }

    public required CalendarPerson Organizer { get; init; }

    public CalendarMethod Method { get; init; }

    /// <summary>Rises whenever the event moves and whenever this guest answers again (RFC 5546 SEQUENCE).</summary>
    public required int Sequence { get; init; }

    public required DateTimeOffset StampedAt { get; init; }
}
