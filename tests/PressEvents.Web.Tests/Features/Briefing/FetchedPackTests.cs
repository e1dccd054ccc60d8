using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Who fetched which version: noted apart from the request, and of no effect on what anybody is served.</summary>
public sealed class FetchedPackTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);
    private readonly PackedEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pack.pdf")]
    [InlineData("pack")]
    public async Task What_a_guest_opens_is_written_down_as_it_was_served(string address)
    {
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        var first = await browser.GetByteArrayAsync($"{guest.Path}/{address}", Ct);
        await WriteNotesAsync();
        var fetched = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromHours(2));
        var second = await browser.GetByteArrayAsync($"{guest.Path}/{address}", Ct);
        await WriteNotesAsync();

        var copy = Assert.Single(await CopiesAsync());
        Assert.Equal((1, fetched, app.Clock.GetUtcNow(), null), (copy.Version, copy.FirstFetchedAt, copy.LastFetchedAt, copy.PrintedAt));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Until_the_note_is_written_nothing_is_and_the_request_wrote_nothing_itself()
    {
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);

        await app.NewBrowser().GetByteArrayAsync($"{guest.Path}/pack.pdf", Ct);

        Assert.Empty(await CopiesAsync());
    }

    [Fact]
    public async Task Asking_only_what_there_would_be_is_no_fetch_and_neither_is_a_pack_that_was_not_given()
    {
        var (ada, bob, carol) = (evening.Add("Ada Lovelace"), evening.Add("Bob Unruly", accepts: false), evening.Add("Carol Unlucky"));
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        foreach (var address in new[] { "pack.pdf", "pack" })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{ada.Path}/{address}"), Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{bob.Path}/{address}", Ct)).StatusCode);
        }

        app.Printer.Unavailability = "Install Chromium.";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync($"{carol.Path}/pack.pdf", Ct)).StatusCode);
        await WriteNotesAsync();
        Assert.Empty(await CopiesAsync());
    }

    [Fact]
    public async Task A_new_seat_between_two_visits_is_a_new_version_that_says_what_changed()
    {
        var guest = evening.Add("Ada Lovelace", seat: 2);
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();
        await browser.GetStringAsync($"{guest.Path}/pack", Ct);
        await WriteNotesAsync();
        await using (var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct))
        {
            await db.PublishedSeats.ExecuteUpdateAsync(set => set.SetProperty(p => p.SeatNumber, 5), Ct);
        }

        var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/pack");
        await WriteNotesAsync();

        Assert.Contains("Version 2", page.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], (await CopiesAsync()).Select(copy => copy.Version));
        var rows = page.Document.QuerySelectorAll("table.changes tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains(rows, row => row.Contains("The window table, seat 2", StringComparison.Ordinal) && row.Contains("The window table, seat 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_erased_between_fetch_and_note_stays_erased()
    {
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        await app.NewBrowser().GetByteArrayAsync($"{guest.Path}/pack.pdf", Ct);
        await using (var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct))
        {
            await db.Guests.ExecuteUpdateAsync(set => set.SetProperty(g => g.ErasedAt, Some.Now), Ct);
        }

        await WriteNotesAsync();

        Assert.Empty(await CopiesAsync());
    }

    public void Dispose() => app.Dispose();

    private Task WriteNotesAsync() => app.Services.GetRequiredService<WritePackFetches>().WriteAsync(Ct);

    private Task<List<PackCopy>> CopiesAsync() => app.ReadAsync(evening.Organisation.Id, db => db.PackCopies.OrderBy(copy => copy.Version).ToListAsync(Ct));
}
