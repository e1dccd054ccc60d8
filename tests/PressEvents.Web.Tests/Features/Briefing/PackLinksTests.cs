using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The guest's own page leads to their pack, as a page and as a file, for as long as they may have it.</summary>
public sealed class PackLinksTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);
    private readonly PackedEvening evening = new();

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public async Task Who_comes_and_accepted_the_rules_reads_the_pack_as_a_page_or_takes_it_along(int daysLater)
    {
        app.Clock.Advance(TimeSpan.FromDays(daysLater));
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        var browser = app.NewBrowser();

        var page = await Screen.OpenAsync(browser, guest.Path);

        var links = page.Document.QuerySelectorAll("a[href*='/pack']").Select(link => link.GetAttribute("href")!.Split('?')[0]).ToList();
        Assert.Equal([$"{guest.Path}/pack", $"{guest.Path}/pack.pdf"], links);
        Assert.Contains("Filming took three years.", (await Screen.OpenAsync(browser, links[0])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_accept_the_rules_is_led_to_the_rules()
    {
        var guest = evening.Add("Bob Unruly", accepts: false);
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/pack']"));
        Assert.NotNull(page.Document.QuerySelector("a[href='#rules']"));
    }

    public void Dispose() => app.Dispose();
}
