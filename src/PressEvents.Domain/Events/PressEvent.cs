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

    /// <summary>How many hours a place is held for whom it is offered to.</summary>
    public int OfferHours { get; private set; } = EventDetails.DefaultOfferHours;

    /// <summary>Whether free places are only proposed, and the publicist offers them.</summary>
    public bool OffersByHand { get; private set; }

    /// <summary>Whether another member must approve the guest list before its first send.</summary>
    public bool NeedsApproval { get; private set; }

    /// <summary>Whether a browser must prove a mailed code before it is served the material.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>Whether guests are asked who pays for their place, and about gifts.</summary>
    public bool AsksHouseRules { get; private set; }

    public int? MealValueMinor { get; private set; }

    public string? MealCurrency { get; private set; }

    /// <summary>What the evening is worth a head, as it is disclosed to guests.</summary>
    public Money? MealValue => MealValueMinor is { } minor && MealCurrency is { } currency ? new Money(minor, currency) : null;

    /// <summary>How many days after the evening answers are kept.</summary>
    public int AnswersKeptDays { get; private set; } = EventDetails.UsualAnswersKeptDays;

    /// <summary>How many days after it diets, access needs and the like are kept.</summary>
    public int SensitiveKeptDays { get; private set; } = EventDetails.UsualSensitiveKeptDays;

    public DateTimeOffset? SensitiveErasedAt { get; private set; }

    public DateTimeOffset? AnswersErasedAt { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactEmail { get; private set; }

    public string? Accent { get; private set; }

    /// <summary>Where the cover is: below the web root, or an upload in the data directory.</summary>
    public string? CoverImage { get; private set; }

    /// <summary>What the cover shows, for those who do not see it; null for one that only decorates.</summary>
    public string? CoverAlt { get; private set; }

    public string? SynopsisShort { get; private set; }

    public string? SynopsisMedium { get; private set; }

    public string? SynopsisLong { get; private set; }

    public DateTimeOffset? PackPublishedAt { get; private set; }

    public DateTimeOffset? SeatingPublishedAt { get; private set; }

    /// <summary>Rises with every change a calendar must learn of (RFC 5546 SEQUENCE).</summary>
    public int CalendarSequence { get; private set; }

    /// <summary>When the evening last moved, and everybody who had accepted was asked again; null if it never did.</summary>
    public DateTimeOffset? MovedAt { get; private set; }

    public DateTimeOffset? MovedFromStart { get; private set; }

    public DateTimeOffset? MovedFromEnd { get; private set; }

    public string? MovedFromZone { get; private set; }

    public string? MovedFromVenue { get; private set; }

    public string? MovedFromAddress { get; private set; }

    /// <summary>When and where it was before it last moved.</summary>
    public TimeAndPlace? MovedFrom => MovedFromStart is { } start && MovedFromEnd is { } end && MovedFromZone is { } zone
        ? new TimeAndPlace(start, end, zone, MovedFromVenue, MovedFromAddress)
        : null;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From here on diets, access needs and the like are erased.</summary>
    public DateTimeOffset SensitiveKeptUntil => EndsAt.AddDays(SensitiveKeptDays);

    /// <summary>From here on answers in words, names of plus-ones and what mail said are erased.</summary>
    public DateTimeOffset AnswersKeptUntil => ExpiryOf(EndsAt, AnswersKeptDays);

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

    /// <summary>Whether free places are offered to those who wait; after the deadline too, until the evening begins.</summary>
    public bool MayOfferAt(DateTimeOffset now) => State is EventState.Open or EventState.Closed && now < StartsAt;

    /// <summary>Until when an offer made now stands; never beyond the beginning.</summary>
    public DateTimeOffset OfferEnds(DateTimeOffset now) => now.AddHours(OfferHours) is var ends && ends < StartsAt ? ends : StartsAt;

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

    /// <summary>The same for a link, whose event is not at hand.</summary>
    public static DateTimeOffset ExpiryOf(DateTimeOffset endsAt, int answersKeptDays) => endsAt.AddDays(answersKeptDays);

    /// <summary>Changes what is set. Another time or place is taken for a corrected typing error: calendars are told nothing.</summary>
    public Result Change(EventDetails details)
    {
        if (details.Check() is { } refusal)
        {
            return refusal;
        }

        Apply(details);
        return Result.Done;
    }

    /// <summary>Changes what is set; another time or place is a move, which those who accepted are asked to confirm.</summary>
    public Result Move(EventDetails details, DateTimeOffset now)
    {
        var before = TimeAndPlace.Of(this);
        if (Change(details) is { IsDone: false } refused)
        {
            return refused;
        }

        if (TimeAndPlace.Of(this) == before)
        {
            return Result.Done;
        }

        MovedAt = now;
        (MovedFromStart, MovedFromEnd, MovedFromZone) = (before.StartsAt, before.EndsAt, before.TimeZone);
        (MovedFromVenue, MovedFromAddress) = (before.Venue, before.Address);
        CalendarSequence++;
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
        AsksForCode = details.AsksForCode;
        AsksHouseRules = details.AsksHouseRules;
        (MealValueMinor, MealCurrency) = (details.MealValue?.Minor, details.MealValue?.Currency);
        (OfferHours, OffersByHand) = (details.OfferHours, details.OffersByHand);
        (SensitiveKeptDays, AnswersKeptDays) = (details.SensitiveKeptDays, details.AnswersKeptDays);
        (ContactName, ContactEmail) = (details.ContactName, details.ContactEmail);
        (Accent, CoverImage, CoverAlt) = (details.Accent, details.CoverImage, details.CoverAlt);
        (SynopsisShort, SynopsisMedium, SynopsisLong) = (details.SynopsisShort, details.SynopsisMedium, details.SynopsisLong);
    }
}
