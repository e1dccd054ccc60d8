using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>What stands above every page of an event.</summary>
public sealed record EventHeader(PressEventId Id, string Slug, string Title, EventState State)
{
    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required string TimeZone { get; init; }

    public string? Venue { get; init; }

    public required int Capacity { get; init; }

    public required DateTimeOffset RsvpClosesAt { get; init; }

    public DateTimeOffset? SeatingPublishedAt { get; init; }

    public KeptDays Kept { get; init; } = KeptDays.Usual;

    public required GuestCounts Counts { get; init; }

    public required MailStanding Mail { get; init; }

    public required StaffRights Rights { get; init; }

    public bool May(Permission permission) => Rights.May(permission, Id);
}

/// <summary>The guest list in numbers. Accepted counts people, plus-ones among them; so does held, which an offer holds too.</summary>
public sealed record GuestCounts(int Listed, int Invited, int Accepted, int Waitlisted, int Declined, int Silent, int SeatsHeld);

/// <summary>Mail of an event that needs somebody's eye.</summary>
public sealed record MailStanding(int Overdue, int Held, int Failed, int InDoubt)
{
    /// <summary>How many came back, of those that nothing was done about yet.</summary>
    public int Bounced { get; init; }

    /// <summary>Why mail waits, in the mail server's words where it had any.</summary>
    public string? WaitingFor { get; init; }
}
