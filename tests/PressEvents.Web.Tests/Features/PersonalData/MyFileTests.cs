using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.PersonalData.Addresses;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>A guest's own file, read and written as a browser without JavaScript does.</summary>
public sealed class MyFileTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ContactDetails Full => new(PersonName.From("Ada Lovelace", "Ada", "Lovelace")!)
    {
        Email = EmailAddress.TryParse("ada@outlet.example"), OtherEmails = "old@outlet.example", JobTitle = "Editor", Beat = "Computing", Languages = "en, fr",
        Phone = "+44 20 1234", TimeZone = "Europe/London", Pronouns = "she/her", Pronunciation = "AY-da", AssistantEmail = EmailAddress.TryParse("assistant@outlet.example"),
        Tier = "TIER-SECRET", Tags = "TAG-SECRET", PrivateNotes = "NOTE-SECRET",
    };

    [Theory]
    [InlineData(GuestStatus.Listed)]
    [InlineData(GuestStatus.Invited)]
    [InlineData(GuestStatus.Accepted)]
    [InlineData(GuestStatus.Declined)]
    [InlineData(GuestStatus.Waitlisted)]
    public async Task Every_page_that_lives_links_to_it_and_it_opens(GuestStatus status)
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(Full, status);

        var page = await Screen.OpenAsync(evening.NewBrowser(), ada.Path);
        var file = await Screen.OpenAsync(evening.NewBrowser(), page.Document.QuerySelector("footer a[href$='/my-file']")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.True(file.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(file.Document.All, element => element.LocalName is "script" || element.HasAttribute("style"));
        Assert.InRange(Encoding.UTF8.GetByteCount(file.Document.DocumentElement.OuterHtml), 1, 40 * 1024);
    }

    [Fact]
    public async Task The_page_says_what_the_database_holds_why_and_until_when_and_no_working_note()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(Full, GuestStatus.Accepted, plusOnes: 1);
        await evening.ReadAsync(async db =>
        {
            var guest = await db.Guests.SingleAsync(g => g.Id == ada.Guest, Ct);
            guest.SetNeeds("vegan", "no pepper", "step-free");
            guest.SetPrivateNotes("GUESTNOTE-SECRET");
            return await db.SaveChangesAsync(Ct);
        });

        var file = await Screen.OpenAsync(evening.NewBrowser(), ada.File);

        string[] held = ["Ada Lovelace", "ada@outlet.example", "old@outlet.example", "Editor", "Computing", "en, fr", "+44 20 1234", "Europe/London", "she/her", "AY-da", "assistant@outlet.example", "Vegan", "no pepper", "step-free"];
        Assert.All(held, value => Assert.Contains(value, Values(file)));
        Assert.DoesNotContain("SECRET", file.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Our team keeps working notes", file.Text, StringComparison.Ordinal);
        Assert.Contains("Kept until Tuesday 12 January 2027", file.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Kept until Monday 13 December 2027", file.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.All(file.Document.QuerySelectorAll("section.file").Where(section => section.QuerySelector("dl") is not null), section => Assert.NotEmpty(section.QuerySelector("p.small")!.TextContent));
    }

    [Fact]
    public async Task The_exports_hold_exactly_the_lines_of_the_page_and_run_nothing()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(Full with { JobTitle = "=HYPERLINK(\"http://x.example\")" }, GuestStatus.Accepted);
        var browser = evening.NewBrowser();
        var file = await Screen.OpenAsync(browser, ada.File);

        var json = JsonDocument.Parse(await browser.GetStringAsync($"{ada.File}.json", Ct)).RootElement;
        var csv = Encoding.UTF8.GetString(await browser.GetByteArrayAsync($"{ada.File}.csv", Ct));

        var lines = json.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("lines").EnumerateArray()).Select(line => line.GetProperty("value").GetString()!).ToList();
        Assert.Equal(Values(file), lines);
        Assert.All(lines, line => Assert.Contains(line.Replace("\"", "\"\"", StringComparison.Ordinal), csv, StringComparison.Ordinal));
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_saved_audited_and_seen_by_the_team_and_a_replay_of_it_changes_nothing()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(Full);
        var browser = evening.NewBrowser();
        var file = await Screen.OpenAsync(browser, ada.File);
        (string, string)[] typed = [("name", "Ada King"), ("pronouns", "they"), ("diet", "vegan"), ("access", "A ramp")];

        var saved = await file.SendFormAsync("form.correct", typed);
        await (await Screen.OpenAsync(browser, ada.File)).SendFormAsync("form.correct", [("name", "Ada Byron")]);
        await file.SendFormAsync("form.correct", typed);

        Assert.Contains("Saved.", (await saved.FollowAsync()).Text, StringComparison.Ordinal);
        var contact = await evening.ContactAsync(ada.Contact);
        Assert.Equal(("Ada Byron", "they", "NOTE-SECRET", "TIER-SECRET"), (contact.Name, contact.Pronouns, contact.PrivateNotes, contact.Tier));
        var guest = await evening.GuestAsync(ada.Guest);
        Assert.Equal(("Ada Byron", "vegan", "A ramp"), (guest.Name, guest.Diet, guest.Access));
        var trail = await evening.ReadAsync(db => db.AuditEntries.OrderBy(a => a.Sequence).ToListAsync(Ct));
        Assert.Equal(["guest.corrected", "contact.corrected", "contact.corrected"], trail.Select(line => line.Action));
        Assert.All(trail, line => Assert.Equal(("guest", (Guid?)ada.Guest.Value), (line.ActorKind, line.ActorId)));
        Assert.DoesNotContain(trail, line => line.Details!.Contains("Ada", StringComparison.Ordinal));
        var seen = await evening.Get<Web.Features.Contacts.Person.ContactFileQuery>().ForAsync(evening.Publicist, ada.Contact, Ct);
        Assert.Equal(2, seen!.Changes.Count(change => change.Action is "contact.corrected"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_correction_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(Full);
        var file = await Screen.OpenAsync(evening.NewBrowser(), ada.File);

        var page = await file.SendFormAsync("form.correct", [("name", "Ada <b>King</b>"), ("timeZone", "Nowhere/City"), ("email", "nobody")]);

        Assert.Equal("Ada <b>King</b>", page.Document.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal("true", page.Document.QuerySelector("#timeZone")!.GetAttribute("aria-invalid"));
        Assert.Equal(["#email", "#timeZone"], page.Document.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.Document.QuerySelector("details[open] form.correct"));
        Assert.Equal("Ada Lovelace", (await evening.ContactAsync(ada.Contact)).Name);
    }

    [Fact]
    public async Task Another_address_is_only_asked_for_and_the_team_decides()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(Full);
        var file = await Screen.OpenAsync(evening.NewBrowser(), ada.File);

        var asked = await (await file.SendFormAsync("form.correct", [("email", "ada@elsewhere.example")])).FollowAsync();

        Assert.Contains(Values(asked), value => value.StartsWith("ada@elsewhere.example, asked for on", StringComparison.Ordinal));
        Assert.Equal("ada@outlet.example", (await evening.ContactAsync(ada.Contact)).Email);
        var wanted = Assert.Single(await evening.Get<WantedAddressQuery>().ForAsync(evening.Publicist, ada.Contact, null, Ct));
        Assert.Empty(await evening.Get<WantedAddressQuery>().ForAsync(evening.Of(Role.Viewer), ada.Contact, null, Ct));
        Assert.IsType<NotAllowed>((await evening.Get<DecideAddress>().DecideAsync(evening.Of(Role.Door), wanted.Id, take: true, Ct)).Refusal);

        Assert.True((await evening.Get<DecideAddress>().DecideAsync(evening.Publicist, wanted.Id, take: true, Ct)).IsDone);

        Assert.Equal("ada@elsewhere.example", (await evening.ContactAsync(ada.Contact)).Email);
        Assert.Empty(await evening.Get<WantedAddressQuery>().ForAsync(evening.Publicist, ada.Contact, null, Ct));
    }

    [Fact]
    public async Task Consent_to_mail_and_to_needs_is_taken_back_at_once()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(Full, GuestStatus.Accepted);
        await evening.ReadAsync(async db =>
        {
            (await db.Guests.SingleAsync(g => g.Id == ada.Guest, Ct)).SetNeeds("vegan", "qwxpepper", "qwxramp");
            return await db.SaveChangesAsync(Ct);
        });
        var file = await Screen.OpenAsync(evening.NewBrowser(), ada.File);

        var nothing = await file.SendFormAsync("details form.answer:not(.correct)", []);
        var taken = await file.SendFormAsync("details form.answer:not(.correct)", [("mail", "all"), ("needs", "true")]);
        await evening.RemoveTracesAsync();

        Assert.Contains("Choose what you take back.", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("Taken back.", (await taken.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.NotNull((await evening.ContactAsync(ada.Contact)).UnsubscribedAt);
        Assert.Empty(ByteSearch.Find(evening.DataDirectory, ["qwxpepper", "qwxramp"]));
        Assert.Equal(GuestStatus.Accepted, (await evening.GuestAsync(ada.Guest)).Status);
    }

    [Fact]
    public async Task Other_evenings_of_the_agency_are_told_and_a_plus_one_sees_nobody_but_themselves()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var screening = new PressEvent(PressEventId.New(Some.Now), evening.Organisation.Id, Slug.TryParse("screening")!.Value, Some.Details() with { Title = "A Screening" }, Some.Now);
        await evening.AddAsync(evening.Organisation.Id, screening);
        var ada = await evening.InviteAsync(Full);
        await evening.InviteAsync(await evening.ContactAsync(ada.Contact), GuestStatus.Declined, to: screening);

        var file = await Screen.OpenAsync(evening.NewBrowser(), ada.File);

        Assert.Contains("A Screening", file.Document.QuerySelectorAll("dt").Select(dt => dt.TextContent));
        Assert.Contains(Values(file), value => value.EndsWith(": not coming", StringComparison.Ordinal));
    }

    private static List<string> Values(Screen file) => [.. file.Document.QuerySelectorAll("section.file dl dd").Select(dd => dd.TextContent)];
}
