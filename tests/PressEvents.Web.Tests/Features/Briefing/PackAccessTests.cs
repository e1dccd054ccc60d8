using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Whoever may not have a pack gets nothing of it, by whichever way of asking; and what is under embargo lifts at its instant.</summary>
public sealed class PackAccessTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);
    private readonly PackedEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pack.pdf")]
    [InlineData("pack")]
    public async Task Who_may_not_have_it_gets_the_same_404_however_they_ask(string address)
    {
        var guest = evening.Add("Ada Lovelace", accepts: false);
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        foreach (var ask in Asking($"{guest.Path}/{address}"))
        {
            using var response = await browser.SendAsync(ask, Ct);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            AssertKeptNowhere(response);
            Assert.DoesNotContain("Filming took", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        Assert.Equal(0, app.Printer.Printed);
    }

    [Theory]
    [InlineData("pack.pdf")]
    [InlineData("pack")]
    public async Task Who_may_have_it_gets_the_whole_each_time_and_no_browser_keeps_it(string address)
    {
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        foreach (var ask in Asking($"{guest.Path}/{address}"))
        {
            using var response = await browser.SendAsync(ask, Ct);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            AssertKeptNowhere(response);
        }
    }

    [Fact]
    public async Task New_rules_end_it_at_once_also_for_a_browser_that_holds_a_copy()
    {
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{guest.Path}/pack.pdf", Ct)).StatusCode);

        await app.AddAsync(evening.Organisation.Id, Some.Rules(evening.Dinner, 2, "Everything is different."));

        foreach (var ask in Asking($"{guest.Path}/pack.pdf"))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(ask, Ct)).StatusCode);
        }
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", "02:30 (Paris time, UTC+2)")]
    [InlineData("2026-10-25T01:30:00Z", "02:30 (Paris time, UTC+1)")]
    [InlineData("2027-03-28T01:00:00Z", "03:00 (Paris time)")]
    public async Task An_embargo_lifts_at_its_instant_across_a_change_of_clocks(string instant, string says)
    {
        var lifts = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        await using (var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct))
        {
            await db.Events.ExecuteUpdateAsync(set => set.SetProperty(e => e.EmbargoLiftsAt, lifts).SetProperty(e => e.TimeZone, "Europe/Paris"), Ct);
        }

        app.Clock.AdjustTime(lifts.AddSeconds(-1));
        var held = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/pack");
        app.Clock.AdjustTime(lifts);
        var free = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/pack");

        Assert.Contains(says, held.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.NotNull(held.Document.QuerySelector(".watermark"));
        Assert.Null(free.Document.QuerySelector(".watermark"));
    }

    public void Dispose() => app.Dispose();

    private static IEnumerable<HttpRequestMessage> Asking(string address)
    {
        yield return new HttpRequestMessage(HttpMethod.Get, address);
        yield return new HttpRequestMessage(HttpMethod.Head, address);
        yield return new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(0, 99) } };
        yield return new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { EntityTagHeaderValue.Any } } };
        yield return new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfModifiedSince = Some.Now.AddYears(1) } };
    }

    private static void AssertKeptNowhere(HttpResponseMessage response)
    {
        Assert.True(response.Headers.CacheControl is { NoStore: true }, $"Cache-Control is {response.Headers.CacheControl}.");
        Assert.Null(response.Headers.ETag);
        Assert.Null(response.Content.Headers.LastModified);
        Assert.DoesNotContain("bytes", response.Headers.AcceptRanges);
    }
}
