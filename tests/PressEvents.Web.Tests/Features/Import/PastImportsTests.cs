using Bunit;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Pages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>Imports before, and the way back from them.</summary>
public sealed class PastImportsTests(MigratedTemplate template) : ImportScreen(template)
{
    private const string Text = "Name,Email,Outlet\nMina Okafor,mina@example.com,Example Weekly\nJo Lee,jo@example.com,Example Weekly\n";

    [Fact]
    public async Task An_import_is_listed_with_its_file_member_and_counts()
    {
        await ImportAsync();

        var line = Open().WaitForElement(".past li").TextContent;

        Assert.Contains("guests.csv", line, StringComparison.Ordinal);
        Assert.Contains("Petra", line, StringComparison.Ordinal);
        Assert.Contains("2 created", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_says_first_what_it_comes_to_then_does_exactly_that()
    {
        await ImportAsync();
        var page = Open();
        page.WaitForElement(".past .btn").Click();
        var promise = page.WaitForElement(".undo .sum").TextContent;
        Assert.Equal("Undoing comes to this: 2 places on the list removed, 2 contacts removed, 1 outlet removed.", promise);
        Assert.Equal(2, await CountAsync<Guest>());

        Press(page, "Undo this import");

        page.WaitForAssertion(() => Assert.Equal(promise.Replace("Undoing comes to this", "Undone", StringComparison.Ordinal), page.Find(".past .sum").TextContent));
        Assert.Equal((0, 0), (await CountAsync<Guest>(), await CountAsync<Contact>()));
        Assert.Contains("Undone", page.Find(".past .pill").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".past .btn"));
    }

    [Fact]
    public void The_report_of_an_import_that_was_taken_back_is_gone_and_another_list_can_be_chosen()
    {
        var page = Choose("Name,Email\nMina Okafor,mina@example.com\n");
        Commit(page).Click();
        page.WaitForElement(".import-done");

        page.WaitForElement(".past .btn").Click();
        page.WaitForElement(".undo .sum");
        Press(page, "Undo this import");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".import-done")));
        Assert.NotNull(page.Find("#list-file"));
        Assert.StartsWith("Undone: ", page.Find(".past .sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_edited_since_is_named_before_and_not_touched()
    {
        await ImportAsync();
        await Database.ReadAsync(Agency.Id, async db =>
        {
            var contact = await db.Contacts.SingleAsync(c => c.Name == "Mina Okafor", Ct);
            contact.Change(contact.Details with { JobTitle = "Critic" }, "Example Weekly");
            return await db.SaveChangesAsync(Ct);
        });
        var page = Open();

        page.WaitForElement(".past .btn").Click();

        Assert.Contains("Mina Okafor", page.WaitForElement(".undo details li").TextContent, StringComparison.Ordinal);
        Press(page, "Keep it");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".undo")));
        Assert.Equal(2, await CountAsync<Contact>());
    }

    [Fact]
    public async Task The_address_book_has_its_own_imports_and_nobody_joins_a_list()
    {
        await ImportAsync();
        var page = Render<ImportContactsPage>();
        page.WaitForElement("#list-file");
        Assert.Empty(page.FindAll(".past li"));
        Choose(page, "Name,Email,Plus Ones\nAda Sample,ada@example.com,1\n");

        Assert.Equal("Import 1 new", Commit(page).TextContent);
        Assert.Contains("“Plus-ones” belongs to a guest list only", Row(page, 2).TextContent, StringComparison.Ordinal);
        Commit(page).Click();

        page.WaitForElement(".import-done");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".past li")));
        Assert.Equal((3, 2), (await CountAsync<Contact>(), await CountAsync<Guest>()));
    }

    private async Task ImportAsync()
    {
        var done = await new ImportGuests(Database.Transactions, Database.Engine).CommitAsync(
            Publicist, Dinner.Id, Lists.File(Text), new ImportChoices(), null, null, Ct);
        Assert.Null(done.Refusal);
    }
}
