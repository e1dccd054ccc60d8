using System.Globalization;
using PressEvents.Domain.Guests;
using PressEvents.Web.Platform;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>The deadline closes and the embargo lifts at their instants, on the nights the clocks change too.</summary>
public sealed class InstantTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    public static TheoryData<string, string, string> Nights => new()
    {
        { "Europe/Paris", "2027-03-28T03:00", "2027-03-28T01:00:00Z" },          // the minute after the hour that is left out
        { "Europe/Paris", "2026-12-25T02:30", "2026-12-25T01:30:00Z" },
        { "Europe/Paris", "2027-10-31T02:30", "2027-10-31T00:30:00Z" },          // the first of two
        { "America/New_York", "2027-03-14T03:00", "2027-03-14T07:00:00Z" },
        { "America/New_York", "2027-11-07T01:30", "2027-11-07T05:30:00Z" },
        { "Antarctica/Troll", "2027-03-28T03:00", "2027-03-28T01:00:00Z" },
        { "Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45:00Z" },
        { "Asia/Kolkata", "2027-03-28T02:30", "2027-03-27T21:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task An_answer_is_taken_at_the_very_deadline_and_not_a_second_later(string zone, string wall, string instant)
    {
        var closes = At(wall, zone);
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), closes);
        var evening = new AnsweredEvening(with: d => d with { TimeZone = zone, RsvpClosesAt = closes, StartsAt = closes.AddDays(4), EndsAt = closes.AddDays(4).AddHours(2) });
        var guest = evening.Invite();
        app.Clock.SetUtcNow(closes.AddSeconds(-1));    // before the product starts: its timers need not run through the months between
        await evening.SaveAsync(app);

        foreach (var (seconds, state) in new[] { (-1, "invited"), (0, "invited"), (1, "closed") })
        {
            app.Clock.SetUtcNow(closes.AddSeconds(seconds));
            var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);
            Assert.Equal(state, page.RsvpState);
        }

        Assert.Null((await Screen.OpenAsync(app.NewBrowser(), guest.Path)).Document.QuerySelector("[name=answer][value=yes]"));
    }

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task An_embargo_lifts_at_its_very_instant_on_card_and_material(string zone, string wall, string instant)
    {
        var lifts = At(wall, zone);
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), lifts);
        var evening = new MaterialEvening(d => d with { TimeZone = zone, EmbargoLiftsAt = lifts });
        var guest = evening.Invite(GuestStatus.Arrived);
        app.Clock.SetUtcNow(lifts.AddSeconds(-1));
        await evening.SaveAsync(app);

        foreach (var (seconds, card, material) in new[]
        {
            (-1, "Nothing is published before", "Not to be published before"), (0, "Lifted:", "Free to publish since"), (1, "Lifted:", "Free to publish since"),
        })
        {
            app.Clock.SetUtcNow(lifts.AddSeconds(seconds));
            var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);
            Assert.Contains(card, page.Text, StringComparison.Ordinal);
            Assert.StartsWith(material, page.Document.QuerySelector("#material .standing")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(EventWords.Moment(lifts, zone), page.Text, StringComparison.Ordinal);
        }
    }

    public void Dispose() => app.Dispose();

    private static DateTimeOffset At(string wall, string zone) => LocalTime.ToInstant(DateTime.Parse(wall, CultureInfo.InvariantCulture), zone, "at").Value;
}
