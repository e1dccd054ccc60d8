using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Features.Briefing.Copies;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Copies;

/// <summary>Who holds which version, when it was opened, and what is to be printed.</summary>
public sealed class CopiesPartTests(MigratedTemplate template)
{
    private readonly PackedEvening evening = new(isPublished: false);

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_guest_has_the_version_they_hold_when_it_was_opened_or_printed_and_what_changed_since()
    {
        await using var screen = await HeldAsync();
        var part = await ShownAsync(screen);

        Assert.Equal(["Ada Opened", "Bob Printed", "Carol Without"], Names(part));
        var (ada, bob, carol) = (Row(part, "Ada Opened"), Row(part, "Bob Printed"), Row(part, "Carol Without"));
        Assert.All([ada, bob, carol], row => Assert.Equal("2", Cell(row, "Version")));
        Assert.Equal(("version 1", "version 2", "none"), (Cell(ada, "Holds"), Cell(bob, "Holds"), Cell(carol, "Holds")));
        Assert.Equal(("Sun 22\u00A0Nov, 07:01", "", ""), (Cell(ada, "Opened"), Cell(bob, "Opened"), Cell(carol, "Opened")));
        Assert.StartsWith("version 2, ", Cell(bob, "Printed"), StringComparison.Ordinal);
        Assert.Equal("Fact 7", ada.QuerySelector("summary")!.TextContent);
        Assert.Contains("was: Filming took three years.", ada.TextContent, StringComparison.Ordinal);
        Assert.Null(bob.QuerySelector("summary"));
        Assert.Null(carol.QuerySelector("summary"));
    }

    [Fact]
    public async Task The_list_shows_those_who_are_asked_for_and_counts_them_all()
    {
        await using var screen = await HeldAsync();
        var part = await ShownAsync(screen);

        Assert.Equal(["All 3", "Hold an older one 1", "Hold none 1", "To print 2"], part.FindAll(".chips button").Select(chip => chip.TextContent));
        foreach (var (chip, names) in ((string, string[])[])[("Hold an older", ["Ada Opened"]), ("Hold none", ["Carol Without"]), ("To print", ["Ada Opened", "Carol Without"])])
        {
            await part.FindAll(".chips button").Single(button => button.TextContent.StartsWith(chip, StringComparison.Ordinal)).ClickAsync(new());
            Assert.Equal(names, Names(part));
        }
    }

