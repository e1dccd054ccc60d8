using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Events;

public readonly record struct PressEventId(Guid Value) : IId<PressEventId>
{
    public static PressEventId From(Guid value) => new(value);

    public static PressEventId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How the wait-list is ordered.</summary>
public enum WaitlistOrder
{
    Arrival,
    Priority,
}

/// <summary>One evening (or day) with a place, a time zone, a capacity and ground rules.</summary>
public sealed class PressEvent : IScoped
{
    private PressEvent()    // for EF Core
    {
    }

    public PressEvent(PressEventId id, OrganisationId organisationId, Slug slug, EventDetails details, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = organisationId;
        Slug = slug.Value;
        CreatedAt = now;
        Apply(details);
    }

    public PressEventId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public string Slug { get; private set; } = "";

    public EventState State { get; private set; }

    public string Title { get; private set; } = "";

    public string Kind { get; private set; } = "dinner";

    public string? HostLine { get; private set; }

    public string? Lede { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>IANA id; every instant of the event is shown in it.</summary>
    public string TimeZone { get; private set; } = "UTC";

    public string? Venue { get; private set; }

    public string? Address { get; private set; }

    public string? AccessNote { get; private set; }

    public string? Dress { get; private set; }

    public int Capacity { get; private set; }

    public DateTimeOffset RsvpClosesAt { get; private set; }

    public DateTimeOffset? EmbargoLiftsAt { get; private set; }

    public WaitlistOrder WaitlistOrder { get; private set; }

    /// <summary>Whether another member must approve the guest list before its first send.</summary>
    public bool NeedsApproval { get; private set; }

    public int SensitiveKeptDays { get; private set; }

    public int AnswersKeptDays { get; private set; }

    public DateTimeOffset? SensitiveErasedAt { get; private set; }

    public DateTimeOffset? AnswersErasedAt { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactEmail { get; private set; }

    public string? Accent { get; private set; }

    public string? CoverImage { get; private set; }

    public string? SynopsisShort { get; private set; }

    public string? SynopsisMedium { get; private set; }

    public string? SynopsisLong { get; private set; }

    public DateTimeOffset? PackPublishedAt { get; private set; }

    public DateTimeOffset? SeatingPublishedAt { get; private set; }

    /// <summary>Rises with every change a calendar must learn of (RFC 5546 SEQUENCE).</summary>
    public int CalendarSequence { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From here on diets, access needs and the like are erased.</summary>
    public DateTimeOffset SensitiveKeptUntil => EndsAt.AddDays(SensitiveKeptDays);

    /// <summary>From here on answers in words, names of plus-ones and what mail said are erased.</summary>
    public DateTimeOffset AnswersKeptUntil => EndsAt.AddDays(AnswersKeptDays);

    /// <summary>Whether that clock has run out and nothing was erased since.</summary>
    public bool IsSensitiveDue(DateTimeOffset now) => IsDue(SensitiveKeptUntil, SensitiveErasedAt, now);

    /// <summary>Whether that clock has run out and nothing was erased since.</summary>
    public bool AreAnswersDue(DateTimeOffset now) => IsDue(AnswersKeptUntil, AnswersErasedAt, now);

    public void NoteSensitiveErased(DateTimeOffset now) => SensitiveErasedAt = now;

    public void NoteAnswersErased(DateTimeOffset now) => AnswersErasedAt = now;

    /// <summary>The state as it is at this instant: an open event whose answer deadline passed is closed.</summary>
    public EventState StateAt(DateTimeOffset now) => State is EventState.Open && now > RsvpClosesAt ? EventState.Closed : State;

    public bool IsOpenForAnswers(DateTimeOffset now) => StateAt(now) is EventState.Open;

    public bool IsOverAt(DateTimeOffset now) => now >= EndsAt || State is EventState.Wrapped or EventState.Archived;

    public int SeatsLeft(int taken) => Math.Max(0, Capacity - taken);

    /// <summary>Moves along the state machine; to open again after the deadline, set a later deadline first.</summary>
    public Result MoveTo(EventState to, DateTimeOffset now)
    {
        var from = StateAt(now);
        if (!EventLife.Allows(from, to))
        {
            return new EventCannotMove(from, to);
        }

        if (to is EventState.Open && now > RsvpClosesAt)
        {
            return new AnswersClosed(RsvpClosesAt, TimeZone);
        }

        State = to;
        return Result.Done;
    }

    public Result Change(EventDetails details)
    {
        if (details.Check() is { } refusal)
        {
            return refusal;
        }

        var moved = details.StartsAt != StartsAt || details.EndsAt != EndsAt
            || !string.Equals(details.Venue, Venue, StringComparison.Ordinal) || !string.Equals(details.Address, Address, StringComparison.Ordinal);
        CalendarSequence += moved ? 1 : 0;
        Apply(details);
        return Result.Done;
    }

    public void PublishPack(DateTimeOffset now) => PackPublishedAt ??= now;

    public void PublishSeating(DateTimeOffset? at) => SeatingPublishedAt = at;

    private static bool IsDue(DateTimeOffset until, DateTimeOffset? erasedAt, DateTimeOffset now) => until <= now && !(erasedAt >= until);

    private void Apply(EventDetails details)
    {
        (Title, Kind, HostLine, Lede) = (details.Title, details.Kind, details.HostLine, details.Lede);
        (StartsAt, EndsAt, TimeZone) = (details.StartsAt, details.EndsAt, details.TimeZone);
        (Venue, Address, AccessNote, Dress) = (details.Venue, details.Address, details.AccessNote, details.Dress);
        (Capacity, RsvpClosesAt, EmbargoLiftsAt) = (details.Capacity, details.RsvpClosesAt, details.EmbargoLiftsAt);
        (WaitlistOrder, NeedsApproval) = (details.WaitlistOrder, details.NeedsApproval);
        (SensitiveKeptDays, AnswersKeptDays) = (details.SensitiveKeptDays, details.AnswersKeptDays);
        (ContactName, ContactEmail) = (details.ContactName, details.ContactEmail);
        (Accent, CoverImage) = (details.Accent, details.CoverImage);
        (SynopsisShort, SynopsisMedium, SynopsisLong) = (details.SynopsisShort, details.SynopsisMedium, details.SynopsisLong);
    }
}
