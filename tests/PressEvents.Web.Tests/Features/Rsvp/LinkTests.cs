using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Links that are nobody's, and machines that open every link.</summary>
public sealed class LinkTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_that_is_nobodys_answers_with_the_same_page()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var valid = guest.Token.Value;
        var last = valid[^1] is 'A' ? 'B' : 'A';
        string[] wrong = [InvitationToken.New().Value, "x", $"{valid[..^1]}{last}", $"{valid}.", valid.ToUpperInvariant() + "a", new string('a', 10_000), $"{valid}%20"];
        using var browser = app.NewBrowser();

        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in wrong)
        {
            using var response = await browser.GetAsync($"/i/{token}", Ct);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.False(response.Headers.Contains("Set-Cookie"));
            bodies.Add(await response.Content.ReadAsStringAsync(Ct));
        }

        Assert.Single(bodies);
    }

    [Fact]
    public async Task After_thirty_wrong_links_the_address_is_told_to_wait_but_valid_links_work_on()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        var statuses = new List<HttpStatusCode>();
        for (var tries = 0; tries < LinkMisses.Allowed + 1; tries++)
        {
            statuses.Add((await browser.GetAsync($"/i/{InvitationToken.New().Value}", Ct)).StatusCode);
        }

        var refused = await browser.GetAsync("/i/x", Ct);
        Assert.All(statuses.Take(LinkMisses.Allowed), status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(TimeSpan.FromMinutes(10), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(guest.Path, Ct)).StatusCode);

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/i/x", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("2001:db8:1:2:3::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void One_network_is_an_IPv4_address_or_an_IPv6_64(string one, string other, bool same) =>
        Assert.Equal(same, LinkMisses.NetworkOf(IPAddress.Parse(one)).Equals(LinkMisses.NetworkOf(IPAddress.Parse(other))));

    [Fact]
    public async Task Fetching_every_link_three_times_changes_no_byte_but_the_note_of_it()
    {
        var evening = new AnsweredEvening();
        evening.AddRules();
        var guests = new[] { GuestStatus.Invited, GuestStatus.Accepted, GuestStatus.Waitlisted, GuestStatus.Declined, GuestStatus.Offered }
            .Select((status, index) => evening.Invite($"Guest {index}", status, plusOnes: 1)).ToList();
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();
        var before = await TableHashes.ReadAsync(app, evening.Organisation.Id);

        foreach (var path in guests.SelectMany(g => new[] { g.Path, $"{g.Path}?answer=yes", $"{g.Path}/calendar.ics", $"{g.Path}/accent.css", $"/u/{g.Token.Value}" }))
        {
            for (var times = 0; times < 3; times++)
            {
                await browser.GetAsync(path, Ct);
                await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Ct);
            }
        }

        await app.Services.GetRequiredService<WriteLinkFetches>().WriteAsync(Ct);
        Assert.Equal(before, await TableHashes.ReadAsync(app, evening.Organisation.Id));
        var notes = await app.ReadAsync(evening.Organisation.Id, db => db.LinkFetches.ToListAsync(Ct));
        Assert.Equal(guests.Count, notes.Count);
        Assert.All(notes, note => Assert.True(note.Count >= 12));
    }

    public void Dispose() => app.Dispose();
}
