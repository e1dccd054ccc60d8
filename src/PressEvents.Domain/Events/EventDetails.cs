using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Events;

/// <summary>What a publicist sets of an event. Instants are UTC; <see cref="TimeZone"/> says how they are shown.</summary>
public sealed record EventDetails
{
    public const int MaxCapacity = 5000;

    /// <summary>How long answers and links are kept unless the publicist says otherwise: a year.</summary>
    public const int UsualAnswersKeptDays = 365;

    /// <summary>How long diets, access needs and the like are kept: a month.</summary>
    public const int UsualSensitiveKeptDays = 30;

    public const int MaxKeptDays = 3650;

    public const int DefaultOfferHours = 24;

    public const int MaxOfferHours = 168;

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

    /// <summary>How many hours a place is held for whom it is offered to.</summary>
    public int OfferHours { get; init; } = DefaultOfferHours;

    /// <summary>Whether free places are only proposed, and the publicist offers them.</summary>
    public bool OffersByHand { get; init; }

    /// <summary>Whether another member must approve the guest list before its first send.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Whether a browser must prove a mailed code before it is served the material.</summary>
    public bool AsksForCode { get; init; }

    /// <summary>Whether guests are asked about the house rules of their outlets: who pays, and gifts.</summary>
    public bool AsksHouseRules { get; init; }

    /// <summary>What the evening is worth a head, as it is disclosed; null where nothing is.</summary>
    public Money? MealValue { get; init; }

    /// <summary>How many days after the evening diets, access needs and the like are kept.</summary>
    public int SensitiveKeptDays { get; init; } = UsualSensitiveKeptDays;

    /// <summary>How many days after it answers in words, names of plus-ones and what mail said are kept, and personal links lead somewhere.</summary>
    public int AnswersKeptDays { get; init; } = UsualAnswersKeptDays;

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    public string? Accent { get; init; }

    public string? CoverImage { get; init; }

    public string? CoverAlt { get; init; }

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
        OfferHours = e.OfferHours,
        OffersByHand = e.OffersByHand,
        NeedsApproval = e.NeedsApproval,
        AsksForCode = e.AsksForCode,
        AsksHouseRules = e.AsksHouseRules,
        MealValue = e.MealValue,
        SensitiveKeptDays = e.SensitiveKeptDays,
        AnswersKeptDays = e.AnswersKeptDays,
        ContactName = e.ContactName,
        ContactEmail = e.ContactEmail,
        Accent = e.Accent,
        CoverImage = e.CoverImage,
        CoverAlt = e.CoverAlt,
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

        if (OfferHours is < 1 or > MaxOfferHours)
        {
            return new Invalid(nameof(OfferHours), $"An offer stands for 1 to {MaxOfferHours} hours.");
        }

        return CheckHouse() ?? (Capacity is < 1 or > MaxCapacity
            ? new Invalid(nameof(Capacity), $"Capacity is a number from 1 to {MaxCapacity}.")
            : null);
    }

    private Invalid? CheckHouse()
    {
        if (MealValue is { } value && (!Money.IsCurrency(value.Currency) || value.Minor is < 1 or > Money.MostMinor))
        {
            return new Invalid(nameof(MealValue), "The value of the evening is an amount above zero in a currency like USD or EUR.");
        }

        return CheckKept(nameof(SensitiveKeptDays), SensitiveKeptDays) ?? CheckKept(nameof(AnswersKeptDays), AnswersKeptDays);
    }

    private static Invalid? CheckKept(string field, int days) =>
        days is < 1 or > MaxKeptDays ? new Invalid(field, $"Days to keep are a number from 1 to {MaxKeptDays}.") : null;
}
