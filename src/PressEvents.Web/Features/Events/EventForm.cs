using System.Globalization;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Events;

/// <summary>What a publicist types of an event. Times are wall time in the event's zone; everything stays as typed.</summary>
public sealed class EventForm
{
    public const int TitleLength = 200;

    private const string WallTime = "yyyy-MM-dd'T'HH:mm";

    public string? Title { get; set; }

    public string? Kind { get; set; } = "dinner";

    public string? Slug { get; set; }

    public string? HostLine { get; set; }

    public string? Lede { get; set; }

    public string? StartsAt { get; set; }

    public string? EndsAt { get; set; }

    public string? RsvpClosesAt { get; set; }

    public string? EmbargoLiftsAt { get; set; }

    public string? TimeZone { get; set; }

    public string? Capacity { get; set; } = "16";

    public WaitlistOrder WaitlistOrder { get; set; }

    public string? OfferHours { get; set; } = EventDetails.DefaultOfferHours.ToString(CultureInfo.InvariantCulture);

    public bool OffersByHand { get; set; }

    public bool NeedsApproval { get; set; }

    public bool AsksForCode { get; set; }

    public string? SensitiveKeptDays { get; set; } = EventDetails.UsualSensitiveKeptDays.ToString(CultureInfo.InvariantCulture);

    public string? Venue { get; set; }

    public string? Address { get; set; }

    public string? AccessNote { get; set; }

    public string? Dress { get; set; }

    public bool AsksHouseRules { get; set; }

    /// <summary>In whole units, as people write it.</summary>
    public string? MealValue { get; set; }

    public string? MealCurrency { get; set; }

    public string? AnswersKeptDays { get; set; } = EventDetails.UsualAnswersKeptDays.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether another time or place is a move that those who accepted confirm, or else a corrected typing error.</summary>
    public bool AsksAgain { get; set; } = true;

    /// <summary>How many the publicist was told would be asked; null where nobody was told a number.</summary>
    public int? AsksAgainCount { get; set; }

    public string? ContactName { get; set; }

    public string? ContactEmail { get; set; }

    public string? Accent { get; set; }

    public static EventForm Of(EventDetails details, string slug)
    {
        string Wall(DateTimeOffset at) => EventWords.In(at, details.TimeZone).ToString(WallTime, CultureInfo.InvariantCulture);
        return new EventForm
        {
            Title = details.Title,
            Kind = details.Kind,
            Slug = slug,
            HostLine = details.HostLine,
            Lede = details.Lede,
            StartsAt = Wall(details.StartsAt),
            EndsAt = Wall(details.EndsAt),
            RsvpClosesAt = Wall(details.RsvpClosesAt),
            EmbargoLiftsAt = details.EmbargoLiftsAt is { } lifts ? Wall(lifts) : null,
            TimeZone = details.TimeZone,
            Capacity = details.Capacity.ToString(CultureInfo.InvariantCulture),
            WaitlistOrder = details.WaitlistOrder,
            OfferHours = details.OfferHours.ToString(CultureInfo.InvariantCulture),
            OffersByHand = details.OffersByHand,
            NeedsApproval = details.NeedsApproval,
            AsksForCode = details.AsksForCode,
            SensitiveKeptDays = details.SensitiveKeptDays.ToString(CultureInfo.InvariantCulture),
            AnswersKeptDays = details.AnswersKeptDays.ToString(CultureInfo.InvariantCulture),
            Venue = details.Venue,
            Address = details.Address,
            AccessNote = details.AccessNote,
            Dress = details.Dress,
            AsksHouseRules = details.AsksHouseRules,
            MealValue = details.MealValue?.Amount.ToString("0.###", CultureInfo.InvariantCulture),
            MealCurrency = details.MealValue?.Currency,
            ContactName = details.ContactName,
            ContactEmail = details.ContactEmail,
            Accent = details.Accent,
        };
    }

