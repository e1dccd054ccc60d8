using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Events;

/// <summary>What a publicist sets of an event. Instants are UTC; <see cref="TimeZone"/> says how they are shown.</summary>
public sealed record EventDetails
{
    public const int MaxCapacity = 5000;

    public const int MaxKeptDays = 3650;

    public required string Title { get; init; }

    public string Kind { get; init; } = "dinner";

    public string? HostLine { get; init; }

    public string? Lede { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required string TimeZone { get; init; }

    public string? Venue { get; init; }

    public string? Address { get; init; }

    public string? AccessNote { get; init; }

    public string? Dress { get; init; }

    public required int Capacity { get; init; }

    public required DateTimeOffset RsvpClosesAt { get; init; }

    public DateTimeOffset? EmbargoLiftsAt { get; init; }

    public WaitlistOrder WaitlistOrder { get; init; }

    /// <summary>Whether another member must approve the guest list before its first send.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Days after the end for which diets, access needs and the like are kept.</summary>
    public int SensitiveKeptDays { get; init; } = 30;

    /// <summary>Days after the end for which answers in words, names of plus-ones and what mail said are kept.</summary>
    public int AnswersKeptDays { get; init; } = 365;

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    public string? Accent { get; init; }

    public string? CoverImage { get; init; }

    public string? SynopsisShort { get; init; }

    public string? SynopsisMedium { get; init; }

    public string? SynopsisLong { get; init; }

    /// <summary>The details of an existing event, to change with <c>with</c>.</summary>
    public static EventDetails Of(PressEvent e) => new()
    {
        Title = e.Title,
        Kind = e.Kind,
        HostLine = e.HostLine,
        Lede = e.Lede,
        StartsAt = e.StartsAt,
        EndsAt = e.EndsAt,
        TimeZone = e.TimeZone,
        Venue = e.Venue,
        Address = e.Address,
        AccessNote = e.AccessNote,
        Dress = e.Dress,
        Capacity = e.Capacity,
        RsvpClosesAt = e.RsvpClosesAt,
        EmbargoLiftsAt = e.EmbargoLiftsAt,
        WaitlistOrder = e.WaitlistOrder,
        NeedsApproval = e.NeedsApproval,
        SensitiveKeptDays = e.SensitiveKeptDays,
        AnswersKeptDays = e.AnswersKeptDays,
        ContactName = e.ContactName,
        ContactEmail = e.ContactEmail,
        Accent = e.Accent,
        CoverImage = e.CoverImage,
        SynopsisShort = e.SynopsisShort,
        SynopsisMedium = e.SynopsisMedium,
        SynopsisLong = e.SynopsisLong,
    };

    /// <summary>What is wrong with these details, or null.</summary>
    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Title))
        {
            return new Invalid(nameof(Title), "The event needs a title.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            return new Invalid(nameof(TimeZone), $"“{TimeZone}” is not a time zone we know; write it like Europe/Vienna.");
        }

        if (EndsAt <= StartsAt)
        {
            return new Invalid(nameof(EndsAt), "The event must end after it starts.");
        }

        if (RsvpClosesAt > StartsAt)
        {
            return new Invalid(nameof(RsvpClosesAt), "Answers must close before the event starts.");
        }

        if ((CheckKept(nameof(SensitiveKeptDays), SensitiveKeptDays) ?? CheckKept(nameof(AnswersKeptDays), AnswersKeptDays)) is { } kept)
        {
            return kept;
        }

        return Capacity is < 1 or > MaxCapacity
            ? new Invalid(nameof(Capacity), $"Capacity is a number from 1 to {MaxCapacity}.")
            : null;
    }

    private static Invalid? CheckKept(string field, int days) =>
        days is < 1 or > MaxKeptDays ? new Invalid(field, $"Days to keep are a number from 1 to {MaxKeptDays}.") : null;
}
