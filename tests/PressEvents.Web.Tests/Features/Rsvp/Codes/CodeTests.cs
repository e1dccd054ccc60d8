using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Web.Features.Rsvp.Codes;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp.Codes;

/// <summary>Where the event says so, a browser proves with a mailed code that the guest's mail is read there, too.</summary>
public sealed class CodeTests : IAsyncLifetime
{
    private readonly MailApp app;
    private readonly MaterialEvening evening = new(d => d with { AsksForCode = true });
    private readonly Invitee guest;
    private readonly Invitee never;
    private readonly Invitee waits;

    public CodeTests(MigratedTemplate template)
    {
        app = new MailApp(template);
        (guest, never, waits) = (evening.Invite(), evening.Invite(accepts: false), evening.Invite(GuestStatus.Waitlisted));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await evening.SaveAsync(app);

    [Fact]
    public async Task Before_the_code_nothing_is_served_and_the_page_names_the_masked_address_only()
    {
        var browser = new CodeBrowser(app, evening, guest);

        var page = await browser.OpenAsync();

        Assert.Contains("g•••@outlet.example", page.Document.QuerySelector("#code-part")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await AddressAsync(), page.Document.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(MaterialEvening.Secret, page.Document.Source.Text, StringComparison.Ordinal);
        await AssertClosedAsync(browser);
    }

    [Fact]
    public async Task Opening_the_page_never_mails()
    {
        var browser = new CodeBrowser(app, evening, guest);
        await browser.OpenAsync();
        foreach (var path in new[] { "/code", "/device" })
        {
            Assert.Contains((await browser.Client.GetAsync(guest.Path + path, Ct)).StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound });
        }

        Assert.Empty(await CodesAsync());
        Assert.Equal(0, await DevicesAsync(db => db.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_right_code_opens_page_screener_and_pack_in_this_browser_until_a_month_after_the_evening()
    {
        var browser = new CodeBrowser(app, evening, guest);

        var page = await browser.ProveAsync();

        Assert.Null(page.Document.QuerySelector("#code-part"));
        Assert.Contains(MaterialEvening.Secret, page.Document.QuerySelector("#material")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Client.GetAsync(evening.ScreenerOf(guest), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync($"{guest.Path}/pack", Ct)).StatusCode);
        app.Clock.SetUtcNow(evening.Dinner.EndsAt.AddDays(30).AddSeconds(-1));
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync($"{guest.Path}/pack", Ct)).StatusCode);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await AssertClosedAsync(browser);
    }

    [Fact]
    public async Task Any_link_of_the_guest_opens_it_then_and_no_other_guests()
    {
        var browser = new CodeBrowser(app, evening, guest);
        await browser.ProveAsync();
        var token = InvitationToken.New();
        await app.AddAsync(evening.Evening.Organisation.Id, new InvitationLink(InvitationLinkId.New(Some.Now), await InvitationAsync(), token, "test", Some.Now));

        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync($"/i/{token.Value}/pack", Ct)).StatusCode);
        Assert.NotEqual(DeviceCookieName(guest.Guest.Id), DeviceCookieName(never.Guest.Id));
    }

