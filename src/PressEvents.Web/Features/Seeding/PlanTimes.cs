using System.Globalization;
using System.Text.RegularExpressions;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Seeding;

/// <summary>The event a plan describes, with its times as instants.</summary>
internal static partial class PlanTimes
{
    private const int DefaultDaysAhead = 21;

    public static Result<EventDetails> Details(EventPlan plan, DateTimeOffset now)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(plan.TimeZone, out _))
        {
            return new Invalid("timeZone", $"{plan.Slug}: “{plan.TimeZone}” is not a time zone we know; write it like Europe/Vienna.");
        }

        var evening = EventWords.In(now, plan.TimeZone).Date.AddDays(DefaultDaysAhead).AddHours(19);
        var starts = Parse(plan, "startsAt", plan.StartsAt, evening);
        if (starts.Refusal is not null)
        {
            return starts.Refusal;
        }

        var start = starts.Value;
        var ends = Parse(plan, "endsAt", plan.EndsAt, Wall(start.AddHours(2), plan));
        var closes = Parse(plan, "rsvpClosesAt", plan.RsvpClosesAt, Wall(start.AddDays(-1), plan));
        var lifts = plan.EmbargoLiftsAt is null ? start : Parse(plan, "embargoLiftsAt", plan.EmbargoLiftsAt, default);
        if ((ends.Refusal ?? closes.Refusal ?? lifts.Refusal) is { } refusal)
        {
            return refusal;
        }

        var details = Fill(plan) with
        {
            StartsAt = start,
            EndsAt = ends.Value,
            RsvpClosesAt = closes.Value,
            EmbargoLiftsAt = plan.EmbargoLiftsAt is null ? null : lifts.Value,
        };
        return details.Check() is { } wrong ? wrong : details;
    }

    /// <summary>When and for whom one of the event's further embargoes lifts.</summary>
    public static Result<EmbargoWindow> Window(EventPlan plan, EmbargoPlan embargo)
    {
        var zone = embargo.TimeZone ?? plan.TimeZone;
        var lifts = Parse(plan with { TimeZone = zone }, "liftsAt", embargo.LiftsAt, default);
        return lifts.Refusal is { } wrong ? wrong : new EmbargoWindow(embargo.Territory, embargo.Format, lifts.Value, zone);
    }

    private static EventDetails Fill(EventPlan plan) => new()
    {
        Title = plan.Title ?? plan.Slug,
        Kind = plan.Kind,
        HostLine = plan.HostLine,
        Lede = plan.Lede,
        StartsAt = default,
        EndsAt = default,
        RsvpClosesAt = default,
        TimeZone = plan.TimeZone,
        Venue = plan.Venue,
        Address = plan.Address,
        AccessNote = plan.AccessNote,
        Dress = plan.Dress,
        Capacity = plan.Capacity,
        WaitlistOrder = string.Equals(plan.Waitlist, "priority", StringComparison.OrdinalIgnoreCase) ? WaitlistOrder.Priority : WaitlistOrder.Arrival,
        NeedsApproval = plan.NeedsApproval,
        AsksForCode = plan.AsksForCode,
        AsksHouseRules = plan.AsksHouseRules,
        MealValue = plan.MealValue is { } value ? Money.From(value, plan.MealCurrency ?? "") ?? new Money(0, plan.MealCurrency ?? "") : null,
        AnswersKeptDays = plan.AnswersKeptDays,
        ContactName = plan.ContactName,
        ContactEmail = plan.ContactEmail,
        Accent = plan.Accent,
        CoverImage = plan.CoverImage,
        SynopsisShort = plan.SynopsisShort,
        SynopsisMedium = plan.SynopsisMedium,
        SynopsisLong = plan.SynopsisLong,
    };

    private static DateTime Wall(DateTimeOffset at, EventPlan plan) => EventWords.In(at, plan.TimeZone).DateTime;

    private static Result<DateTimeOffset> Parse(EventPlan plan, string field, string? text, DateTime otherwise)
    {
        if (text is null)
        {
            return LocalTime.ToInstant(otherwise, plan.TimeZone, field);
        }

        if (Offset().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant.ToUniversalTime();
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? LocalTime.ToInstant(wall, plan.TimeZone, field)
            : new Invalid(field, $"{plan.Slug}: {field} “{text}” is no date and time; write it like 2026-12-13T19:00.");
    }

    [GeneratedRegex(@"(Z|[+-]\d{2}:?\d{2})$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Offset();
}
