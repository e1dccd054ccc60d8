using System.Net;
using AngleSharp.Html.Dom;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Features.Briefing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>The team sees the guest's page as the guest does, and nothing on it acts.</summary>
public sealed class StaffPreviewTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GuestStatus.Listed)]
    [InlineData(GuestStatus.Invited)]
    [InlineData(GuestStatus.Accepted)]
    [InlineData(GuestStatus.Waitlisted)]
    [InlineData(GuestStatus.Offered)]
    [InlineData(GuestStatus.Declined)]
    [InlineData(GuestStatus.Cancelled)]
    [InlineData(GuestStatus.Arrived)]
    public async Task It_shows_what_the_guest_sees_and_posting_all_it_holds_changes_nothing(GuestStatus status)
    {
        var evening = NewEvening();
        var guest = evening.Invite("Nguyễn Thị Ánh", status, plusOnes: 1);
        guest.Guest.SetHouseRules(outletPays: true, noGifts: true);
        await evening.SaveAsync(app);
        using var staff = await app.SignInAsync(evening.Organisation, Role.Publicist, "petra@agency.example");
        var before = await TableHashes.ReadAsync(app, evening.Organisation.Id);

        var own = await Screen.OpenAsync(app.NewBrowser(), guest.Path);
        var preview = await Screen.OpenAsync(staff, Address(evening, guest));

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("This is the page as Nguyễn Thị Ánh sees it now.", preview.Document.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Words(own.Document.QuerySelector("main")!.TextContent), Words(preview.Document.QuerySelector("main > fieldset")!.TextContent));
        Assert.True(preview.Document.QuerySelector("main > fieldset")!.HasAttribute("disabled"));
        Assert.Empty(preview.Document.QuerySelectorAll("input[name*=oken], script"));
        Assert.DoesNotContain(guest.Token.Value, preview.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.All(preview.Document.QuerySelectorAll("a[href]"), link => Assert.Matches(@"^(#|mailto:|https://www\.openstreetmap\.org/|https://calendar\.(google|yahoo)\.com/|https://outlook\.(live|office)\.com/)", link.GetAttribute("href")));
        await PostEverythingAsync(staff, preview, [Address(evening, guest), guest.Path, $"{guest.Path}/rules", $"{guest.Path}/not-me"]);
        Assert.Equal(before, await TableHashes.ReadAsync(app, evening.Organisation.Id));
    }

    [Fact]
    public async Task Only_who_may_see_contact_details_sees_it_and_strangers_find_nothing()
    {
        var evening = NewEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        await evening.SaveAsync(app);
        var rival = Some.Organisation("Rival");
        await app.AddAsync(rival.Id, rival);

        foreach (var role in new[] { Role.Door, Role.Viewer })
        {
            using var reader = await app.SignInAsync(evening.Organisation, role, $"{role}@agency.example");
            Assert.Equal(HttpStatusCode.Found, (await reader.GetAsync(Address(evening, guest), Ct)).StatusCode);
        }

        using var stranger = await app.SignInAsync(rival, Role.Owner, "rival@agency.example");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Address(evening, guest), Ct)).StatusCode);
    }

    [Fact]
    public async Task Of_a_withdrawn_guest_the_team_sees_what_their_link_answers()
    {
        var evening = NewEvening();
        var guest = evening.Invite("Ada", GuestStatus.Withdrawn);
        await evening.SaveAsync(app);
        using var staff = await app.SignInAsync(evening.Organisation, Role.Publicist, "petra@agency.example");

        var preview = await Screen.OpenAsync(staff, Address(evening, guest));

        Assert.Equal(HttpStatusCode.Gone, preview.Status);
        Assert.DoesNotContain("Ada", preview.Text, StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();

    private static AnsweredEvening NewEvening()
    {
        var evening = new AnsweredEvening(with: details => details with { AsksHouseRules = true, MealValue = new Money(8500, "USD"), Accent = "#7A1F2B" });
        evening.AddRules();
        evening.Dinner.PublishPack(Some.Now);
        return evening;
    }

    private static string Address(AnsweredEvening evening, Invitee guest) => $"/staff/events/{evening.Dinner.Id.Value}/guests/{guest.Guest.Id.Value}/page";

    private static async Task PostEverythingAsync(HttpClient staff, Screen preview, IReadOnlyList<string> paths)
    {
        foreach (var form in preview.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>())
        {
            Assert.StartsWith("#", form.GetAttribute("action"), StringComparison.Ordinal);
            foreach (var path in paths)
            {
                using var content = new FormUrlEncodedContent(Screen.FieldsOf(form).Append(("answer", "no")).Append(("acceptRules", "true")).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
                var response = await staff.PostAsync(path, content, Ct);
                Assert.True((int)response.StatusCode is 400 or 404 or 405, $"{path} answered {response.StatusCode}");
            }
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
