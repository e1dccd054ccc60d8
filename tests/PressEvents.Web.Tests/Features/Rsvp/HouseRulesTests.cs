using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Platform;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>What outlets demand of their own people is told to the team, and to nobody and nothing else.</summary>
public sealed class HouseRulesTests(MigratedTemplate template) : IDisposable
{
    // Reads, writes and shows; whoever decides about seats or order is not among them.
    private static readonly string[] MayName =
    [
        "PressEvents.Domain/Guests/Guest.cs", "PressEvents.Domain/Events/", "PressEvents.Data/Queries/GuestListQuery.cs", "PressEvents.Data/Queries/GuestRow.cs",
        "PressEvents.Data/Queries/GuestFilter.cs", "PressEvents.Data/Queries/GuestPageReads.cs", "PressEvents.Data/Queries/GuestPageRow.cs", "PressEvents.Data/Queries/PackReads.cs", "PressEvents.Data/Queries/PackRow.cs",
        "PressEvents.Data.Sqlite/Migrations/", "PressEvents.Data.PostgreSql/Migrations/", "PressEvents.Web/Features/Guests/", "PressEvents.Web/Features/Rsvp/",
        "PressEvents.Web/Features/Seeding/", "PressEvents.Web/Features/PersonalData/", "PressEvents.Web/Components/Frame/FilterWords.cs", "PressEvents.Web/Features/Briefing/Packs/",
    ];

    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_discloses_the_value_and_keeps_what_was_ticked_and_unticked()
    {
        var evening = Asking();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);
        Assert.Contains("about US$\u00A085 a head", page.Text, StringComparison.Ordinal);

        page = await (await page.SendAsync(("answer", "yes"), ("outletPays", "true"), ("noGifts", "true"))).FollowAsync();

        Assert.Equal((true, true), await SaidAsync(evening, guest));
        Assert.True(page.Document.QuerySelector("[name=outletPays]")!.HasAttribute("checked"));
        Assert.Contains("your outlet pays for your place", page.Text, StringComparison.Ordinal);

        var form = Screen.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("form.answer")!)
            .Where(field => field.Name is not ("noGifts" or "answer")).Append(("answer", "yes"));
        await page.PostAsync(guest.Path, form);

        Assert.Equal((true, false), await SaidAsync(evening, guest));
    }

    [Fact]
    public async Task An_evening_that_does_not_ask_shows_and_keeps_nothing()
    {
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var page = await OpenAsync(guest);
        Assert.Null(page.Document.QuerySelector("[name=outletPays]"));

        await page.SendAsync(("answer", "yes"), ("outletPays", "true"), ("noGifts", "true"));

        Assert.Equal((false, false), await SaidAsync(evening, guest));
    }

    [Fact]
    public async Task Who_pays_changes_no_place_on_the_wait_list_and_is_read_by_nobody_else()
    {
        var evening = Asking(capacity: 1);
        List<Invitee> guests = [evening.Invite("Ada"), evening.Invite("Byron"), evening.Invite("Zoe")];
        await evening.SaveAsync(app);
        var screens = new List<Screen>();
        foreach (var (guest, index) in guests.Select((guest, index) => (guest, index)))
        {
            var pays = index == 2 ? "true" : "false";
            screens.Add(await (await (await OpenAsync(guest)).SendAsync(("answer", "yes"), ("outletPays", pays), ("noGifts", pays))).FollowAsync());
        }

        Assert.Equal("confirmed, waitlisted 1, waitlisted 2", string.Join(", ", screens.Select(s => $"{s.RsvpState} {s.RsvpPosition}".Trim())));
        Assert.Equal((true, true), await SaidAsync(evening, guests[2]));
        foreach (var other in guests.Take(2))
        {
            Assert.DoesNotContain("You told us", (await OpenAsync(other)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Neither_seating_nor_any_order_names_them()
    {
        var source = Path.Combine(RepositoryRoot.Folder, "src");
        var naming = Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("OutletPays", StringComparison.Ordinal) || text.Contains("NoGifts", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/')).ToList();

        Assert.NotEmpty(naming);
        Assert.DoesNotContain(naming, file => !MayName.Any(allowed => file.StartsWith(allowed, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(8500, "USD", "US$\u00A085")]
    [InlineData(8550, "EUR", "€\u00A085.50")]
    [InlineData(9000, "JPY", "JPY\u00A09,000")]
    public void An_amount_reads_as_people_write_it(int minor, string currency, string words) =>
        Assert.Equal(words, MoneyWords.Of(new Money(minor, currency)));

    public void Dispose() => app.Dispose();

    internal static AnsweredEvening Asking(int capacity = 16) =>
        new(capacity, details => details with { AsksHouseRules = true, MealValue = new Money(8500, "USD") });

    private Task<Screen> OpenAsync(Invitee guest) => Screen.OpenAsync(app.NewBrowser(), guest.Path);

    private async Task<(bool, bool)> SaidAsync(AnsweredEvening evening, Invitee guest) => await app.ReadAsync(evening.Organisation.Id, async db =>
    {
        var saved = await db.Guests.SingleAsync(g => g.Id == guest.Guest.Id, Ct);
        return (saved.OutletPays, saved.NoGifts);
    });
}
