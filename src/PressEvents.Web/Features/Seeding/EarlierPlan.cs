using System.Globalization;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Plans an evening of the past, so that the sample's people have a history.</summary>
internal static class EarlierPlan
{
    private const int HoursFromAnswerToEvening = 8 * 24;

    public static EventPlan Of(EarlierEvening earlier, SampleEvent sample, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(EventWords.In(now, sample.TimeZone).Date).AddDays(-earlier.DaysBefore);
        var answeredHoursAgo = (earlier.DaysBefore * 24) + HoursFromAnswerToEvening;
        GuestPlan Guest(string email, string status) => new(email) { Status = status, AnsweredHoursAgo = answeredHoursAgo };
        return new EventPlan(earlier.Slug)
        {
            Title = earlier.Title,
            Kind = earlier.Kind,
            State = "Wrapped",
            StartsAt = day.ToDateTime(sample.StartsAt).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            TimeZone = sample.TimeZone,
            Venue = earlier.Venue,
            Capacity = sample.Capacity,
            Guests =
            [
                .. earlier.Accepted.Select(email => Guest(email, "accepted")),
                .. earlier.Declined.Select(email => Guest(email, "declined")),
                .. earlier.Silent.Select(email => Guest(email, "invited")),
            ],
        };
    }
}