    [Fact]
    public async Task From_the_seating_the_list_opens_at_what_is_to_be_printed_and_prints_just_that()
    {
        await using var screen = await HeldAsync();
        var part = await ShownAsync(screen, CopyFilter.ToPrint);
        Assert.Equal(["Ada Opened", "Carol Without"], Names(part));
        Assert.Equal("true", part.FindAll(".chips button")[^1].GetAttribute("aria-pressed"));

        await Button(part, "Print what changed (2)").ClickAsync(new());

        var order = screen.Services.GetRequiredService<PackJobs>().Of(evening.Dinner.Id, BundleForm.Pdf)!.Order;
        Assert.Equal(["Ada Opened", "Carol Without"], await NamesOfAsync(screen, order.Guests!));
        Assert.Equal((PaperSize.A4, PrintSequence.ByName, screen.Publicist.MemberId), (order.Paper, order.Sequence, order.By));
        Assert.Contains("Waiting for the printer…", part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_are_ticked_are_printed_as_they_are_laid_out_on_the_paper_that_is_chosen()
    {
        await using var screen = await HeldAsync();
        var part = await ShownAsync(screen);
        Assert.True(Button(part, "Print the ticked (0)").HasAttribute("disabled"));

        await part.Find("[aria-label='Bob Printed']").ChangeAsync(new ChangeEventArgs { Value = true });
        await part.Find("#print-order").ChangeAsync(new ChangeEventArgs { Value = nameof(PrintSequence.ByTable) });
        await part.Find("#print-paper").ChangeAsync(new ChangeEventArgs { Value = nameof(PaperSize.Letter) });
        await part.Find("#print-form").ChangeAsync(new ChangeEventArgs { Value = nameof(BundleForm.Zip) });
        await Button(part, "Print the ticked (1)").ClickAsync(new());

        var order = screen.Services.GetRequiredService<PackJobs>().Of(evening.Dinner.Id, BundleForm.Zip)!.Order;
        Assert.Equal(["Bob Printed"], await NamesOfAsync(screen, order.Guests!));
        Assert.Equal((PaperSize.Letter, PrintSequence.ByTable), (order.Paper, order.Sequence));
    }

    [Theory]
    [InlineData("toprint", CopyFilter.ToPrint)]
    [InlineData("Older", CopyFilter.Older)]
    [InlineData("none", CopyFilter.None)]
    [InlineData("7", CopyFilter.All)]
    [InlineData(null, CopyFilter.All)]
    public void An_address_names_whom_the_list_shows_first(string? word, CopyFilter shown)
    {
        Assert.Equal(shown, PackStandings.FilterNamed(word));
        Assert.EndsWith("/copies?show=toprint", Staff.PacksToPrint(evening.Dinner.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_published_nobody_holds_a_pack_and_the_page_says_so()
    {
        evening.Add("Ada Opened");
        await using var screen = await BriefingScreen.OpenAsync(template, evening);

        var part = await screen.ShowAsync<CopiesPart>();

        part.WaitForAssertion(() => Assert.Contains("Nothing is published yet", part.Find(".empty").TextContent, StringComparison.Ordinal));
        Assert.Empty(part.FindAll("table, button"));
    }

    // Ada opened her first version, Bob was printed his second, Carol has none in her hands; everybody’s is at its second.
    private async Task<BriefingScreen> HeldAsync()
    {
        var (ada, bob) = (evening.Add("Ada Opened"), evening.Add("Bob Printed"));
        evening.Add("Carol Without");
        evening.Add("Silent Sam", GuestStatus.Invited);
        var screen = await BriefingScreen.OpenAsync(template, evening);
        await screen.PublishAsync();
        await NoteAsync(screen, ada, 1, copy => copy.NoteFetch(screen.Database.Clock.GetUtcNow()));
        await screen.Database.ReadAsync(evening.Organisation.Id, async db =>
        {
            var fact = await db.Facts.SingleAsync(Ct);
            fact.Change(fact.Details with { Text = "Filming took four years." });
            return await db.SaveChangesAsync(Ct);
        });
        await screen.PublishAsync();
        await NoteAsync(screen, bob, 2, copy => copy.NotePrint(screen.Database.Clock.GetUtcNow()));
        return screen;
    }

    private Task<int> NoteAsync(BriefingScreen screen, PackedGuest guest, int version, Action<PackCopy> note) => screen.Database.ReadAsync(evening.Organisation.Id, async db =>
    {
        note(await db.PackCopies.SingleAsync(copy => copy.GuestId == guest.Guest.Id && copy.Version == version, Ct));
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task<IRenderedComponent<CopiesPart>> ShownAsync(BriefingScreen screen, CopyFilter start = CopyFilter.All)
    {
        var part = await screen.ShowAsync<CopiesPart>(p => p.Add(c => c.Start, start));
        part.WaitForAssertion(() => Assert.NotEmpty(part.FindAll("tbody tr")));
        return part;
    }

    private static List<string> Names(IRenderedComponent<CopiesPart> part) => [.. part.FindAll("tbody th > bdi").Select(name => name.TextContent)];

    private static IElement Row(IRenderedComponent<CopiesPart> part, string name) => part.FindAll("tbody tr").Single(row => string.Equals(row.QuerySelector("th bdi")!.TextContent, name, StringComparison.Ordinal));

    private static string Cell(IElement row, string label) => row.QuerySelector($"[data-label='{label}']")!.TextContent.Trim();

    private static IElement Button(IRenderedComponent<CopiesPart> part, string words) => part.FindAll("button").Single(button => string.Equals(button.TextContent, words, StringComparison.Ordinal));

    private Task<List<string>> NamesOfAsync(BriefingScreen screen, IReadOnlyList<GuestId> guests) =>
        screen.Database.ReadAsync(evening.Organisation.Id, db => db.Guests.Where(g => guests.Contains(g.Id)).Select(g => g.Name).OrderBy(name => name).ToListAsync(Ct));
}
