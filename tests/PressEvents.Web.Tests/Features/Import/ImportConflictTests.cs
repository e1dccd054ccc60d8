using Bunit;
using PressEvents.Domain.Contacts;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>What leaves something open is settled in its row, and the plan follows at once.</summary>
public sealed class ImportConflictTests(MigratedTemplate template) : ImportScreen(template)
{
    private const string Text = "Name,Email,Outlet\nMina Okafor,desk@example.com,Example Weekly\nJo Lee,desk@example.com,Example Radio\n";

    [Fact]
    public async Task What_is_settled_in_the_row_is_what_is_written()
    {
        var page = Choose(Text);
        Press(page, "This line is right: the address is Mina Okafor’s");
        page.WaitForAssertion(() => Assert.Contains("Settled: This line is right", Row(page, 2).TextContent, StringComparison.Ordinal));

        Press(page, "Another person: Jo Lee, without this address");
        page.WaitForAssertion(() => Assert.Equal("Import 2 new · 2 join the guest list", Commit(page).TextContent));
        Commit(page).Click();

        page.WaitForElement(".import-done");
        Assert.Equal((2, 1), (await CountAsync<Contact>(), (await Database.ReadAsync(Agency.Id, db => Task.FromResult(db.Contacts.Count(c => c.EmailKey == "desk@example.com"))))));
    }

    [Fact]
    public void The_focus_goes_to_what_was_decided_and_back_to_the_ways_out()
    {
        var page = Choose(Text);

        Row(page, 3).QuerySelectorAll(".offers button")[^1].Click();

        // The plan when the file was chosen, and the decision now.
        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke(calledTimes: 2));
        page.Find("button[aria-label='Decide again on line 3']").Click();
        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke(calledTimes: 3));
    }

    [Fact]
    public void A_settled_row_stays_among_the_conflicts_and_can_be_decided_again()
    {
        var page = Choose(Text);
        page.FindAll(".chips button").Single(button => button.TextContent.Contains("2 conflict", StringComparison.Ordinal)).Click();

        Row(page, 2).QuerySelectorAll(".offers button")[^1].Click();
        page.WaitForAssertion(() => Assert.Contains("Settled: Leave this line out.", Row(page, 2).TextContent, StringComparison.Ordinal));

        page.Find("button[aria-label='Decide again on line 2']").Click();
        page.WaitForAssertion(() => Assert.Equal(4, Row(page, 2).QuerySelectorAll(".offers button").Length));
    }

    [Fact]
    public void The_ways_out_of_a_row_are_named_after_it_for_who_hears_the_page()
    {
        var page = Choose(Text);

        Assert.Equal("Ways to settle line 3", Row(page, 3).QuerySelector("[role=group]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Another_meaning_of_a_column_forgets_what_was_decided_about_rows()
    {
        var page = Choose(Text);
        Row(page, 2).QuerySelectorAll(".offers button")[^1].Click();
        page.WaitForElement(".settled");

        page.Find("#column-2").Change("Ignore");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".settled")));
    }
}
