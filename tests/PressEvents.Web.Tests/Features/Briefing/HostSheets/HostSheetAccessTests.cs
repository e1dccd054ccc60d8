using System.Net;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.HostSheets;

/// <summary>Host sheets are for those who edit the briefing, of their own organisation, and nobody else.</summary>
public sealed class HostSheetAccessTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);
    private readonly HostedEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Door)]
    public async Task Viewer_and_door_open_no_sheet_and_no_file(Role role)
    {
        await evening.SaveAsync(app);
        using var browser = await app.SignInAsync(evening.Organisation, role, "victor@agency.example");

        foreach (var address in Addresses(evening))
        {
            var response = await browser.GetAsync(address, Ct);
            Assert.True(response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Found, $"{address}: {response.StatusCode}");
            Assert.DoesNotContain("INTERNAL", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        Assert.Equal(0, app.Printer.Printed);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_opens_one()
    {
        await evening.SaveAsync(app);

        foreach (var address in Addresses(evening))
        {
            Assert.Equal(HttpStatusCode.Found, (await app.NewBrowser().GetAsync(address, Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task A_publicist_sees_it_in_our_own_frame_only_and_a_foreign_one_finds_nothing()
    {
        var other = new HostedEvening("other");
        evening.Add("Ada", evening.One, 2);
        await evening.SaveAsync(app);
        await other.SaveAsync(app);
        using var publicist = await app.SignInAsync(evening.Organisation, Role.Publicist, "petra@agency.example");

        var preview = await publicist.GetAsync(Preview(evening), Ct);

        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("frame-ancestors 'self'", string.Join(';', preview.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var html = await preview.Content.ReadAsStringAsync(Ct);
        Assert.Contains("INTERNAL", html, StringComparison.Ordinal);
        Assert.Contains("Ada", html, StringComparison.Ordinal);
        Assert.DoesNotContain(HostedEvening.Canary, html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Addresses(other), address => Assert.Equal(HttpStatusCode.NotFound, publicist.GetAsync(address, Ct).GetAwaiter().GetResult().StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await publicist.GetAsync($"/staff/events/{evening.Dinner.Id.Value}/host-sheets/nobody/preview", Ct)).StatusCode);
    }

    public void Dispose() => app.Dispose();

    private static string Preview(HostedEvening evening) => $"/staff/events/{evening.Dinner.Id.Value}/host-sheets/{Sitter.Of(evening.Director.Id).Key}/preview";

    private static string[] Addresses(HostedEvening evening) =>
        [Preview(evening), Preview(evening).Replace("/preview", ".pdf", StringComparison.Ordinal), $"/staff/events/{evening.Dinner.Id.Value}/host-sheets.pdf", $"/staff/events/{evening.Dinner.Id.Value}/host-sheets/hosts/preview"];
}