    /// <summary>The details as typed, over those the form does not show; or what is wrong first.</summary>
    public Result<EventDetails> Read(EventDetails? before)
    {
        if (FirstProblem(out var times) is { } problem)
        {
            return problem;
        }

        if (ReadMealValue() is { Refusal: { } wrongValue })
        {
            return wrongValue;
        }

        var details = (before ?? times!) with
        {
            Title = Title!.Trim(),
            Kind = Text(Kind) ?? "dinner",
            HostLine = Text(HostLine),
            Lede = Text(Lede),
            StartsAt = times!.StartsAt,
            EndsAt = times.EndsAt,
            RsvpClosesAt = times.RsvpClosesAt,
            EmbargoLiftsAt = times.EmbargoLiftsAt,
            TimeZone = times.TimeZone,
            Capacity = times.Capacity,
            WaitlistOrder = WaitlistOrder,
            OfferHours = times.OfferHours,
            OffersByHand = OffersByHand,
            NeedsApproval = NeedsApproval,
            AsksForCode = AsksForCode,
            SensitiveKeptDays = Number(SensitiveKeptDays),
            AnswersKeptDays = Number(AnswersKeptDays),
            Venue = Text(Venue),
            Address = Text(Address),
            AccessNote = Text(AccessNote),
            Dress = Text(Dress),
            AsksHouseRules = AsksHouseRules,
            MealValue = ReadMealValue().Value,
            ContactName = Text(ContactName),
            ContactEmail = Text(ContactEmail),
            Accent = Text(Accent),
        };
        return details.Check() is { } wrong ? wrong : details;
    }

    private Result<Money?> ReadMealValue()
    {
        if (Text(MealValue) is not { } typed)
        {
            return (Money?)null;
        }

        var currency = Text(MealCurrency)?.ToUpperInvariant() ?? "";
        if (!Money.IsCurrency(currency))
        {
            return new Invalid(nameof(MealValue), currency.Length == 0 ? "Say in which currency, like USD or EUR." : $"“{currency}” is not a currency we know; write it like USD or EUR.");
        }

        return decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && Money.From(amount, currency) is { } value
            ? (Money?)value
            : new Invalid(nameof(MealValue), $"“{typed}” is not an amount of {currency}; write it like 85 or 85.50.");
    }

    private Refusal? FirstProblem(out EventDetails? times)
    {
        times = null;
        if (Text(Title) is not { Length: <= TitleLength })
        {
            return new Invalid(nameof(Title), string.IsNullOrWhiteSpace(Title) ? "The event needs a title." : $"A title has at most {TitleLength} characters.");
        }

        if (Text(ContactEmail) is { } address && EmailAddress.TryParse(address) is null)
        {
            return new Invalid(nameof(ContactEmail), $"“{address}” is not an e-mail address.");
        }

        if (Text(Accent) is { } accent && Platform.Look.Accent.Colour.Parse(accent) is null)
        {
            return new Invalid(nameof(Accent), $"“{accent}” is not a colour; write it like #7A1F2B.");
        }

        if (!int.TryParse(Capacity, NumberStyles.Integer, CultureInfo.InvariantCulture, out var capacity))
        {
            return new Invalid(nameof(Capacity), $"Capacity is a number from 1 to {EventDetails.MaxCapacity}.");
        }

        if (!int.TryParse(OfferHours, NumberStyles.Integer, CultureInfo.InvariantCulture, out var hours))
        {
            return new Invalid(nameof(OfferHours), $"An offer stands for 1 to {EventDetails.MaxOfferHours} hours.");
        }

        var zone = Text(TimeZone) ?? "";
        var (starts, ends, closes) = (Instant(StartsAt, zone, nameof(StartsAt)), Instant(EndsAt, zone, nameof(EndsAt)), Instant(RsvpClosesAt, zone, nameof(RsvpClosesAt)));
        var lifts = Text(EmbargoLiftsAt) is null ? (Result<DateTimeOffset>?)null : Instant(EmbargoLiftsAt, zone, nameof(EmbargoLiftsAt));
        times = new EventDetails
        {
            Title = Title!,
            StartsAt = starts.Value,
            EndsAt = ends.Value,
            RsvpClosesAt = closes.Value,
            EmbargoLiftsAt = lifts?.Value,
            TimeZone = zone,
            Capacity = capacity,
            OfferHours = hours,
        };
        return starts.Refusal ?? ends.Refusal ?? closes.Refusal ?? lifts?.Refusal;
    }

    // What is no number is none the event takes, and it says so.
    private static int Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Result<DateTimeOffset> Instant(string? typed, string zone, string field)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return new Invalid(nameof(TimeZone), zone.Length == 0 ? "Say in which time zone the event is, like Europe/Vienna." : $"“{zone}” is not a time zone we know; write it like Europe/Vienna.");
        }

        return DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) && wall.Year is > 2000 and < 2100
            ? LocalTime.ToInstant(wall, zone, field)
            : new Invalid(field, "Give a date and a time, like 2026-12-13 19:00.");
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
