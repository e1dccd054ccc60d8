using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Features.Briefing.Papers;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Papers;

/// <summary>The page of papers: what of them has changed since they were printed, and noting what was printed elsewhere.</summary>
public sealed class PapersPartTests(MigratedTemplate template)
{
    private readonly PackedEvening evening = new();

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_printed_paper_only_what_changed_is_offered_with_for_whom_and_how()
    {
        await using var screen = await PrintedAndChangedAsync();
        var part = await ShownAsync(screen);

        Assert.Equal("1 piece of place cards changed since printed.", Said(part.Find(".changed-papers p")));
        var cards = Row(part, "place-cards");
        Assert.Contains("1 changed since", cards.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ada Lovelace now code: D6", Said(Assert.Single(cards.QuerySelectorAll(".moves li"))));
        Assert.Equal(["Print all", "Print what changed"], Offers(cards));
        Assert.Equal(["all", "changed"], cards.QuerySelectorAll("input[name=what]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task A_paper_that_was_never_printed_is_offered_whole_and_one_with_nothing_on_it_says_what_is_missing()
    {
        await using var screen = await PrintedAndChangedAsync();
        var part = await ShownAsync(screen);

        Assert.Contains("Not printed yet", Row(part, "door-sheet").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Print"], Offers(Row(part, "door-sheet")));
        Assert.Equal(WorkingPapers.Find("equipment")!.Empty, Said(Row(part, "equipment").QuerySelector(".standing")!));
        Assert.Empty(Row(part, "equipment").QuerySelectorAll("a, button"));
    }

    [Fact]
    public async Task The_paper_size_that_is_chosen_goes_along_with_every_print()
    {
        await using var screen = await PrintedAndChangedAsync();
        var part = await ShownAsync(screen);

        await part.Find("#paper-size").ChangeAsync(new ChangeEventArgs { Value = nameof(PaperSize.Letter) });

        Assert.All(part.FindAll("input[name=paper]"), input => Assert.Equal("letter", input.GetAttribute("value")));
        Assert.All(part.FindAll(".actions a"), link => Assert.EndsWith("?paper=letter", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_printer_what_was_printed_from_the_preview_is_noted_by_hand()
    {
        await using var screen = await PrintedAndChangedAsync();
        screen.Printer.Unavailability = "Install Chromium.";
        var part = await ShownAsync(screen);
        Assert.Contains("Install Chromium.", part.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(part.FindAll("form"));

        await Row(part, "place-cards").QuerySelector("button")!.ClickAsync(new());

        await part.WaitForAssertionAsync(() => Assert.Equal("Everything printed is right.", Said(part.Find(".changed-papers"))));
        Assert.Contains("nothing changed since", Row(part, "place-cards").TextContent, StringComparison.Ordinal);
        Assert.Contains("Not printed yet", Row(part, "door-sheet").TextContent, StringComparison.Ordinal);
        Assert.Equal(["place-cards=2", "place-cards=2"], await screen.Database.ReadAsync(
            evening.Organisation.Id, db => db.AuditEntries.Where(a => a.Action == "papers.printed").Select(a => a.Details!).ToListAsync(Ct)));
    }

    [Fact]
    public async Task While_no_seating_is_published_the_page_says_where_to_do_it()
    {
        evening.Add("Ada Lovelace", seat: 1);
        evening.Dinner.PublishSeating(null);
        await using var screen = await BriefingScreen.OpenAsync(template, evening);

        var part = await ShownAsync(screen);

        Assert.EndsWith("/seating", part.Find(".notice a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(Row(part, "place-cards").QuerySelectorAll("a, button"));
    }

    // Place cards of Ada and Bob were printed; then Ada told of an allergy.
    private async Task<BriefingScreen> PrintedAndChangedAsync()
    {
        var ada = evening.Add("Ada Lovelace", seat: 1);
        evening.Add("Bob Neighbour", seat: 2);
        var screen = await BriefingScreen.OpenAsync(template, evening);
        var view = await screen.Services.GetRequiredService<PapersQuery>().ForEventAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct);
        var note = screen.Services.GetRequiredService<NotePrinted>();
        Assert.True((await note.NoteAsync(screen.Publicist, evening.Dinner.Id, PaperSection.Of(view!, "place-cards", onlyChanged: false, PaperSize.A4), Ct)).IsDone);
        await screen.Database.ReadAsync(evening.Organisation.Id, async db =>
        {
            (await db.Guests.SingleAsync(guest => guest.Id == ada.Guest.Id, Ct)).SetNeeds("nut-allergy", null, null);
            return await db.SaveChangesAsync(Ct);
        });
        return screen;
    }

    private static async Task<IRenderedComponent<PapersPart>> ShownAsync(BriefingScreen screen)
    {
        var part = await screen.ShowAsync<PapersPart>();
        part.WaitForAssertion(() => Assert.NotEmpty(part.FindAll(".paper-list article")));
        return part;
    }

    private static IElement Row(IRenderedComponent<PapersPart> part, string kind) => part.Find($"article[aria-labelledby='paper-{kind}']");

    private static IEnumerable<string> Offers(IElement row) => row.QuerySelectorAll("form button").Select(button => button.TextContent);

    private static string Said(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
