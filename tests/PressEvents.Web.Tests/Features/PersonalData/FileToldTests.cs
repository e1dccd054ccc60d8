using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>What a guest told us beside yes and no stands in their file, in their language, with why and until when; consents can be taken back there.</summary>
public sealed class FileToldTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_companions_house_rules_offers_and_browsers_are_told_on_the_page_and_in_the_exports()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await ToldAsync(evening);
        var browser = evening.NewBrowser();

        var file = await Screen.OpenAsync(browser, $"{ada.File}?lang=en");

        var lines = Lines(file);
        (string What, string Value)[] told =
        [
            ("What would you ask?", "About the cut"), ("What do you believe?", "Nothing"), ("You bring", "Bo (photographer)"), ("Equipment of Bo", "Two cameras"), ("You may bring", "Bo, Cy"),
            ("Your outlet pays for your place", "Yes"), ("No gifts, please", "Yes"), ("Language you answered in", "Français"),
            ("What you are writing", "An essay"), ("When you file", "Friday noon"), ("What was promised to you alone", "The colour still"), ("Who owns a chorus?", "02/11/2026, https://outlet.example/chorus"),
        ];
        Assert.All(told, line => Assert.Contains(line, lines));
        Assert.Contains(lines, line => line.What is "May we take pictures?" && line.Value.StartsWith("Agreed on", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.What.StartsWith("Code proved on", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.What is "Offer of a place" && line.Value.EndsWith("It ran out.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.What is "Somebody would come instead");
        Assert.DoesNotContain("Stranger", file.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("REASON", file.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Kept until Sunday 20 December 2026", Group(file, "What you answered to questions we keep apart"), StringComparison.Ordinal);
        Assert.Contains("Kept until Monday 13 December 2027", Group(file, "What you write"), StringComparison.Ordinal);
        Assert.Contains("Kept until Monday 13 December 2027", Group(file, "What you answered to our questions"), StringComparison.Ordinal);
        var json = JsonDocument.Parse(await browser.GetStringAsync($"{ada.File}.json?lang=en", Ct)).RootElement;
        var exported = json.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("lines").EnumerateArray())
            .Select(line => (line.GetProperty("what").GetString()!, line.GetProperty("value").GetString()!));
        Assert.Equal(lines, exported);
        Assert.Contains("About the cut", await browser.GetStringAsync($"{ada.File}.csv", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_is_taken_back_in_the_file_once_and_stays_told()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await ToldAsync(evening);
        var file = await Screen.OpenAsync(evening.NewBrowser(), $"{ada.File}?lang=en");
        var consent = file.Document.QuerySelector("input[name=consent]")!.GetAttribute("value")!;

        var taken = await (await file.SendFormAsync("details form.answer:not(.correct)", [("consent", consent)])).FollowAsync();
        await file.SendFormAsync("details form.answer:not(.correct)", [("consent", consent)]);
        var stranger = await file.SendFormAsync("details form.answer:not(.correct)", [("consent", Guid.CreateVersion7().ToString())]);

        Assert.Contains(Lines(taken), line => line.What is "May we take pictures?" && line.Value.StartsWith("Taken back on", StringComparison.Ordinal));
        Assert.Null(taken.Document.QuerySelector("input[name=consent]"));
        Assert.Equal(HttpStatusCode.Conflict, stranger.Status);
        Assert.Equal(1, await evening.ReadAsync(db => db.AuditEntries.CountAsync(a => a.Action == "consent.withdrawn", Ct)));
        Assert.Equal(2, await evening.ReadAsync(db => db.QuestionAnswers.CountAsync(a => a.WithdrawnAt == null, Ct)));
    }

    [Fact]
    public async Task Taking_back_what_the_kitchen_knows_leaves_what_the_house_must_know_of_a_photographer()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await ToldAsync(evening);
        var file = await Screen.OpenAsync(evening.NewBrowser(), ada.File);

        await file.SendFormAsync("details form.answer:not(.correct)", [("needs", "true")]);

        var companion = await evening.ReadAsync(db => db.Guests.SingleAsync(g => g.ContactId == null, Ct));
        Assert.Equal((null, "Two cameras"), (companion.DietNote, companion.Equipment));
        Assert.Equal(3, await evening.ReadAsync(db => db.QuestionAnswers.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_file_speaks_the_language_that_was_chosen_and_its_links_and_forms_carry_it_on()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await ToldAsync(evening);
        var browser = evening.NewBrowser();

        var file = await Screen.OpenAsync(browser, $"{ada.File}?lang=de");

        Assert.Equal("de", file.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["de"], file.Response.Content.Headers.ContentLanguage);
        Assert.Contains("Dezember 2027", file.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("true", file.Document.QuerySelector("nav.languages a[lang=de]")!.GetAttribute("aria-current"));
        Assert.NotNull(file.Document.QuerySelector($"footer a[href='{ada.Path}?lang=de']"));
        Assert.NotNull(file.Document.QuerySelector($"a[href='{ada.File}.json?lang=de']"));
        Assert.All(file.Document.QuerySelectorAll("form"), form => Assert.Equal("de", form.QuerySelector("input[name=lang]")!.GetAttribute("value")));
        var erasing = await Screen.OpenAsync(browser, file.Document.QuerySelector("a[href*='/my-file/erase']")!.GetAttribute("href")!);
        Assert.Equal("de", erasing.Document.DocumentElement.GetAttribute("lang"));
        var saved = await file.SendFormAsync("form.correct", [("pronouns", "sie")]);
        Assert.Equal($"{ada.File}?done=corrected&lang=de", saved.Response.Headers.Location!.ToString());
        Assert.Contains("Dezember 2027", (await browser.GetStringAsync($"{ada.File}.json?lang=de", Ct)).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_choice_it_is_the_language_they_answered_in_also_where_a_form_is_refused()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await ToldAsync(evening);
        var browser = evening.NewBrowser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es");

        var file = await Screen.OpenAsync(browser, ada.File);
        var refused = await file.SendFormAsync("form.correct", [("dietNote", new string('x', 1001))]);

        Assert.Equal("fr", file.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("décembre 2027", file.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("fr", refused.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(refused.Document.QuerySelector("#dietNote-problem"));
    }

    private static async Task<FileGuest> ToldAsync(FileEvening evening)
    {
        var ada = await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Accepted, plusOnes: 2);
        var guest = await evening.GuestAsync(ada.Guest);
        var link = await evening.ReadAsync(db => db.Links.SingleAsync(l => l.GuestId == ada.Guest, Ct));
        var companion = Guest.PlusOne(GuestId.New(Some.Now), ada.Party, "Bo", Some.Now);
        companion.MoveTo(GuestStatus.Accepted, Some.System(evening.Organisation), Channel.Link, Some.Now);
        companion.ComeAs(PlusOneKind.Photographer, "Two cameras");
        companion.SetNeeds(null, "No nuts", null);
        var device = new GuestDevice(GuestDeviceId.New(Some.Now), guest, DeviceSecret.New(), Some.Now);
        device.Prove(DeviceSecret.New(), evening.Dinner, Some.Now);
        var offer = new Offer(OfferId.New(Some.Now), evening.Dinner, ada.Party, guest, new OfferedSeats(1, 1, false), Some.Now);
        offer.MakeByHand(evening.Publicist.MemberId, "REASON");
        offer.End(OfferOutcome.Lapsed, Some.Now);
        var instead = new SubstituteOffer("Stranger", EmailAddress.TryParse("stranger@outlet.example")!.Value, null, null);
        await evening.AddAsync(evening.Organisation.Id, [
            companion, device, offer, new Substitute(SubstituteId.New(Some.Now), guest, link.Id, instead, Guid.CreateVersion7(), Some.Now),
            Brief(guest),
            new RecentPiece(RecentPieceId.New(Some.Now), await evening.ReadAsync(db => db.Contacts.SingleAsync(c => c.Id == guest.ContactId, Ct)), "Who owns a chorus?", new DateOnly(2026, 11, 2), "https://outlet.example/chorus"),
            .. Asked(evening, guest, new QuestionDetails { Words = "What would you ask?" }, "About the cut"),
            .. Asked(evening, guest, new QuestionDetails { Words = "What do you believe?", IsSensitive = true, KeptForDays = 7 }, "Nothing"),
            .. Asked(evening, guest, new QuestionDetails { Words = "May we take pictures?", Kind = QuestionKind.Consent }, QuestionAnswer.Yes),
        ]);
        await evening.ReadAsync(async db =>
        {
            (await db.Parties.SingleAsync(p => p.Id == ada.Party.Id, Ct)).AllowNamed("Bo\nCy");
            var hers = await db.Guests.SingleAsync(g => g.Id == ada.Guest, Ct);
            hers.SpeakIn("fr");
            hers.SetHouseRules(outletPays: true, noGifts: true);
            return await db.SaveChangesAsync(Ct);
        });
        return ada;
    }

    private static GuestBrief Brief(Guest guest)
    {
        var brief = new GuestBrief(guest);
        brief.Write("An essay", "Friday noon", "The colour still");
        return brief;
    }

    private static object[] Asked(FileEvening evening, Guest guest, QuestionDetails details, string answer)
    {
        var question = new Question(QuestionId.New(Some.Now), evening.Dinner, 1, details);
        return [question, new QuestionAnswer(QuestionAnswerId.New(Some.Now), question, guest, answer, new GuestActor(guest.OrganisationId, guest.Id, default), Channel.Link, Some.Now)];
    }

    private static List<(string What, string Value)> Lines(Screen file) =>
        [.. file.Document.QuerySelectorAll("section.file dl dt").Select(dt => (dt.TextContent, dt.NextElementSibling!.TextContent))];

    private static string Group(Screen file, string title) =>
        file.Document.QuerySelectorAll("section.file").Single(section => string.Equals(section.QuerySelector("h2")!.TextContent, title, StringComparison.Ordinal)).TextContent.Replace('\u00A0', ' ');
}
