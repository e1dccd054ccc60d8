using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>What each guest finds behind their link, read as a browser without JavaScript reads it.</summary>
public sealed class GuestPageTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GuestStatus.Listed, "invited", true)]
    [InlineData(GuestStatus.Invited, "invited", true)]
    [InlineData(GuestStatus.Accepted, "confirmed", true)]
    [InlineData(GuestStatus.Declined, "declined", true)]
    [InlineData(GuestStatus.Waitlisted, "waitlisted", true)]
    [InlineData(GuestStatus.Offered, "offered", true)]
    [InlineData(GuestStatus.Cancelled, "declined", true)]
    [InlineData(GuestStatus.Arrived, "confirmed", false)]
    public async Task Every_status_has_its_page(GuestStatus status, string state, bool hasForm)
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(status: status);
        await evening.SaveAsync(app);

        var page = await OpenAsync(guest);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(state, page.RsvpState);
        Assert.Equal(hasForm, page.Document.QuerySelector("[name=answer]") is not null);
        Assert.Contains("Nguyễn Thị Ánh", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.All, element => element.LocalName is "script" || element.HasAttribute("style") || element.HasAttribute("onclick"));
    }

    [Fact]
    public async Task The_invitation_reads_like_a_card_and_preselects_nothing()
    {
        var evening = new AnsweredEvening(with: d => d with { Lede = "Two hours at one table", Dress = "Smart casual", EmbargoLiftsAt = d.EndsAt.AddHours(12) });
        evening.AddRules();
        var guest = evening.Invite(timeZone: "Europe/London");
        await evening.SaveAsync(app);

        var page = await OpenAsync(guest);

        Assert.Equal("The Defiant Ones", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Sunday 13\u00A0December 2026, 07:00–09:00", page.Text, StringComparison.Ordinal);
        Assert.Contains("New York time", page.Text, StringComparison.Ordinal);
        Assert.Contains("For you in London: Sunday 13\u00A0December 2026, 12:00–14:00", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is published before Sunday 13\u00A0December 2026, 21:00 (New York time).", page.Text, StringComparison.Ordinal);
        Assert.Contains("<b>On the record.</b>", page.Document.QuerySelector(".rules")!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[name=answer]:checked"));
    }

    [Fact]
    public async Task A_link_in_a_mail_may_preselect_the_answer_but_sends_nothing()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}?answer=yes");

        Assert.Equal("yes", page.Document.QuerySelector("[name=answer]:checked")!.GetAttribute("value"));
        Assert.Equal("invited", page.RsvpState);
    }

    [Fact]
    public async Task The_evening_of_somebody_who_comes_shows_calendar_seat_run_of_show_and_pack()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(status: GuestStatus.Accepted);
        var table = new Table(TableId.New(Some.Now), evening.Dinner, 1, "Table one", TableShape.Round);
        var seat = table.NewSeats(1, Some.Now).Single();
        evening.Add(table);
        evening.Add(seat);
        evening.Add(SeatAssignment.Of(seat, guest.Guest, Some.Now));
        evening.Add(Some.Published(evening.Dinner, table, seat, Sitter.Of(guest.Guest.Id), 1));
        evening.Add(new Segment(SegmentId.New(Some.Now), evening.Dinner, evening.Dinner.StartsAt, TimeSpan.FromMinutes(20), "A first glass", RecordStatus.OffTheRecord));
        await evening.SaveAsync(app);
        var before = await OpenAsync(guest);
        await ChangeAsync(evening, dinner => { dinner.PublishSeating(Some.Now); dinner.PublishPack(Some.Now); });

        var after = await OpenAsync(guest);

        Assert.Contains("The seating is not published yet", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Table one", before.Text, StringComparison.Ordinal);
        Assert.Null(before.Document.QuerySelector("a[href$='pack.pdf']"));
        Assert.Null(before.Document.QuerySelector("a[href$='/pack']"));
        Assert.Contains("Table one, seat 1", after.Text, StringComparison.Ordinal);
        Assert.Contains("A first glass", after.Text, StringComparison.Ordinal);
        Assert.Contains("off the record", after.Text, StringComparison.Ordinal);
        Assert.NotNull(after.Document.QuerySelector("a[href$='pack.pdf']"));
        Assert.NotNull(after.Document.QuerySelector("a[href$='/pack']"));
        Assert.NotNull(after.Document.QuerySelector("a[href$='calendar.ics']"));
    }

    [Fact]
    public async Task The_calendar_file_is_there_for_those_who_come_only()
    {
        var evening = new AnsweredEvening();
        var (coming, invited) = (evening.Invite("Ada", GuestStatus.Accepted), evening.Invite("Zoe"));
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        var file = await browser.GetAsync($"{coming.Path}/calendar.ics", Ct);
        var none = await browser.GetAsync($"{invited.Path}/calendar.ics", Ct);

        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("BEGIN:VEVENT", await file.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_pack_that_waits_for_the_rules_says_so()
    {
        var evening = new AnsweredEvening();
        evening.AddRules();
        evening.Dinner.PublishPack(Some.Now);
        var guest = evening.Invite(status: GuestStatus.Accepted);
        await evening.SaveAsync(app);

        var page = await OpenAsync(guest);

        Assert.Contains("Accept the ground rules below to download it", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("form.rules"));
        Assert.Null(page.Document.QuerySelector("a[href$='pack.pdf']"));
    }

    [Fact]
    public async Task A_cancelled_evening_says_so_to_everybody()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(status: GuestStatus.Accepted);
        evening.Dinner.MoveTo(EventState.Cancelled, Some.Now);
        await evening.SaveAsync(app);

        var page = await OpenAsync(guest);

        Assert.Equal("cancelled", page.RsvpState);
        Assert.Null(page.Document.QuerySelector("form"));
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData(GuestStatus.Accepted, "confirmed", "Thank you for coming")]
    [InlineData(GuestStatus.Invited, "closed", "This evening has taken place")]
    [InlineData(GuestStatus.Declined, "declined", "This evening has taken place")]
    public async Task After_the_evening_the_page_thanks(GuestStatus status, string state, string words)
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(status: status);
        app.Clock.SetUtcNow(evening.Dinner.EndsAt);
        await evening.SaveAsync(app);

        var page = await OpenAsync(guest);

        Assert.Equal(state, page.RsvpState);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[name=answer]"));
    }

    [Theory]
    [InlineData(WaitlistOrder.Arrival, 2)]
    [InlineData(WaitlistOrder.Priority, 1)]
    public async Task The_place_on_the_wait_list_follows_the_events_order(WaitlistOrder order, int place)
    {
        var evening = new AnsweredEvening(with: d => d with { WaitlistOrder = order });
        evening.Invite("First", GuestStatus.Waitlisted);
        var second = evening.Invite("Second", GuestStatus.Waitlisted, priority: 5);
        await evening.SaveAsync(app);

        var page = await OpenAsync(second);

        Assert.Equal($"{place}", page.RsvpPosition);
        Assert.Contains($"number {place} on the waiting list", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoked_links_and_withdrawn_guests_get_a_page_that_names_nobody()
    {
        var evening = new AnsweredEvening();
        var (revoked, withdrawn) = (evening.Invite("Ada Secret"), evening.Invite("Zoe Secret", GuestStatus.Withdrawn));
        revoked.Link.Revoke(Some.Now);
        await evening.SaveAsync(app);

        foreach (var guest in new[] { revoked, withdrawn })
        {
            var page = await OpenAsync(guest);
            Assert.Equal(HttpStatusCode.Gone, page.Status);
            Assert.Null(page.RsvpState);
            Assert.DoesNotContain("Secret", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("Defiant", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_link_of_the_same_guest_works_on_when_one_is_revoked()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        var invitation = evening.Rows.OfType<Invitation>().Single();
        var second = InvitationToken.New();
        evening.Add(new InvitationLink(InvitationLinkId.New(Some.Now), invitation, second, "test", Some.Now));
        guest.Link.Revoke(Some.Now);
        await evening.SaveAsync(app);

        Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(guest)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Screen.OpenAsync(app.NewBrowser(), $"/i/{second.Value}")).Status);
    }

    [Fact]
    public async Task Every_response_is_private_and_a_HEAD_answers_like_a_GET()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        foreach (var path in new[] { guest.Path, "/i/unknown", $"{guest.Path}/accent.css", $"{guest.Path}/calendar.ics" })
        {
            using var get = await browser.GetAsync(path, Ct);
            using var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Ct);
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Equal("no-store", get.Headers.CacheControl!.ToString());
            Assert.Equal("no-referrer", get.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("noindex, nofollow", get.Headers.GetValues("X-Robots-Tag").Single());
            Assert.StartsWith("default-src 'none'", get.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_first_view_stays_under_forty_kilobytes_without_fonts_and_pictures()
    {
        var evening = new AnsweredEvening(with: d => d with { Accent = "#0055AA" });
        evening.AddRules();
        var guest = evening.Invite(plusOnes: 2);
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");

        var page = await browser.GetAsync(guest.Path, Ct);
        var html = await page.Content.ReadAsByteArrayAsync(Ct);
        var weight = html.Length;
        foreach (var sheet in new AngleSharp.Html.Parser.HtmlParser().ParseDocument(new MemoryStream(html)).QuerySelectorAll("link[rel=stylesheet]"))
        {
            var response = await browser.GetAsync(sheet.GetAttribute("href"), Ct);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            weight += (await response.Content.ReadAsByteArrayAsync(Ct)).Length;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"First view: {html.Length} bytes of page, {weight} in all.");
        Assert.InRange(weight, 1, 40 * 1024);
    }

    [Fact]
    public async Task The_page_says_nothing_of_private_notes_or_other_guests()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        guest.Guest.SetPrivateNotes("PRIVATE-NOTE");
        var other = evening.Invite("OTHER-GUEST", GuestStatus.Waitlisted);
        other.Guest.SetNeeds("vegan", "OTHER-DIET", "OTHER-ACCESS");
        await evening.SaveAsync(app);

        var html = (await OpenAsync(guest)).Document.DocumentElement.OuterHtml;

        Assert.DoesNotContain("PRIVATE", html, StringComparison.Ordinal);
        Assert.DoesNotContain("OTHER-", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@outlet.example", html, StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();

    private Task<Screen> OpenAsync(Invitee guest) => Screen.OpenAsync(app.NewBrowser(), guest.Path);

    private async Task ChangeAsync(AnsweredEvening evening, Action<PressEvent> change)
    {
        await using var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct);
        change(await db.Events.SingleAsync(Ct));
        await db.SaveChangesAsync(Ct);
    }
}
