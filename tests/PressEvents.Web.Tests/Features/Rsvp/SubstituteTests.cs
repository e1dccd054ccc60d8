using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>A forwarded link: whoever holds it may offer to come instead, learns nothing of the guest, and changes nothing for them.</summary>
public sealed class SubstituteTests(MigratedTemplate template) : IDisposable
{
    private const string Canary = "kanarienvogel";

    private readonly QuietApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GuestStatus.Invited)]
    [InlineData(GuestStatus.Accepted)]
    [InlineData(GuestStatus.Waitlisted)]
    [InlineData(GuestStatus.Declined)]
    public async Task The_page_shows_the_evening_and_nothing_of_the_guest(GuestStatus status)
    {
        var evening = new AnsweredEvening();
        var guest = Secretive(evening, status);
        await evening.SaveAsync(app);

        var own = await Screen.OpenAsync(app.NewBrowser(), guest.Path);
        Assert.Equal($"{guest.Path}/not-me", own.Document.QuerySelector("footer a[href$='/not-me']")!.GetAttribute("href"));

        var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/not-me");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("The Defiant Ones", page.Text, StringComparison.Ordinal);
        Assert.Null(page.RsvpState);
        Assert.Null(page.RsvpPosition);
        await NothingPersonalAsync(page);
        await NothingPersonalAsync(await page.SendAsync(("name", "")));
        await NothingPersonalAsync(await (await page.SendAsync(Offer())).FollowAsync());
    }

    [Fact]
    public async Task An_offer_waits_for_the_publicist_while_the_guest_keeps_status_and_seat()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        await evening.SaveAsync(app);

        var thanks = await (await (await OpenAsync(guest)).SendAsync(Offer())).FollowAsync();

        Assert.Contains("who will write to you", thanks.Text, StringComparison.Ordinal);
        var saved = Assert.Single(await RequestsAsync(evening));
        Assert.Equal(("Imani Pretend", "imani@outlet.example", "Culture writer", "I can come."), (saved.Name, saved.Email, saved.JobTitle, saved.Note));
        Assert.Equal((SubstituteState.Asked, guest.Guest.Id, guest.Link.Id), (saved.State, saved.GuestId, saved.LinkId));
        Assert.Equal("confirmed", (await Screen.OpenAsync(app.NewBrowser(), guest.Path)).RsvpState);
        Assert.Empty(await app.ReadAsync(evening.Organisation.Id, db => db.Outbox.ToListAsync(Ct)));
        Assert.Equal(["substitute.asked"], await app.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.Select(a => a.Action).ToListAsync(Ct)));
    }

    [Fact]
    public async Task The_same_form_a_hundred_times_is_one_offer()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);

        for (var times = 0; times < 50; times++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await page.SendAsync(Offer())).Status);
        }

        var parallel = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => page.SendAsync(Offer())));
        Assert.All(parallel, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        Assert.Single(await RequestsAsync(evening));
        Assert.Single(await app.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.ToListAsync(Ct)));
    }

    [Fact]
    public async Task So_many_may_ask_by_one_link_and_no_more()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);

        for (var number = 0; number < Substitute.MostPerLink; number++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await (await OpenAsync(guest)).SendAsync(Offer($"Person {number}", $"person{number}@outlet.example"))).Status);
        }

        // The same person once more is no news, and no mischief either.
        Assert.Equal(HttpStatusCode.SeeOther, (await (await OpenAsync(guest)).SendAsync(Offer("Person 0", "PERSON0@outlet.example"))).Status);
        var page = await (await OpenAsync(guest)).SendAsync(Offer("One too many", "more@outlet.example"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Several people have offered", page.Text, StringComparison.Ordinal);
        Assert.Equal(Substitute.MostPerLink, (await RequestsAsync(evening)).Count);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_box_and_what_was_typed_stays()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);

        var page = await (await OpenAsync(guest)).SendAsync(("name", ""), ("email", "imani at outlet"), ("jobTitle", "Writer"), ("note", new string('x', Substitute.NoteLength + 1)));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["#name", "#email", "#note"], page.Document.QuerySelectorAll(".problems a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Give an e-mail address at which we can write to you.", page.Document.QuerySelector("#email-problem")!.TextContent);
        Assert.Equal("imani at outlet", page.Document.QuerySelector("[name=email]")!.GetAttribute("value"));
        Assert.Equal("Writer", page.Document.QuerySelector("[name=jobTitle]")!.GetAttribute("value"));
        Assert.Empty(await RequestsAsync(evening));
    }

    [Fact]
    public async Task Without_the_forms_token_nothing_is_taken()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);

        var forged = await page.PostAsync($"{guest.Path}/not-me", Offer().Append(("submission", Guid.CreateVersion7().ToString())));

        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Empty(await RequestsAsync(evening));
    }

    [Fact]
    public async Task A_revoked_link_and_an_unknown_one_offer_nothing()
    {
        var evening = new AnsweredEvening();
        var (revoked, open) = (evening.Invite("Ada"), evening.Invite("Zoe"));
        revoked.Link.Revoke(Some.Now);
        await evening.SaveAsync(app);
        var page = await OpenAsync(open);

        Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(revoked)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Screen.OpenAsync(app.NewBrowser(), "/i/x/not-me")).Status);
        await app.ReadAsync(evening.Organisation.Id, db => db.Links.ExecuteUpdateAsync(set => set.SetProperty(l => l.RevokedAt, Some.Now), Ct));
        Assert.Equal(HttpStatusCode.Gone, (await page.SendAsync(Offer())).Status);
        Assert.Empty(await RequestsAsync(evening));
    }

    [Fact]
    public async Task Once_the_evening_has_begun_it_is_too_late_and_after_the_deadline_it_is_not()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);

        app.Clock.SetUtcNow(evening.Dinner.RsvpClosesAt.AddHours(1));
        Assert.Equal(HttpStatusCode.SeeOther, (await page.SendAsync(Offer())).Status);

        app.Clock.SetUtcNow(evening.Dinner.StartsAt);
        var late = await OpenAsync(guest);
        Assert.Null(late.Document.QuerySelector("form"));
        Assert.Contains("The evening has begun", late.Text, StringComparison.Ordinal);
        Assert.Null((await Screen.OpenAsync(app.NewBrowser(), guest.Path)).Document.QuerySelector("a[href$='/not-me']"));
        var fields = Screen.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("form.answer")!)
            .Where(field => field.Name is not ("submission" or "name" or "email" or "jobTitle" or "note"));
        var refused = await page.PostAsync($"{guest.Path}/not-me", fields.Concat(Offer("Too Late", "late@outlet.example")).Append(("submission", Guid.CreateVersion7().ToString())));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
    }

    public void Dispose() => app.Dispose();

    internal static (string Name, string Value)[] Offer(string name = "Imani Pretend", string email = "imani@outlet.example") =>
        [("name", name), ("email", email), ("jobTitle", "Culture writer"), ("note", "I can come.")];

    private static async Task NothingPersonalAsync(Screen page)
    {
        var html = page.Document.DocumentElement.OuterHtml + await page.Response.Content.ReadAsStringAsync(Ct) + page.Response.Headers;
        Assert.DoesNotContain(Canary, html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("vegan", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Table", page.Text, StringComparison.Ordinal);
    }

    private static Invitee Secretive(AnsweredEvening evening, GuestStatus status)
    {
        var guest = evening.Invite($"{Canary} Name", status, plusOnes: 1, timeZone: "Asia/Tokyo");
        guest.Guest.SetNeeds("vegan", Canary, Canary);
        guest.Guest.SetPrivateNotes(Canary);
        var contact = evening.Rows.OfType<Contact>().Single();
        var outlet = new Outlet(OutletId.New(Some.Now), evening.Organisation.Id, $"{Canary} Times");
        evening.Add(outlet);
        contact.Change(contact.Details with { Email = EmailAddress.TryParse($"{Canary}@outlet.example"), OutletId = outlet.Id, Phone = Canary, Tier = Canary }, outlet.Name);
        if (status is GuestStatus.Accepted)
        {
            var companion = Guest.PlusOne(GuestId.New(Some.Now), guest.Party, $"{Canary} Companion", Some.Now);
            companion.MoveTo(status, Some.System(evening.Organisation), Channel.Link, Some.Now);
            evening.Add(companion);
        }

        return guest;
    }

    private Task<Screen> OpenAsync(Invitee guest) => Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/not-me");

    private Task<List<Substitute>> RequestsAsync(AnsweredEvening evening) => app.ReadAsync(evening.Organisation.Id, db => db.Substitutes.ToListAsync(Ct));
}
