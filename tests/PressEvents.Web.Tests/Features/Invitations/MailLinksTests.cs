using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Invitations;

/// <summary>What a mail filter does to a mail before its reader sees it.</summary>
public sealed partial class MailLinksTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filter_that_opens_every_address_in_a_mail_three_times_changes_nothing_but_the_note_of_it()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        var addresses = AddressesIn(Assert.Single(sink.Received).Message);
        using var filter = app.NewBrowser();
        var before = await TableHashes.ReadAsync(app, app.Organisation.Id);

        foreach (var address in addresses)
        {
            for (var times = 0; times < 3; times++)
            {
                Assert.True((await filter.GetAsync(address, Ct)).IsSuccessStatusCode, address);
                Assert.True((await filter.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Ct)).IsSuccessStatusCode, address);
            }
        }

        await app.Services.GetRequiredService<WriteLinkFetches>().WriteAsync(Ct);
        Assert.Equal(before, await TableHashes.ReadAsync(app, app.Organisation.Id));
        Assert.Contains(addresses, address => address.Contains("/i/", StringComparison.Ordinal));
        Assert.Contains(addresses, address => address.Contains("/u/", StringComparison.Ordinal));
        Assert.Single(await app.ReadAsync(app.Organisation.Id, db => db.LinkFetches.ToListAsync(Ct)));
    }

    // Both texts and every header; a mailto is no address that a filter can open.
    private static List<string> AddressesIn(MimeMessage mail) =>
        [.. Address().Matches($"{mail.TextBody}\n{mail.HtmlBody}\n{string.Join('\n', mail.Headers.Select(header => header.Value))}")
            .Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"https?://[^\s<>""]+[\w/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
