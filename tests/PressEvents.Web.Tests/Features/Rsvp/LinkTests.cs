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
    private readonly QuietApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_that_is_nobodys_answers_with_the_same_page()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var valid = guest.Token.Value;
        var last = valid[^1] is 'A' ? 'B' : 'A';
        string[] wrong = [InvitationToken.New().Value, "x", $"{valid[..^1]}{last}", $"{valid}.", valid.ToUpperInvariant() + "a", new string('a', 10_000), $"{valid}%20", $"{valid}%2E", $"{valid}%FF", $"{valid}~", valid.ToLowerInvariant() + "A"];
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
    public async Task After_the_retention_clock_a_link_is_gone_and_names_nobody()
    {
        string[] pages = ["", "/calendar.ics", "/receipt.pdf", "/not-me", "/pack.pdf", "/accent.css"];
        var evening = new AnsweredEvening(with: details => details with { AnswersKeptDays = 30 });
        var guest = evening.Invite("Ada Lovelace", GuestStatus.Accepted);
        await evening.SaveAsync(app);
        var open = await Screen.OpenAsync(app.NewBrowser(), guest.Path);
        app.Clock.SetUtcNow(evening.Dinner.EndsAt.AddDays(30).AddTicks(-1));
        Assert.Equal(HttpStatusCode.OK, (await app.NewBrowser().GetAsync(guest.Path, Ct)).StatusCode);

        app.Clock.SetUtcNow(evening.Dinner.EndsAt.AddDays(30));

        foreach (var path in pages.Select(page => guest.Path + page).Append($"/u/{guest.Token.Value}"))
        {
            var response = await app.NewBrowser().GetAsync(path, Ct);
            var body = await response.Content.ReadAsStringAsync(Ct);
            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
            Assert.DoesNotContain("Ada", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Defiant", body, StringComparison.Ordinal);
            Assert.DoesNotContain("rsvp-state", body, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Gone, (await open.SendAsync(("answer", "no"))).Status);
        Assert.Equal(GuestStatus.Accepted, await app.ReadAsync(evening.Organisation.Id, db => db.Guests.Select(g => g.Status).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Through_the_real_server_too_odd_tokens_get_the_same_page_or_its_own_bare_no()
    {
        app.UseKestrel(0);
        app.StartServer();
        var server = new Uri(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features
            .Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First());
        var valid = InvitationToken.New().Value;

        var expected = await RawAsync(server, valid);
        Assert.StartsWith("HTTP/1.1 404", expected.Status, StringComparison.Ordinal);
        foreach (var token in new[] { new string('a', 10_000), $"{valid}.", $"{valid}%2F", valid.ToUpperInvariant(), "..%5C", "%e2%80%8b" })
        {
            Assert.Equal(expected, await RawAsync(server, token));
        }

        // A zero byte never gets as far as a page: the server itself says no, to a good token and a bad one alike.
        Assert.StartsWith("HTTP/1.1 400", (await RawAsync(server, $"{valid}%00")).Status, StringComparison.Ordinal);
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
        Assert.Equal(same, ClientAddress.NetworkOf(IPAddress.Parse(one)).Equals(ClientAddress.NetworkOf(IPAddress.Parse(other))));

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

    // Byte for byte, as no client library would send it.
    private static async Task<(string Status, string Body)> RawAsync(Uri server, string token)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("localhost", server.Port, Ct);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET /i/{token} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), Ct);
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(Ct);
        var parts = answer.Split("\r\n\r\n", 2);
        return (parts[0].Split("\r\n")[0], parts[^1]);
    }
}
