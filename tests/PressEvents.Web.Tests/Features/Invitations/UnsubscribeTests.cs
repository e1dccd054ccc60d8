using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Features.Invitations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Invitations;

public sealed class UnsubscribeTests(MigratedTemplate template) : IDisposable
{
    private readonly MailApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> OneClicks => ["urlencoded", "multipart"];

    [Theory]
    [MemberData(nameof(OneClicks))]
    public async Task One_click_ends_all_mail_without_a_cookie_and_without_a_redirect(string encoding)
    {
        var link = await LinkAsync();

        for (var time = 1; time <= 2; time++)
        {
            var response = await app.NewBrowser().PostAsync($"/u/{link.Value}", OneClick(encoding), Ct);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("Set-Cookie"));
            Assert.Null(response.Headers.Location);
        }

        var (guest, contact) = await UnsubscribedAsync();
        Assert.Equal((Some.Now, Some.Now), (guest, contact));
        Assert.Equal(1, await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.AuditEntries.Count(e => e.Action == "guest.unsubscribed"))));
    }

    [Fact]
    public async Task The_page_offers_this_event_only()
    {
        var link = await LinkAsync();
        var page = await app.NewBrowser().GetStringAsync($"/u/{link.Value}", Ct);
        Assert.Contains("name=\"scope\" value=\"event\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page, StringComparison.Ordinal);

        var response = await app.NewBrowser().PostAsync($"/u/{link.Value}", new FormUrlEncodedContent([new("scope", "event")]), Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((Some.Now, null), await UnsubscribedAsync());
    }

    [Fact]
    public async Task Looking_changes_nothing_and_neither_does_a_post_that_says_nothing()
    {
        var link = await LinkAsync();
        var browser = app.NewBrowser();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/u/{link.Value}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/u/{link.Value}"), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync($"/u/{link.Value}", new FormUrlEncodedContent([]), Ct)).StatusCode);

        Assert.Equal((null, null), await UnsubscribedAsync());
    }

    [Fact]
    public async Task Nobodys_link_answers_the_same_whatever_is_wrong_with_it()
    {
        await LinkAsync();
        var browser = app.NewBrowser();

        var bodies = new List<string>();
        foreach (var token in new[] { InvitationToken.New().Value, "short", new string('x', 43), "a.b" })
        {
            var response = await browser.PostAsync($"/u/{token}", OneClick("urlencoded"), Ct);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            bodies.Add(await response.Content.ReadAsStringAsync(Ct));
        }

        Assert.Single(bodies.Distinct(StringComparer.Ordinal));
        Assert.Equal((null, null), await UnsubscribedAsync());
    }

    [Fact]
    public async Task A_revoked_link_is_gone_and_names_nobody()
    {
        var link = await LinkAsync();
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            db.Links.ToList().ForEach(l => l.Revoke(Some.Now));
            return await db.SaveChangesAsync(Ct);
        });

        var response = await app.NewBrowser().PostAsync($"/u/{link.Value}", OneClick("urlencoded"), Ct);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.DoesNotContain("ada", await response.Content.ReadAsStringAsync(Ct), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((null, null), await UnsubscribedAsync());
    }

    [Fact]
    public async Task Fresh_links_leave_the_old_ones_valid()
    {
        var first = await LinkAsync();
        var second = await IssueAsync();

        Assert.NotEqual(first, second);
        foreach (var link in new[] { first, second })
        {
            Assert.Equal(HttpStatusCode.OK, (await app.NewBrowser().GetAsync($"/u/{link.Value}", Ct)).StatusCode);
        }
    }

    public void Dispose() => app.Dispose();

    private static HttpContent OneClick(string encoding)
    {
        if (encoding is "urlencoded")
        {
            return new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        }

        return new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } };
    }

    private async Task<InvitationToken> LinkAsync()
    {
        await app.ListAsync("ada@outlet.example");
        return await IssueAsync();
    }

    private async Task<InvitationToken> IssueAsync()
    {
        var issued = await app.Services.GetRequiredService<IssueLinks>().ForEventAsync(Some.System(app.Organisation), app.Dinner.Id, Ct);
        return Assert.Single(issued.Value!).Token;
    }

    private Task<(DateTimeOffset? Guest, DateTimeOffset? Contact)> UnsubscribedAsync() => app.ReadAsync(app.Organisation.Id, db =>
        Task.FromResult((db.Guests.Single().UnsubscribedAt, db.Contacts.Single().UnsubscribedAt)));
}
