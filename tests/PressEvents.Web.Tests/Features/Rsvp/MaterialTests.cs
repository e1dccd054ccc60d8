using System.Net;
using System.Net.Http.Headers;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Screeners and embargoed facts reach those who come and accepted the rules in force, and nobody else by any route.</summary>
public sealed class MaterialTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_and_accepted_the_rules_finds_the_material_and_is_led_to_the_screener()
    {
        var evening = new MaterialEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var browser = app.NewBrowser();

        var page = await Screen.OpenAsync(browser, guest.Path);
        var link = page.Document.QuerySelector("#material .screeners a")!;
        var led = await browser.GetAsync(link.GetAttribute("href"), Ct);

        Assert.Equal("The film, all four parts", link.TextContent);
        Assert.Equal("1", page.Document.QuerySelector("#material .facts li")!.GetAttribute("value"));
        Assert.Contains(MaterialEvening.Secret, page.Document.QuerySelector("#material .facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("It runs four hours.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("screening.example", page.Document.Source.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Found, MaterialEvening.Address), (led.StatusCode, led.Headers.Location!.OriginalString));
        Assert.True(led.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData(GuestStatus.Listed)]
    [InlineData(GuestStatus.Invited)]
    [InlineData(GuestStatus.Declined)]
    [InlineData(GuestStatus.Waitlisted)]
    [InlineData(GuestStatus.Offered)]
    [InlineData(GuestStatus.Cancelled)]
    [InlineData(GuestStatus.NoShow)]
    [InlineData(GuestStatus.Withdrawn)]
    public async Task Who_does_not_come_gets_nothing_by_any_route(GuestStatus status)
    {
        var evening = new MaterialEvening();
        var guest = evening.Invite(status);
        await evening.SaveAsync(app);

        await AssertNothingAsync(evening, guest, status is GuestStatus.Withdrawn ? HttpStatusCode.Gone : HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_never_accepted_is_told_what_is_missing()
    {
        var evening = new MaterialEvening();
        var guest = evening.Invite(accepts: false);
        await evening.SaveAsync(app);

        await AssertNothingAsync(evening, guest, HttpStatusCode.NotFound);
        Assert.Contains("once you have accepted the ground rules", (await Screen.OpenAsync(app.NewBrowser(), guest.Path)).Document.QuerySelector("#material")!.TextContent, StringComparison.Ordinal);
        var missing = await Screen.OpenAsync(app.NewBrowser(), evening.ScreenerOf(guest));
        Assert.Contains("accept the ground rules (version 1)", missing.Text, StringComparison.Ordinal);
        Assert.NotNull(missing.Document.QuerySelector($"a[href='{guest.Path}']"));
    }

    [Fact]
    public async Task A_new_version_closes_the_material_until_it_is_accepted_too()
    {
        var evening = new MaterialEvening();
        var guest = evening.Invite();
        evening.Evening.AddRules(2, "1. Off the record.");
        await evening.SaveAsync(app);
        await AssertNothingAsync(evening, guest, HttpStatusCode.NotFound);
        var browser = app.NewBrowser();

        var after = await (await (await Screen.OpenAsync(browser, guest.Path)).SendFormAsync("#rules", [("acceptRules", "true")])).FollowAsync();

        Assert.Contains(MaterialEvening.Secret, after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(evening.ScreenerOf(guest), Ct)).StatusCode);
    }

    [Fact]
    public async Task A_cancelled_evening_serves_nothing()
    {
        var evening = new MaterialEvening();
        var guest = evening.Invite();
        evening.Dinner.MoveTo(EventState.Cancelled, Some.Now);
        await evening.SaveAsync(app);

        await AssertNothingAsync(evening, guest, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_the_evening_the_material_is_still_there()
    {
        var evening = new MaterialEvening();
        var guest = evening.Invite(GuestStatus.Arrived);
        app.Clock.Advance(TimeSpan.FromDays(21.5));
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        Assert.Contains(MaterialEvening.Secret, page.Document.QuerySelector("#material")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_events_screener_and_an_unknown_one_answer_alike()
    {
        var (evening, other) = (new MaterialEvening(), new AnsweredEvening(slug: "other"));
        var (guest, stranger) = (evening.Invite(), other.Invite(status: GuestStatus.Accepted));
        await evening.SaveAsync(app);
        await other.SaveAsync(app);

        var foreign = await Screen.OpenAsync(app.NewBrowser(), $"{stranger.Path}/screeners/{evening.Screener.Id.Value}");
        var unknown = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/screeners/{Guid.CreateVersion7()}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.Status, unknown.Status));
        Assert.Equal(unknown.Text, foreign.Text);
    }

    [Theory]
    [InlineData(-1, "Not to be published before")]
    [InlineData(0, "Free to publish since")]
    [InlineData(1, "Free to publish since")]
    public async Task At_the_instant_the_facts_are_free_also_on_a_page_opened_before(int seconds, string says)
    {
        var evening = new MaterialEvening();
        var guest = evening.Invite(GuestStatus.Arrived);
        app.Clock.SetUtcNow(MaterialEvening.Lifts.AddMinutes(-1));
        await evening.SaveAsync(app);
        var browser = app.NewBrowser();
        await Screen.OpenAsync(browser, guest.Path);

        app.Clock.SetUtcNow(MaterialEvening.Lifts.AddSeconds(seconds));
        var page = await Screen.OpenAsync(browser, guest.Path);

        Assert.StartsWith(says, page.Document.QuerySelector("#material .standing")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Contains(seconds < 0 ? "Nothing is published before" : "Lifted: free to publish since", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_window_lifts_by_itself_and_shows_its_zone_and_the_guests_own()
    {
        var evening = new MaterialEvening();
        var guest = evening.Invite(timeZone: "Asia/Kolkata");
        var japan = MaterialEvening.Lifts.AddHours(-5);
        evening.Evening.Add(new Embargo(EmbargoId.New(Some.Now), evening.Dinner, new EmbargoWindow("Japan", "print", japan, "Asia/Tokyo")));
        app.Clock.SetUtcNow(japan);
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        var lines = page.Document.QuerySelectorAll(".embargoes li").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(
            [
                "Japan, print: lifted, free to publish since Monday 14 December 2026, 16:00 (Tokyo time). For you: Monday 14 December 2026, 12:30 (Kolkata time).",
                "Everybody else: nothing is published before Monday 14 December 2026, 07:00 (New York time). For you: Monday 14 December 2026, 17:30 (Kolkata time).",
            ],
            lines);
        Assert.StartsWith("Free to publish for some already", page.Document.QuerySelector("#material .standing")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();

    private async Task AssertNothingAsync(MaterialEvening evening, Invitee guest, HttpStatusCode status)
    {
        foreach (var route in new[] { guest.Path, $"{guest.Path}?answer=yes", evening.ScreenerOf(guest), $"{guest.Path}/pack", $"{guest.Path}/pack.pdf", $"{guest.Path}/calendar.ics", $"{guest.Path}/accent.css" })
        {
            foreach (var request in Requests(route))
            {
                var response = await app.NewBrowser().SendAsync(request, Ct);
                var all = $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync(Ct)}";
                Assert.DoesNotContain(MaterialEvening.Secret, all, StringComparison.Ordinal);
                Assert.DoesNotContain("screening.example", all, StringComparison.Ordinal);
                Assert.Null(response.Headers.Location);
                Assert.True(response.StatusCode == status || !route.Contains("/screeners/", StringComparison.Ordinal) && !route.Contains("/pack", StringComparison.Ordinal), $"{request.Method} {route}: {response.StatusCode}");
            }
        }
    }

    private static IEnumerable<HttpRequestMessage> Requests(string route)
    {
        yield return new HttpRequestMessage(HttpMethod.Get, route);
        yield return new HttpRequestMessage(HttpMethod.Head, route);
        yield return new HttpRequestMessage(HttpMethod.Get, route) { Headers = { Range = new RangeHeaderValue(0, 2000) } };
    }
}
