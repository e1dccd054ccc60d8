using System.Globalization;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Web.Features.Briefing.Terms;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Tests.Platform.Zones;

/// <summary>Wall times become the instants that Python's zoneinfo finds, and read the same, over both changes of the clocks.</summary>
public sealed class ZoneInfoTests
{
    // A plain time, one that the clocks leave out and one that comes twice, where the zone has such.
    private static readonly WallTime[] Cases =
    [
        new("Europe/Paris", "2027-03-28T02:30"),
        new("Europe/Paris", "2026-10-25T02:30"),
        new("America/New_York", "2027-03-14T02:30"),
        new("America/New_York", "2026-11-01T01:30"),
        new("Pacific/Apia", "2011-12-30T12:00"),         // a whole day that never was
        new("Pacific/Apia", "2026-12-14T00:01"),
        new("Asia/Kolkata", "2026-12-14T09:00"),         // half an hour off, no change ever
        new("Antarctica/Troll", "2027-03-28T02:30"),     // two hours forward
        new("Antarctica/Troll", "2026-10-25T01:30"),
        new("Australia/Lord_Howe", "2026-10-04T02:15"),  // half an hour forward
        new("Australia/Lord_Howe", "2027-04-04T01:45"),
        new("Pacific/Chatham", "2027-04-04T02:50"),      // three quarters of an hour off
        new("America/St_Johns", "2026-11-01T01:15"),
        new("Africa/Cairo", "2027-04-30T00:30"),         // the day begins at one
        new("America/Santiago", "2027-04-03T23:30"),     // the evening comes twice
        new("Europe/Dublin", "2026-10-25T01:30"),
        new("Asia/Kathmandu", "2026-12-14T09:00"),
    ];

    [Fact]
    public async Task Twelve_zones_give_the_instants_of_Pythons_zoneinfo()
    {
        Assert.True(Cases.Select(c => c.Zone).Distinct(StringComparer.Ordinal).Count() >= 12);
        var expected = await PythonZones.AskAsync(Cases);

        Assert.All(Cases.Zip(expected), pair => Assert.Equal(Of(pair.Second), Of(pair.First)));
        Assert.Contains(expected, e => e.Missing);
        Assert.Contains(expected, e => e.Double);
    }

    [Fact]
    public async Task They_read_as_Python_shows_them_and_the_hour_that_comes_twice_says_which()
    {
        var expected = await PythonZones.AskAsync(Cases);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        try
        {
            Assert.All(Cases.Zip(expected).Where(pair => !pair.Second.Missing), pair =>
            {
                var (zone, said) = (pair.First.Zone, pair.Second);
                var (first, later) = (EventWords.Moment(Instant(said.Instant!), zone), EventWords.Moment(Instant(said.LaterInstant!), zone));
                Assert.StartsWith($"{said.Shown} ({EventWords.Zone(zone)}", first, StringComparison.Ordinal);
                Assert.StartsWith($"{said.LaterShown} ({EventWords.Zone(zone)}", later, StringComparison.Ordinal);
                Assert.Equal(said.Double, first.Contains("UTC", StringComparison.Ordinal));
                Assert.Equal(said.Double, !string.Equals(first, later, StringComparison.Ordinal));
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_day_earlier_by_the_clock_is_Pythons_day_earlier_over_the_change_too()
    {
        var expected = await PythonZones.AskAsync(Cases);

        Assert.All(Cases.Zip(expected).Where(pair => !pair.Second.Missing), pair =>
        {
            var dayBefore = LocalTime.ToInstant(Wall(pair.First).AddDays(-1), pair.First.Zone, "at");
            Assert.Equal(Instant(pair.Second.DayBefore!), dayBefore.Value);
        });
    }

    [Fact]
    public async Task The_embargo_form_refuses_what_Python_misses_and_takes_the_first_of_two()
    {
        var expected = await PythonZones.AskAsync(Cases);

        Assert.All(Cases.Zip(expected), pair =>
        {
            var read = new EmbargoForm { Territory = "Somewhere", LiftsAt = pair.First.At, TimeZone = pair.First.Zone }.Read();
            if (pair.Second.Missing)
            {
                Assert.Equal(nameof(EmbargoForm.LiftsAt), Assert.IsType<Invalid>(read.Refusal).Field);
                return;
            }

            Assert.Equal(new EmbargoWindow("Somewhere", null, Instant(pair.Second.Instant!), pair.First.Zone), read.Value);
            Assert.Equal(pair.First.At, EmbargoForm.Of(read.Value!).LiftsAt);
        });
    }

    private static string? Of(PythonTime time) => time.Missing ? "missing" : time.Instant;

    private static string? Of(WallTime time)
    {
        var read = LocalTime.ToInstant(Wall(time), time.Zone, "at");
        return read.IsDone ? read.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "missing";
    }

    private static DateTime Wall(WallTime time) => DateTime.Parse(time.At, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
