using Bunit;
using Microsoft.JSInterop;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>A list is chosen, understood, planned and brought in.</summary>
public sealed class ImportPageTests(MigratedTemplate template) : ImportScreen(template)
{
    private const string Text = "Name,Email,Outlet,Shoe size\nMina Okafor,mina@example.com,Example Weekly,38\nJo Lee,jo@example.com,Example Radio,41\n,bad,X,\n";

    [Fact]
    public void A_chosen_file_shows_its_columns_with_samples_its_rows_and_the_exact_count()
    {
        var page = Choose(Text);

        var column = page.Find(".columns li");
        Assert.Equal("Name", column.QuerySelector("label")!.TextContent);
        Assert.Equal("Mina Okafor, Jo Lee", string.Join(", ", column.QuerySelectorAll(".samples bdi").Select(sample => sample.TextContent)));
        Assert.Equal(3, page.FindAll(".grid tbody tr:has(td)").Count);
        Assert.Equal("Import 2 new · 2 join the guest list", Commit(page).TextContent);
    }

    [Fact]
    public void Every_select_and_the_file_box_have_a_label()
    {
        var page = Choose(Text);

        foreach (var box in page.FindAll("select, textarea, input"))
        {
            Assert.NotEmpty(page.FindAll($"label[for='{box.Id}']"));
        }
    }

    [Fact]
    public void Rows_are_filtered_by_outcome()
    {
        var page = Choose(Text);

        page.FindAll(".chips button").Single(button => button.TextContent.Contains("refused", StringComparison.Ordinal)).Click();

        Assert.Contains("not an e-mail address", Assert.Single(page.FindAll(".grid tbody tr:has(td)")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_can_be_made_another_and_the_plan_follows()
    {
        var page = Choose(Text);

        page.Find("#column-0").Change("Ignore");
        page.WaitForAssertion(() => Assert.Equal("Nothing to import", Commit(page).TextContent));

        page.Find("#column-0").Change("Name");
        page.WaitForAssertion(() => Assert.False(Commit(page).HasAttribute("disabled")));
    }

    [Fact]
    public async Task Commit_writes_the_plan_and_says_so()
    {
        var page = Choose(Text);

        Commit(page).Click();

        page.WaitForAssertion(() => Assert.Contains("2 people joined the guest list", page.Markup, StringComparison.Ordinal));
        Assert.Equal(2, await CountAsync<Guest>());
    }

    [Fact]
    public void A_list_of_cards_has_no_first_row_to_ask_about()
    {
        var page = Choose("BEGIN:VCARD\nFN:Mina Okafor\nEMAIL:mina@example.com\nEND:VCARD\n");

        Assert.Contains("guests.csv · vCard · utf-8", page.Find("#columns-title + p").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#first-row"));
        Assert.NotEmpty(page.FindAll(".commit"));
    }

    [Fact]
    public void A_broken_file_gets_one_sentence_and_stays_chosen()
    {
        var page = Choose("Name,Email\n\"Mina,mina@example.com\n");

        Assert.Contains("line 2", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("guests.csv", page.Find(".drop label").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".commit"));
    }

    [Fact]
    public void A_list_without_column_names_is_asked_about()
    {
        var page = Choose("Mina Okafor,mina@example.com\nJo Lee,jo@example.com\n");
        Assert.Contains("does it hold column names", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        page.Find("#first-row").Change("no");

        page.WaitForAssertion(() => Assert.Equal("Import 2 new · 2 join the guest list", Commit(page).TextContent));
    }

    [Fact]
    public async Task A_plan_overtaken_by_a_colleague_is_shown_anew_and_not_carried_out()
    {
        var page = Choose(Text);
        await Database.AddAsync(Agency.Id, Some.Contact(Agency, "Somebody Else", "mina@example.com"));

        Commit(page).Click();

        page.WaitForAssertion(() => Assert.Equal("Import 1 new · 1 joins the guest list", Commit(page).TextContent));
        Assert.Contains("Somebody else changed", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pasted_rows_are_read_from_the_browser()
    {
        var module = JSInterop.SetupModule(_ => true);
        module.Setup<IJSStreamReference>("pasted", _ => true).SetResult(new Pasted("Name\tEmail\nMina Okafor\tmina@example.com\n"));
        var page = Open();

        page.FindAll("button").Single(button => button.TextContent is "Use the pasted rows").Click();

        page.WaitForAssertion(() => Assert.Equal("Import 1 new · 1 joins the guest list", Commit(page).TextContent));
    }

    private sealed class Pasted(string text) : IJSStreamReference
    {
        public long Length => text.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
