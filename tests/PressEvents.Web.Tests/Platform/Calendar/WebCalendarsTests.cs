using Microsoft.AspNetCore.WebUtilities;
using PressEvents.Domain.Events;
using PressEvents.Web.Platform.Calendar;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Platform.Calendar;

public sealed class WebCalendarsTests
{
    [Fact]
    public void Each_opens_with_the_evening_at_its_instant_and_whatever_a_title_holds_stays_in_its_field()
    {
        var details = Some.Details() with { Title = "Dinner & a talk; #1 = “yes”?", Venue = "The Long Room + bar", TimeZone = "Europe/Paris", StartsAt = new(2026, 10, 24, 23, 30, 0, TimeSpan.FromHours(2)), EndsAt = new(2026, 10, 25, 3, 30, 0, TimeSpan.FromHours(1)) };
        var dinner = new PressEvent(PressEventId.New(Some.Now), Some.Organisation().Id, Slug.TryParse("dinner")!.Value, details, Some.Now);

        var calendars = WebCalendars.Of(dinner).ToDictionary(one => one.Name, one => new Uri(one.Address));

        Assert.Equal(["calendar.google.com", "outlook.live.com", "outlook.office.com", "calendar.yahoo.com"], calendars.Values.Select(uri => uri.Host));
        Assert.All(calendars.Values, uri => Assert.Equal("https", uri.Scheme));
        var (google, outlook, yahoo) = (Query(calendars["Google"]), Query(calendars["Office 365"]), Query(calendars["Yahoo"]));
        Assert.Equal((details.Title, "20261024T213000Z/20261025T023000Z", "Europe/Paris"), (google["text"], google["dates"], google["ctz"]));    // over the end of summer time
        Assert.Equal((details.Title, "2026-10-24T21:30:00Z", "2026-10-25T02:30:00Z"), (outlook["subject"], outlook["startdt"], outlook["enddt"]));
        Assert.Equal((details.Title, "20261024T213000Z", "The Long Room + bar, Crosby Street"), (yahoo["title"], yahoo["st"], yahoo["in_loc"]));
    }

    private static Dictionary<string, string> Query(Uri uri) => QueryHelpers.ParseQuery(uri.Query).ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);
}
