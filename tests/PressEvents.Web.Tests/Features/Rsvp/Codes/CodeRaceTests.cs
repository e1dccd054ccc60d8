using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp.Codes;

/// <summary>Many guesses at once are still only five: real pages, real forms, real sockets, on both databases.</summary>
public sealed class CodeRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private const int Guesses = 12;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_guesses_at_once_five_are_looked_at(bool onPostgres)
    {
        Assert.Equal(GuestDevice.Tries, await LookedAtAsync(onPostgres, unguardedCrowd: null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_guard_more_are(bool onPostgres)
    {
        var lookedAt = await LookedAtAsync(onPostgres, unguardedCrowd: Guesses);

        TestContext.Current.TestOutputHelper!.WriteLine($"Without the guard {lookedAt} guesses were looked at.");
        Assert.True(lookedAt > GuestDevice.Tries);
    }

    private async Task<int> LookedAtAsync(bool onPostgres, int? unguardedCrowd)
    {
        await using var app = new RaceApp(template, onPostgres ? await postgres.NewDatabaseAsync() : null, unguardedCrowd);
        app.StartServer();
        var evening = new MaterialEvening(d => d with { AsksForCode = true });
        var guest = evening.Invite();
        var secret = DeviceSecret.New();
        var device = new GuestDevice(GuestDeviceId.New(Some.Now), guest.Guest, secret, Some.Now);
        var right = device.MakeCode(Some.Now);
        evening.Evening.Add(device);
        await evening.SaveAsync(app);

        // One browser, as many connections as there are guesses, and every page open before the first is sent.
        var wrong = Enumerable.Range(0, Guesses + 1).Select(number => $"{number:D6}").Where(code => !string.Equals(code, right.Value, StringComparison.Ordinal)).Take(Guesses);
        var pages = await Task.WhenAll(wrong.Select(async code => (Code: code, Page: await Screen.OpenAsync(BrowserOf(app, guest, secret), guest.Path))));
        await Task.WhenAll(pages.Select(page => SendAsync(page.Page, guest, page.Code, mayFail: unguardedCrowd is not null)));
        return await app.ReadAsync(evening.Evening.Organisation.Id, db => db.AuditEntries.CountAsync(a => a.Action == "code.wrong", Ct));
    }

    private static HttpClient BrowserOf(RaceApp app, Invitee guest, DeviceSecret secret)
    {
        var browser = app.NewGuest();
        browser.DefaultRequestHeaders.Add("Cookie", $"{DeviceCookie.NameFor(guest.Guest.Id)}={secret.Value}");
        return browser;
    }

    private static async Task SendAsync(Screen page, Invitee guest, string code, bool mayFail)
    {
        var form = $"form[action='{guest.Path}/device']";
        var reply = await page.SendFormAsync(form, [("code", code)]);

        // On a machine too busy to take a write in time the page says so, and a person sends the same form again.
        while (reply.Status is HttpStatusCode.ServiceUnavailable)
        {
            reply = await page.SendFormAsync(form, [("code", code)]);
        }

        Assert.True(mayFail || reply.Document.QuerySelector("#problems") is not null, $"{reply.Status}: {reply.Text}");
    }
}
