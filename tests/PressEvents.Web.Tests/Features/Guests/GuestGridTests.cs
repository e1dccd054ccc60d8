using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Lists;
using PressEvents.Web.Features.Guests.Listing;
using PressEvents.Web.Platform.Lists;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests;

public sealed class GuestGridTests(MigratedTemplate template) : IAsyncLifetime
{
    private Evening evening = default!;
    private StaffScreen screen = default!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        evening = await Evening.BeginAsync(template);
        var (ada, byron) = (await evening.AddGuestAsync("Ada"), await evening.AddGuestAsync("Byron"));
        await new ChangeGuests(evening.Database.Transactions).SetTierAsync(evening.Publicist, evening.Dinner.Id, [ada.Id], "A", Ct);
        await new ChangeGuests(evening.Database.Transactions).TagAsync(evening.Publicist, evening.Dinner.Id, [ada.Id, byron.Id], "film", add: true, Ct);
        screen = new StaffScreen(evening);
    }

    public async ValueTask DisposeAsync()
    {
        await screen.DisposeAsync();
        evening.Dispose();
    }

    [Theory]
    [InlineData("tier=A", "Ada", "Tier: A")]
    [InlineData("tier=none", "Byron", "No tier")]
    [InlineData("tag=film&tier=A", "Ada", "Tag: film, Tier: A")]
    [InlineData("q=byr", "Byron", "")]
    [InlineData("wave=none", "Ada, Byron", "No wave")]
    public async Task An_address_is_a_view_with_its_chips_in_words(string query, string names, string chips)
    {
        var grid = await GridAsync(query);

        grid.WaitForAssertion(() => Assert.Equal(names, string.Join(", ", Names(grid))));
        Assert.Equal(chips, string.Join(", ", grid.FindAll(".terms li > span").Select(chip => chip.TextContent)));
        Assert.Equal($"{names.Split(',').Length} of 2", grid.Find(".count").TextContent);
    }

    [Fact]
    public async Task A_chip_is_taken_off_by_its_own_link_and_the_files_follow_the_filter()
    {
        var grid = await GridAsync("tier=A&tag=film");
        grid.WaitForAssertion(() => Assert.Single(Names(grid)));

        Assert.EndsWith("guests?tag=film", grid.Find("[aria-label='Remove the filter Tier: A']").GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(grid.FindAll(".files a"), file => Assert.Contains("tier=A&tag=film", file.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Selected_guests_are_changed_together_and_stay_selected_when_the_filter_changes()
    {
        var grid = await GridAsync("");
        grid.WaitForAssertion(() => Assert.Equal(2, Names(grid).Count));
        await grid.Find("[data-select-all]").ChangeAsync(new ChangeEventArgs { Value = true });
        await grid.Find("#bulk-action").ChangeAsync(new ChangeEventArgs { Value = "wave" });
        await grid.Find("#bulk-value").ChangeAsync(new ChangeEventArgs { Value = "2" });

        await grid.Find(".bulk .btn.strong").ClickAsync(new MouseEventArgs());

        grid.WaitForAssertion(() => Assert.Equal("2 planned.", grid.Find(".bulk p").TextContent));
        Assert.All(await evening.GuestsAsync(), row => Assert.Equal(2, row.Wave));
        await grid.Find("#guest-search").InputAsync(new ChangeEventArgs { Value = "ada" });
        Assert.Contains("2 selected", grid.Find(".count").TextContent, StringComparison.Ordinal);
        Assert.Contains("guest=", grid.Find("[data-invite]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_edited_in_place_and_what_is_wrong_is_said_with_the_typing_kept()
    {
        var grid = await GridAsync("");
        grid.WaitForAssertion(() => Assert.Equal(2, Names(grid).Count));
        await grid.Find("[data-edit]").ClickAsync(new MouseEventArgs());
        await grid.Find("#edit-wave").ChangeAsync(new ChangeEventArgs { Value = "soon" });
        await grid.Find("#edit-tier").ChangeAsync(new ChangeEventArgs { Value = "B" });
        await grid.Find("form.row-edit").SubmitAsync();

        grid.WaitForAssertion(() => Assert.Contains("A wave is a number", grid.Find(".row-edit .problem").TextContent, StringComparison.Ordinal));
        Assert.Equal(("true", "B"), (grid.Find("#edit-wave").GetAttribute("aria-invalid"), grid.Find("#edit-tier").GetAttribute("value")));
        await grid.Find("#edit-wave").ChangeAsync(new ChangeEventArgs { Value = "3" });
        await grid.Find("form.row-edit").SubmitAsync();

        grid.WaitForAssertion(() => Assert.Empty(grid.FindAll(".editing")));
        Assert.Contains(await evening.GuestsAsync(), row => row is { Tier: "B", Wave: 3 });
    }

    [Fact]
    public async Task Escape_leaves_a_row_as_it_was()
    {
        var grid = await GridAsync("");
        grid.WaitForAssertion(() => Assert.Equal(2, Names(grid).Count));
        await grid.Find("[data-edit]").ClickAsync(new MouseEventArgs());
        await grid.Find("#edit-tier").ChangeAsync(new ChangeEventArgs { Value = "Z" });

        await grid.Find("form.row-edit").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });

        Assert.Empty(grid.FindAll(".editing"));
        Assert.DoesNotContain(await evening.GuestsAsync(), row => row.Tier is "Z");
    }

    [Fact]
    public async Task Columns_are_remembered_for_whoever_chose_them()
    {
        var grid = await GridAsync("");
        grid.WaitForAssertion(() => Assert.Equal(2, Names(grid).Count));
        var tags = grid.FindAll(".tick").Single(tick => tick.TextContent.Trim() is "Tags");

        await tags.QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = true });

        Assert.Contains("Tags", Heads(grid));
        grid.WaitForAssertion(() => Assert.Contains("Tags", Heads(GridAsync("").GetAwaiter().GetResult())));
        Assert.Null(await screen.Services.GetRequiredService<ListSettings>().ColumnsAsync(evening.Of(PressEvents.Domain.Organisations.Role.Owner), ListKind.Guests, Ct));
    }

    [Fact]
    public async Task A_filter_is_saved_for_the_team_replaced_and_deleted()
    {
        var settings = screen.Services.GetRequiredService<ListSettings>();
        await settings.SaveFilterAsync(evening.Publicist, ListKind.Guests, " The A list ", "tier=A", Ct);
        await settings.SaveFilterAsync(evening.Publicist, ListKind.Guests, "The A list", "tier=A&tag=film", Ct);
        var grid = await GridAsync("tag=film&tier=A");

        var saved = Assert.Single(await settings.FiltersAsync(evening.Of(PressEvents.Domain.Organisations.Role.Owner), ListKind.Guests, Ct));
        Assert.Equal(("The A list", "tier=A&tag=film"), (saved.Name, saved.Query));
        grid.WaitForAssertion(() => Assert.EndsWith("?tier=A&tag=film", grid.Find(".saved .name").GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(await settings.FiltersAsync(evening.Stranger, ListKind.Guests, Ct));
        Assert.True((await settings.RemoveFilterAsync(evening.Publicist, saved.Id, Ct)).IsDone);
        Assert.Empty(await settings.FiltersAsync(evening.Publicist, ListKind.Guests, Ct));
    }

    private async Task<IRenderedComponent<GuestGrid>> GridAsync(string query)
    {
        var header = await evening.HeaderAsync();
        var view = GuestView.Read(evening.Dinner.Id, $"http://localhost/staff/events/{evening.Dinner.Id.Value}/guests?{query}");
        Assert.Equal(GuestFilter.Listed, view.Status);
        return screen.Render<GuestGrid>(p => p.Add(g => g.EventId, evening.Dinner.Id).Add(g => g.View, view).AddCascadingValue(header!));
    }

    private static List<string> Names(IRenderedComponent<GuestGrid> grid) => [.. grid.FindAll("[data-row]").Select(a => a.TextContent)];

    private static IEnumerable<string> Heads(IRenderedComponent<GuestGrid> grid) => grid.FindAll("th .sort").Select(head => head.TextContent);
}