    [Fact]
    public async Task A_second_browser_needs_a_code_of_its_own()
    {
        await new CodeBrowser(app, evening, guest).ProveAsync();
        var second = new CodeBrowser(app, evening, guest);

        await AssertClosedAsync(second);
        await second.ProveAsync();

        Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync($"{guest.Path}/pack", Ct)).StatusCode);
        Assert.Equal(2, await DevicesAsync(db => db.CountAsync(d => d.ProvenAt != null, Ct)));
    }

    [Fact]
    public async Task A_code_typed_elsewhere_than_it_was_asked_for_opens_nothing()
    {
        var (first, second) = (new CodeBrowser(app, evening, guest), new CodeBrowser(app, evening, guest));
        await first.AskAsync();
        var code = await first.ReceiveAsync();
        await second.AskAsync();
        var own = await second.ReceiveAsync();

        Assert.Contains("not the code", (await second.TypeAsync(string.Equals(code, own, StringComparison.Ordinal) ? CodeBrowser.Other(code) : code)).Text, StringComparison.Ordinal);
        await AssertClosedAsync(second);
    }

    [Fact]
    public async Task Five_wrong_tries_use_the_code_up_and_a_new_one_is_asked_for()
    {
        var browser = new CodeBrowser(app, evening, guest);
        await browser.AskAsync();
        var code = await browser.ReceiveAsync();
        var form = await browser.OpenAsync();
        for (var left = 4; left > 0; left--)
        {
            Assert.Contains($"Tries left: {left}.", (await browser.TypeAsync(CodeBrowser.Other(code))).Text, StringComparison.Ordinal);
        }

        Assert.Contains("five times", (await browser.TypeAsync(CodeBrowser.Other(code))).Text, StringComparison.Ordinal);
        var late = await form.SendFormAsync($"form[action='{guest.Path}/device']", [("code", code)]);
        Assert.Contains("five times", late.Document.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        await AssertClosedAsync(browser);

        await browser.ProveAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync($"{guest.Path}/pack", Ct)).StatusCode);
    }

    [Fact]
    public async Task After_ten_minutes_a_code_is_worth_nothing()
    {
        var browser = new CodeBrowser(app, evening, guest);
        await browser.AskAsync();
        var code = await browser.ReceiveAsync();
        var form = await browser.OpenAsync();
        app.Clock.Advance(GuestDevice.CodeLife);

        var page = await form.SendFormAsync($"form[action='{guest.Path}/device']", [("code", code)]);

        Assert.Contains("counts no more", page.Document.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"form[action='{guest.Path}/code']"));
        await AssertClosedAsync(browser);
    }

    [Fact]
    public async Task The_mail_goes_out_to_those_who_unsubscribed_too_and_before_all_others()
    {
        await app.ListAsync("somebody@outlet.example");
        await app.InviteAsync();
        await using (var db = await app.Databases.ForAsync(evening.Evening.Organisation.Id, Ct))
        {
            (await db.Guests.SingleAsync(g => g.Id == guest.Guest.Id, Ct)).Unsubscribe(Some.Now);
            await db.SaveChangesAsync(Ct);
        }

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await new CodeBrowser(app, evening, guest).AskAsync();

        var next = await app.Services.GetRequiredService<Web.Mail.OutboxQueue>().NextAsync(Ct);
        await app.SendAsync();

        var code = Assert.Single(await CodesAsync());
        Assert.Equal((code.Id, OutboxState.Sent), (next!.Id, code.State));
    }

    [Fact]
    public async Task A_code_nobody_waits_for_any_more_is_not_mailed()
    {
        await new CodeBrowser(app, evening, guest).AskAsync();
        app.Clock.Advance(GuestDevice.CodeLife);

        await app.SendAsync();

        var code = Assert.Single(await CodesAsync());
        Assert.Equal(OutboxState.Held, code.State);
        Assert.False(app.Services.GetRequiredService<MailFolder>().Holds(code.Id));
    }

    [Fact]
    public async Task The_code_stands_in_the_mail_and_nowhere_in_the_database()
    {
        var browser = new CodeBrowser(app, evening, guest);
        await browser.AskAsync();
        var code = await browser.ReceiveAsync();
        var mail = await app.Services.GetRequiredService<MailFolder>().ReadAsync((await CodesAsync())[0].Id, Ct);

        Assert.DoesNotContain(code, mail!.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("screening.example", mail.HtmlBody + mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("/i/", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(mail.To.Mailboxes.Single().Address, await AddressAsync());
        var stored = await app.ReadAsync(evening.Evening.Organisation.Id, async db =>
            string.Join('\n', (await db.Outbox.ToListAsync(Ct)).Select(m => System.Text.Json.JsonSerializer.Serialize(m))
                .Concat((await db.AuditEntries.ToListAsync(Ct)).Select(a => a.Details))));
        Assert.DoesNotContain(code, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_codes_an_hour_are_mailed_and_then_the_page_says_from_when_again()
    {
        for (var number = 0; number < GuestDevice.CodesAnHour; number++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await new CodeBrowser(app, evening, guest).AskAsync()).Status);
            await app.SendAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var sixth = await new CodeBrowser(app, evening, guest).AskAsync();

        Assert.Equal(HttpStatusCode.Conflict, sixth.Status);
        Assert.Contains("08:00 (New York time)", sixth.Document.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(GuestDevice.CodesAnHour, (await CodesAsync()).Count);
        app.Clock.Advance(TimeSpan.FromMinutes(55));
        Assert.Equal(HttpStatusCode.SeeOther, (await new CodeBrowser(app, evening, guest).AskAsync()).Status);
    }

    [Fact]
    public async Task The_button_pressed_twice_is_one_mail()
    {
        var browser = new CodeBrowser(app, evening, guest);
        var page = await browser.OpenAsync();
        await page.SendFormAsync($"form[action='{guest.Path}/code']", []);
        await page.SendFormAsync($"form[action='{guest.Path}/code']", []);

        Assert.Single(await CodesAsync());
    }

    [Fact]
    public async Task A_form_from_elsewhere_neither_mails_nor_proves()
    {
        var browser = new CodeBrowser(app, evening, guest);
        var page = await browser.OpenAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await page.PostAsync($"{guest.Path}/code", [])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.PostAsync($"{guest.Path}/device", [("code", "123456")])).Status);
        Assert.Empty(await CodesAsync());
    }

    [Fact]
    public async Task Who_may_not_have_the_material_is_mailed_no_code()
    {
        foreach (var who in new[] { never, waits })
        {
            var page = await Screen.OpenAsync(app.NewBrowser(), who.Path);
            Assert.Null(page.Document.QuerySelector($"form[action='{who.Path}/code']"));
            var field = page.Document.QuerySelector("input[name^='__']") ?? page.Document.QuerySelector("form input[type=hidden]");
            await page.PostAsync($"{who.Path}/code", [(field!.GetAttribute("name")!, field.GetAttribute("value")!)]);
        }

        Assert.Empty(await CodesAsync());
    }

    [Fact]
    public async Task A_revoked_browser_needs_a_new_code()
    {
        var browser = new CodeBrowser(app, evening, guest);
        await browser.ProveAsync();
        var device = Assert.Single((await app.Services.GetRequiredService<DeviceList>().ForAsync(Some.Product(evening.Evening.Organisation.Id), guest.Guest.Id, Ct))!);

        var result = await app.Services.GetRequiredService<RevokeDevices>().RevokeAsync(Some.System(evening.Evening.Organisation), guest.Guest.Id, device.Id, Ct);

        Assert.True(result.IsDone);
        await AssertClosedAsync(browser);
        await browser.ProveAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync($"{guest.Path}/pack", Ct)).StatusCode);
    }

    [Fact]
    public void The_publicist_says_in_the_events_settings_whether_a_code_is_asked_for()
    {
        var form = Web.Features.Events.EventForm.Of(Some.Details() with { AsksForCode = true }, "dinner");

        Assert.True(form.Read(null).Value!.AsksForCode);
        form.AsksForCode = false;
        Assert.False(form.Read(Some.Details() with { AsksForCode = true }).Value!.AsksForCode);
    }

    [Fact]
    public async Task The_cookie_is_for_the_guests_pages_only_and_scripts_cannot_read_it()
    {
        var asked = await new CodeBrowser(app, evening, guest).AskAsync();

        var cookie = Assert.Single(asked.Response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("device-", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/i/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);    // plain http on this machine
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AssertClosedAsync(CodeBrowser browser)
    {
        foreach (var path in new[] { evening.ScreenerOf(guest), $"{guest.Path}/pack", $"{guest.Path}/pack.pdf" })
        {
            var page = await Screen.OpenAsync(browser.Client, path);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains("This browser is not known yet", page.Text, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector($"a[href='{guest.Path}#code-part']"));
            Assert.DoesNotContain(MaterialEvening.Secret, page.Document.Source.Text, StringComparison.Ordinal);
        }
    }

    private static string DeviceCookieName(GuestId id) => Web.Platform.Access.DeviceCookie.NameFor(id);

    private Task<string> AddressAsync() => app.ReadAsync(evening.Evening.Organisation.Id, db => db.Contacts.Where(c => c.Id == guest.Guest.ContactId).Select(c => c.Email!).SingleAsync(Ct));

    private Task<Invitation> InvitationAsync() => app.ReadAsync(evening.Evening.Organisation.Id, db => db.Invitations.AsNoTracking().SingleAsync(i => i.GuestId == guest.Guest.Id, Ct));

    private Task<List<OutboxMessage>> CodesAsync() => app.ReadAsync(evening.Evening.Organisation.Id, db => db.Outbox.Where(m => m.Kind == MessageKind.Code).ToListAsync(Ct));

    private Task<T> DevicesAsync<T>(Func<IQueryable<GuestDevice>, Task<T>> read) => app.ReadAsync(evening.Evening.Organisation.Id, db => read(db.GuestDevices));
}
