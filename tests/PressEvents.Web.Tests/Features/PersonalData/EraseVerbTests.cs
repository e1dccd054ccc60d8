using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>Erasing from the command line, in a process of its own.</summary>
public sealed class EraseVerbTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_verb_erases_traces_and_all_and_says_what_it_came_to()
    {
        using var home = new VerbHome(template);
        await home.ListAsync(["qwxada@outlet.example"], Ct);

        var (code, output, _) = await home.RunAsync(null, "erase", "--contact", "QWXADA@outlet.example", "--json");

        Assert.Equal(0, code);
        var said = JsonDocument.Parse(output).RootElement;
        Assert.Equal((1, true), (said.GetProperty("guests").GetInt32(), said.GetProperty("tracesRemoved").GetBoolean()));
        Assert.Empty(ByteSearch.Find(home.DataDirectory, ["qwxada"]));
        Assert.Equal(0, (await home.RunAsync(null, "check")).Code);

        var again = await home.RunAsync(null, "erase", "--contact", "qwxada@outlet.example");
        Assert.Equal((1, "Nobody with this address is in an address book."), (again.Code, again.Error.Trim()));
        Assert.Equal(2, (await home.RunAsync(null, "erase")).Code);
    }

    [Fact]
    public async Task An_address_that_two_agencies_know_is_erased_where_it_is_said()
    {
        using var home = new VerbHome(template);
        await home.ListAsync(["ada@outlet.example"], Ct);
        var rival = Some.Organisation("Rival Agency");
        await using (var db = home.Open())
        {
            db.Organisation = rival.Id;
            db.AddRange(rival, Some.Contact(rival));
            await db.SaveChangesAsync(Ct);
        }

        var asked = await home.RunAsync(null, "erase", "--contact", "ada@outlet.example");
        var told = await home.RunAsync(null, "erase", "--contact", "ada@outlet.example", "--organisation", "Rival Agency");

        Assert.Equal((1, "The address is known to Example Agency and to Rival Agency; say which with --organisation."), (asked.Code, asked.Error.Trim()));
        Assert.Equal(0, told.Code);
        await using var after = home.Open();
        Assert.Equal(["ada", Contact.ErasedName], await after.Contacts.IgnoreQueryFilters().Select(c => c.Name).OrderByDescending(n => n).ToListAsync(Ct));
    }
}
