using System.Net;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Features.Briefing;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>A receipt is for somebody who comes and whose outlet pays; it names nobody but them and those they bring.</summary>
public sealed class ReceiptTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GuestStatus.Accepted, true, true, HttpStatusCode.OK)]
    [InlineData(GuestStatus.Arrived, true, true, HttpStatusCode.OK)]
    [InlineData(GuestStatus.Accepted, false, true, HttpStatusCode.NotFound)]
    [InlineData(GuestStatus.Accepted, true, false, HttpStatusCode.NotFound)]
    [InlineData(GuestStatus.Invited, true, true, HttpStatusCode.NotFound)]
    [InlineData(GuestStatus.Waitlisted, true, true, HttpStatusCode.NotFound)]
    [InlineData(GuestStatus.Declined, true, true, HttpStatusCode.NotFound)]
    [InlineData(GuestStatus.NoShow, true, true, HttpStatusCode.NotFound)]
    public async Task Only_who_comes_and_pays_their_own_way_gets_one(GuestStatus status, bool pays, bool isDisclosed, HttpStatusCode expected)
    {
        await using var app = new PackApp(template);
        var evening = new AnsweredEvening(with: details => details with { AsksHouseRules = true, MealValue = isDisclosed ? new Money(8500, "USD") : null });
        var guest = evening.Invite(status: status);
        guest.Guest.SetHouseRules(pays, noGifts: false);
        await evening.SaveAsync(app);

        var response = await app.NewBrowser().GetAsync($"{guest.Path}/receipt.pdf", Ct);
        var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected is HttpStatusCode.OK, page.Document.QuerySelector($"a[href='{guest.Path}/receipt.pdf']") is not null);
        var body = await response.Content.ReadAsStringAsync(Ct);
        Assert.Contains(expected is HttpStatusCode.OK ? "US$" : "There is no receipt", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printed_twice_it_is_made_once_and_without_a_browser_it_says_so_kindly()
    {
        await using var app = new PackApp(template);
        var evening = HouseRulesTests.Asking();
        var (guest, other) = (Paying(evening, "Ada"), Paying(evening, "Zoe"));
        await evening.SaveAsync(app);

        await app.NewBrowser().GetAsync($"{guest.Path}/receipt.pdf", Ct);
        await app.NewBrowser().SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{guest.Path}/receipt.pdf"), Ct);
        Assert.Equal(1, app.Printer.Printed);

        app.Printer.Unavailability = "No browser.";
        var response = await app.NewBrowser().GetAsync($"{other.Path}/receipt.pdf", Ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("cannot be printed just now", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_prints_it_too_and_another_organisation_does_not()
    {
        await using var app = new PackApp(template);
        var evening = HouseRulesTests.Asking();
        var (guest, quiet) = (Paying(evening, "Ada"), evening.Invite("Zoe", GuestStatus.Accepted));
        await evening.SaveAsync(app);
        var rival = Some.Organisation("Rival");
        await app.AddAsync(rival.Id, rival);
        using var publicist = await app.SignInAsync(evening.Organisation, Role.Publicist, "petra@agency.example");
        using var stranger = await app.SignInAsync(rival, Role.Owner, "rival@agency.example");
        using var door = await app.SignInAsync(evening.Organisation, Role.Door, "door@agency.example");
        string Address(Invitee of) => $"/staff/events/{evening.Dinner.Id.Value}/guests/{of.Guest.Id.Value}/receipt.pdf";

        Assert.Equal(HttpStatusCode.OK, (await publicist.GetAsync(Address(guest), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await publicist.GetAsync(Address(quiet), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Address(guest), Ct)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await door.GetAsync(Address(guest), Ct)).StatusCode);
    }

    [Theory]
    [InlineData("", 595)]
    [InlineData("?paper=letter", 612)]
    public async Task On_paper_it_is_one_tagged_page_with_who_what_when_and_the_sum_for_all_who_come(string paper, int width)
    {
        await using var app = new PressEventsApp(template);
        var late = Some.Now.Date.AddDays(21).AddHours(26);    // the evening of the 13th in New York is the 14th in Greenwich
        var evening = new AnsweredEvening(with: details => details with
        {
            AsksHouseRules = true,
            MealValue = new Money(8500, "USD"),
            StartsAt = new DateTimeOffset(late, TimeSpan.Zero),
            EndsAt = new DateTimeOffset(late.AddHours(2), TimeSpan.Zero),
        });
        var guest = Paying(evening, "Nguyễn Thị Ánh", plusOnes: 2);
        Bring(evening, guest, "Łukasz Żółć", GuestStatus.Accepted);
        Bring(evening, guest, "Somebody Else", GuestStatus.Declined);
        guest.Guest.SetNeeds("vegan", "kanarienvogel", "kanarienvogel");
        guest.Guest.SetPrivateNotes("kanarienvogel");
        evening.Invite("Bob Neighbour", GuestStatus.Accepted);
        await evening.SaveAsync(app);

        var bytes = await app.NewBrowser().GetByteArrayAsync($"{guest.Path}/receipt.pdf{paper}", Ct);

        using var pdf = PdfDocument.Open(bytes);
        var text = ContentOrderTextExtractor.GetText(pdf.GetPage(1));
        Assert.Equal((1, width), (pdf.NumberOfPages, (int)Math.Round(pdf.GetPage(1).Width)));
        Assert.All(["Nguyễn Thị Ánh", "Łukasz Żółć", "The Defiant Ones", "The Long Room", "US$\u00A085", "US$\u00A0170", "Number R-20261213-", "Example Agency"],
            expected => Assert.Contains(expected.Replace('\u00A0', ' '), text.Replace('\u00A0', ' '), StringComparison.Ordinal));
        Assert.DoesNotContain("Somebody Else", text, StringComparison.Ordinal);
        var everything = text + pdf.Information + System.Text.Encoding.Latin1.GetString(bytes);
        Assert.All(["kanarienvogel", "vegan", "Bob", guest.Token.Value], secret => Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("The Defiant Ones: receipt for Nguyễn Thị Ánh", pdf.Information.Title);
        Assert.True(pdf.Structure.Catalog.CatalogDictionary.ContainsKey(UglyToad.PdfPig.Tokens.NameToken.StructTreeRoot));
        Assert.True(bytes.Length < 150_000, $"{bytes.Length} bytes");
    }

    private static Invitee Paying(AnsweredEvening evening, string name, int plusOnes = 0)
    {
        var guest = evening.Invite(name, GuestStatus.Accepted, plusOnes);
        guest.Guest.SetHouseRules(outletPays: true, noGifts: true);
        return guest;
    }

    private static void Bring(AnsweredEvening evening, Invitee lead, string name, GuestStatus status)
    {
        var companion = Guest.PlusOne(GuestId.New(Some.Now), lead.Party, name, Some.Now);
        companion.MoveTo(status, Some.System(evening.Organisation), Channel.Link, Some.Now);
        evening.Add(companion);
    }
}
