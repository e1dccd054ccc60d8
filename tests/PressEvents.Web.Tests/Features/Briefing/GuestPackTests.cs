using System.Net;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Who gets a pack behind their link, and what the others are told.</summary>
public sealed class GuestPackTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_who_comes_and_accepted_the_rules_gets_the_pack_under_their_name()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Nguyễn Thị Ánh");
        await evening.SaveAsync(app);

        var response = await app.NewBrowser().GetAsync($"{guest.Path}/pack.pdf", Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("The Defiant Ones – Nguyễn Thị Ánh.pdf", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_guests_pack_is_printed_on_the_papers_size_that_the_outline_says()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        var plan = new PackPlan(evening.Dinner);
        plan.PrintOn(PaperSize.Letter);
        await app.AddAsync(evening.Organisation.Id, plan);

        var pack = await app.NewBrowser().GetStringAsync($"{guest.Path}/pack.pdf", Ct);

        Assert.Contains("size: letter", pack, StringComparison.Ordinal);
        Assert.DoesNotContain("size: A4", pack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_answers_like_get_without_a_body()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);

        var response = await app.NewBrowser().SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{guest.Path}/pack.pdf"), Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData(GuestStatus.Invited, "answer the invitation with yes")]
    [InlineData(GuestStatus.Declined, "answer the invitation with yes")]
    [InlineData(GuestStatus.Waitlisted, "waiting list")]
    public async Task Somebody_who_does_not_come_is_told_so(GuestStatus status, string says)
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace", status);
        await evening.SaveAsync(app);

        await AssertMissingAsync(guest, says);
    }

    [Fact]
    public async Task Before_it_is_published_there_is_no_pack()
    {
        var evening = new PackedEvening(isPublished: false);
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);

        await AssertMissingAsync(guest, "not published yet");
    }

    [Fact]
    public async Task Without_the_rules_in_force_accepted_there_is_no_pack()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace", accepts: false);
        await evening.SaveAsync(app);

        await AssertMissingAsync(guest, "accept the ground rules (version 1)");
    }

    [Fact]
    public async Task New_rules_close_the_pack_to_those_who_accepted_the_old_ones()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        await app.AddAsync(evening.Organisation.Id, Some.Rules(evening.Dinner, 2, "Everything is different."));

        await AssertMissingAsync(guest, "accept the ground rules (version 2)");
    }

    [Fact]
    public async Task A_cancelled_evening_says_so()
    {
        var evening = new PackedEvening();
        evening.Dinner.MoveTo(EventState.Cancelled, Some.Now);
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);

        await AssertMissingAsync(guest, "cancelled");
    }

    [Fact]
    public async Task The_withdrawn_find_a_dead_link_that_names_nobody()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace", GuestStatus.Withdrawn);
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/pack.pdf");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.DoesNotContain("Ada", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Unknown_and_malformed_links_answer_as_the_page_does(string token)
    {
        var pack = await Screen.OpenAsync(app.NewBrowser(), $"/i/{token}/pack.pdf");
        var page = await Screen.OpenAsync(app.NewBrowser(), $"/i/{token}");

        Assert.Equal(HttpStatusCode.NotFound, pack.Status);
        Assert.Equal(page.Text, pack.Text);
    }

    [Fact]
    public async Task Without_a_browser_to_print_with_the_same_pages_are_offered_for_reading()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        app.Printer.Unavailability = "Install Chromium.";

        var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/pack.pdf");
        var view = await Screen.OpenAsync(app.NewBrowser(), page.Document.QuerySelector("main a")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal(HttpStatusCode.OK, view.Status);
        Assert.Contains("Filming took three years.", view.Text, StringComparison.Ordinal);
        Assert.Empty(view.Document.QuerySelectorAll("[style], style, script"));
    }

    public void Dispose() => app.Dispose();

    private async Task AssertMissingAsync(PackedGuest guest, string says)
    {
        foreach (var address in new[] { "pack.pdf", "pack" })
        {
            var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/{address}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains(says, page.Text, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector($"a[href='{guest.Path}']"));
        }

        Assert.Equal(0, app.Printer.Printed);
    }
}
