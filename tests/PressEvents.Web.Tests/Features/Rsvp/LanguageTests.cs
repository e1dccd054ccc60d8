using System.Net;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>A guest reads their own language: known of them, asked for by their browser, or chosen on the page.</summary>
public sealed class LanguageTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "Serez-vous des nôtres")]
    [InlineData("vi; fr-CA; en", "Serez-vous des nôtres")]
    [InlineData("DE", "Sind Sie dabei?")]
    [InlineData("es-MX, en", "¿Nos acompañará?")]
    [InlineData("ja", "Will you join us?")]
    [InlineData(null, "Will you join us?")]
    public async Task The_page_speaks_the_first_language_of_the_guest_that_we_have(string? languages, string question)
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(languages: languages);
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        Assert.Contains(question, page.Text, StringComparison.Ordinal);
        Assert.Equal(page.Response.Content.Headers.ContentLanguage.Single(), page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ltr", page.Document.DocumentElement.GetAttribute("dir"));
    }

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.5", "de")]
    [InlineData("pl;q=0.9, es;q=0.3, en;q=0.2", "es")]
    [InlineData("fr;q=0, de;q=0.1", "de")]
    [InlineData("zh, ja", "en")]
    [InlineData("%%;;q=x", "en")]
    public async Task Of_a_guest_whose_language_nobody_knows_the_browser_is_asked(string accepted, string language)
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        Assert.Equal(language, (await Screen.OpenAsync(browser, guest.Path)).Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language, (await Screen.OpenAsync(browser, "/i/unknown")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/i/unknown/nowhere")]
    [InlineData("/u/unknown/nowhere")]
    public async Task A_page_that_is_not_there_says_so_in_the_language_of_whoever_opened_a_link(string address)
    {
        using var browser = app.NewBrowser();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "fr");

        var page = await Screen.OpenAsync(browser, address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Ce lien ne mène nulle part", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("staff", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_language_is_offered_in_its_own_name_and_the_one_in_use_is_marked()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(languages: "es");
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}?answer=yes");

        var links = page.Document.QuerySelectorAll("nav a");
        Assert.Equal(["English", "Français", "Deutsch", "Español"], links.Select(link => link.TextContent));
        Assert.Equal(["en", "fr", "de", "es"], links.Select(link => link.GetAttribute("hreflang")));
        Assert.Equal("Español", page.Document.QuerySelector("nav [aria-current]")!.TextContent);
        Assert.All(links, link => Assert.Contains("answer=yes", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chosen_language_stays_through_every_link_every_form_and_every_mistake()
    {
        var evening = new AnsweredEvening();
        evening.AddRules();
        evening.Dinner.PublishPack(Some.Now);
        var guest = evening.Invite(status: GuestStatus.Accepted, languages: "en", plusOnes: 2);
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        var page = await Screen.OpenAsync(browser, $"{guest.Path}?lang=de");

        var links = page.Document.QuerySelectorAll("main a[href^='/i/']").Select(link => link.GetAttribute("href")!);
        Assert.All(links, link => Assert.EndsWith("?lang=de", link, StringComparison.Ordinal));
        Assert.All(page.Document.QuerySelectorAll("form"), form => Assert.Equal("de", form.QuerySelector("[name=lang]")?.GetAttribute("value")));

        var mistaken = await page.SendAsync(("answer", "yes"), ("plusOnes", "2"), ("plusOne[0].name", "Zoë"));
        Assert.Contains("Ihre Antwort wurde nicht gespeichert", mistaken.Text, StringComparison.Ordinal);
        Assert.Contains("Person 2 braucht einen Namen", mistaken.Text, StringComparison.Ordinal);
        Assert.StartsWith("Nicht gespeichert", mistaken.Document.Title, StringComparison.Ordinal);
        Assert.Equal("?lang=fr", mistaken.Document.QuerySelector("nav [hreflang=fr]")!.GetAttribute("href"));

        var unticked = await mistaken.SendFormAsync("form.rules", []);
        Assert.Contains("Bitte setzen Sie das Häkchen", unticked.Text, StringComparison.Ordinal);
        Assert.Equal("./?lang=fr", unticked.Document.QuerySelector("nav [hreflang=fr]")!.GetAttribute("href"));
        Assert.Contains("Votre soirée", (await Screen.OpenAsync(browser, $"{guest.Path}/?lang=fr")).Text, StringComparison.Ordinal);

        var accepted = await mistaken.SendFormAsync("form.rules", [("acceptRules", "true")]);
        Assert.Equal($"{guest.Path}?lang=de", accepted.Response.Headers.Location!.ToString());
        Assert.Contains("Ihre Pressemappe", (await accepted.FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_remembers_nothing_and_answering_remembers_the_language()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite(languages: "en");
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        var page = await Screen.OpenAsync(browser, $"{guest.Path}?lang=es");
        Assert.Null(await RememberedAsync(evening, guest));
        Assert.Contains("Will you join us?", (await Screen.OpenAsync(app.NewBrowser(), guest.Path)).Text, StringComparison.Ordinal);

        await page.SendAsync(("answer", "yes"));
        Assert.Equal("es", await RememberedAsync(evening, guest));
        Assert.Contains("Contamos con usted", (await Screen.OpenAsync(app.NewBrowser(), guest.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_says_no_language_leaves_the_remembered_one()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        guest.Guest.SpeakIn("fr");
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);
        await page.SendAsync(("answer", "yes"), ("language", "xx"));

        Assert.Equal("fr", await RememberedAsync(evening, guest));
    }

    [Fact]
    public async Task Where_the_pack_is_not_yet_the_guest_is_told_so_in_their_language()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        guest.Guest.SpeakIn("de");
        await evening.SaveAsync(app);

        var page = await Screen.OpenAsync(app.NewBrowser(), $"{guest.Path}/pack.pdf");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Ihre Pressemappe ist noch nicht da", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Bitte sagen Sie zuerst zu.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Ce lien n’est plus valable", "Ce lien ne mène nulle part", "Devons-nous cesser de vous écrire")]
    [InlineData("de", "Dieser Link gilt nicht mehr", "Dieser Link führt ins Leere", "Sollen wir Ihnen nicht mehr schreiben?")]
    [InlineData("es", "Este enlace ya no es válido", "Este enlace no lleva a ninguna parte", "¿Dejamos de escribirle?")]
    public async Task The_pages_for_dead_and_unknown_links_and_for_unsubscribing_speak_it_too(string language, string dead, string unknown, string unsubscribe)
    {
        var evening = new AnsweredEvening();
        var (revoked, alive) = (evening.Invite("Ada"), evening.Invite("Zoe"));
        revoked.Link.Revoke(Some.Now);
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        foreach (var (path, title, status) in new[]
        {
            (revoked.Path, dead, HttpStatusCode.Gone),
            ("/i/unknown", unknown, HttpStatusCode.NotFound),
            ($"/u/{alive.Token.Value}", unsubscribe, HttpStatusCode.OK),
        })
        {
            var page = await Screen.OpenAsync(browser, $"{path}?lang={language}");
            Assert.Equal(status, page.Status);
            Assert.Contains(title, page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task Read_from_right_to_left_the_page_says_so_and_foreign_names_keep_their_own_order()
    {
        using var arabic = new ArabicApp(template);
        var evening = new AnsweredEvening();
        var guest = evening.Invite("Ada Lovelace", languages: "ar");
        await evening.SaveAsync(arabic);

        var page = await Screen.OpenAsync(arabic.NewBrowser(), guest.Path);

        Assert.Equal("rtl", page.Document.DocumentElement.GetAttribute("dir"));
        Assert.Equal("ar", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("هل ستكون معنا؟", page.Text, StringComparison.Ordinal);
        Assert.Contains("إلى \u2068Ada Lovelace\u2069", page.Text, StringComparison.Ordinal);
        Assert.Equal("auto", page.Document.QuerySelector("h1")!.GetAttribute("dir"));
        Assert.Contains("2026", page.Document.QuerySelector(".when")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_from_right_to_left_is_kept_apart_in_a_sentence_from_left_to_right()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite("محمد");
        await evening.SaveAsync(app);

        Assert.Contains("For \u2068محمد\u2069", (await Screen.OpenAsync(app.NewBrowser(), guest.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plural_forms_follow_the_language()
    {
        var evening = new AnsweredEvening();
        var (one, two) = (evening.Invite("Ada", plusOnes: 1), evening.Invite("Zoe", plusOnes: 2));
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        Assert.Contains("eine Person mitbringen", (await Screen.OpenAsync(browser, $"{one.Path}?lang=de")).Text, StringComparison.Ordinal);
        Assert.Contains("bis zu 2 Personen", (await Screen.OpenAsync(browser, $"{two.Path}?lang=de")).Text, StringComparison.Ordinal);
        Assert.Contains("2 personnes au plus", (await Screen.OpenAsync(browser, $"{two.Path}?lang=fr")).Text, StringComparison.Ordinal);
        Assert.Contains("con una persona.", (await Screen.OpenAsync(browser, $"{one.Path}?lang=es")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_view_stays_under_forty_kilobytes_in_every_language()
    {
        var evening = new AnsweredEvening(with: d => d with { Accent = "#0055AA", Lede = "Two hours at one table", Dress = "Smart casual", AccessNote = "Step-free.", EmbargoLiftsAt = d.EndsAt });
        evening.AddRules();
        var guest = evening.Invite(plusOnes: 2);
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");

        foreach (var language in new[] { "en", "fr", "de", "es" })
        {
            var html = await browser.GetByteArrayAsync($"{guest.Path}?lang={language}", Ct);
            var weight = html.Length;
            foreach (var sheet in new AngleSharp.Html.Parser.HtmlParser().ParseDocument(new MemoryStream(html)).QuerySelectorAll("link[rel=stylesheet]"))
            {
                weight += (await browser.GetByteArrayAsync(sheet.GetAttribute("href"), Ct)).Length;
            }

            TestContext.Current.TestOutputHelper!.WriteLine($"{language}: {html.Length} bytes of page, {weight} in all.");
            Assert.InRange(weight, 1, 40 * 1024);
        }
    }

    public void Dispose() => app.Dispose();

    private Task<string?> RememberedAsync(AnsweredEvening evening, Invitee guest) =>
        app.ReadAsync(evening.Organisation.Id, db => Task.FromResult(db.Guests.Single(g => g.Id == guest.Guest.Id).Language));
}
