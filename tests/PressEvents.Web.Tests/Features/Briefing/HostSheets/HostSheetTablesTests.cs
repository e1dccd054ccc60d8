using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.HostSheets;

/// <summary>Who stands on whose sheet.</summary>
public sealed class HostSheetTablesTests(MigratedTemplate template) : IDisposable
{
    private readonly TestDatabase database = new(template);

    [Fact]
    public async Task A_talents_sheet_lists_exactly_the_guests_at_their_tables_in_the_order_of_their_route()
    {
        var evening = new HostedEvening();
        evening.Add("Ada", evening.One, 3);
        evening.Add("Bo", evening.Two, 4);
        evening.Add("Cy", evening.Two, 2);
        evening.Add("Di", evening.Three, 1);
        await evening.SaveAsync(database);

        var director = await evening.ReadAsync(database, Sitter.Of(evening.Director.Id));
        var subject = await evening.ReadAsync(database, Sitter.Of(evening.Subject.Id));

        Assert.Equal([("Table 1", "First course", "Ada"), ("Table 2", "Main course", "Cy, Bo")], Tables(director));
        Assert.Equal([("Table 2", "First course", "Cy, Bo"), ("Table 1", "Main course", "Ada")], Tables(subject));
        Assert.Equal(["Di"], director.Elsewhere.Select(one => one.Name));
        Assert.Equal([("First course", "Table 1, seat 1"), ("Main course", "Table 2, seat 1")], director.Route.Select(stop => (stop.Course!, stop.Place)));
        Assert.Equal(["Ada", "Cy", "Bo"], director.Thanks.Select(one => one.Name));
    }

    [Fact]
    public async Task A_host_reads_of_their_own_table_and_everybodys_sheet_of_all_tables()
    {
        var evening = new HostedEvening();
        var host = evening.Add("Hana", evening.Three, 1);
        host.Host(true);
        evening.Add("Ada", evening.One, 3);
        evening.Add("Di", evening.Three, 2);
        await evening.SaveAsync(database);

        var own = await evening.ReadAsync(database, Sitter.Of(host.Id));
        var all = await evening.ReadAsync(database);

        Assert.Equal([("Table 3", "First course and Main course", "Di")], Tables(own));
        Assert.Equal([("Table 1", null, "Ada"), ("Table 2", null, ""), ("Table 3", null, "Hana, Di")], Tables(all));
        Assert.True(all.Tables[2].Guests[0].IsHost);
    }

    [Fact]
    public async Task The_plan_the_team_works_on_and_those_who_do_not_come_are_on_no_sheet()
    {
        var evening = new HostedEvening();
        evening.Add("Unseated");
        evening.Add("Cancelled", evening.One, 4, status: GuestStatus.Cancelled);
        await evening.SaveAsync(database);

        var sheet = await evening.ReadAsync(database, Sitter.Of(evening.Director.Id));

        Assert.All(sheet.Tables, table => Assert.Empty(table.Guests));
        Assert.Equal([("Unseated", "no seat yet")], sheet.Elsewhere.Select(one => (one.Name, one.Note!)));
    }

    [Fact]
    public async Task Hidden_seats_are_on_no_sheet_either()
    {
        var evening = new HostedEvening();
        evening.Add("Ada", evening.One, 3);
        evening.Dinner.PublishSeating(null);
        await evening.SaveAsync(database);

        var sheet = await evening.ReadAsync(database, Sitter.Of(evening.Director.Id));

        Assert.Empty(sheet.Tables);
        Assert.Empty(sheet.Route);
    }

    [Fact]
    public async Task Rules_that_were_not_accepted_are_said_to_be_not()
    {
        var evening = new HostedEvening();
        evening.Add("Ada", evening.One, 2);
        evening.Add("Bo", evening.One, 3, accepts: false);
        await evening.SaveAsync(database);

        var guests = (await evening.ReadAsync(database, Sitter.Of(evening.Director.Id))).Tables[0].Guests;

        Assert.Equal([(true, "Version 1 accepted"), (false, "NOT accepted")], guests.Select(guest => (guest.Rules.AreAccepted, guest.Rules.Words)));
    }

    [Fact]
    public async Task Rivals_are_named_where_they_share_a_table_and_not_where_they_do_not()
    {
        var evening = new HostedEvening();
        evening.Add("Ada", evening.One, 2, rivalGroup: "Dailies");
        evening.Add("Bo", evening.One, 3, rivalGroup: "dailies");
        evening.Add("Cy", evening.One, 8, rivalGroup: "Sundays");
        evening.Add("Di", evening.Two, 4, rivalGroup: "Dailies");
        await evening.SaveAsync(database);

        var sheet = await evening.ReadAsync(database, Sitter.Of(evening.Director.Id));

        Assert.Equal(["Ada (Outlet of Ada) and Bo (Outlet of Bo), both Dailies, at Table 1, side by side."], sheet.Rivals);
    }

    [Fact]
    public async Task A_guest_is_described_by_what_they_write_and_nothing_private()
    {
        var evening = new HostedEvening();
        evening.Write(evening.Add("Ada", evening.One, 2), "A review", "Friday", "The colour still");
        await evening.SaveAsync(database);

        var sheet = await evening.ReadAsync(database, Sitter.Of(evening.Director.Id));

        var ada = Assert.Single(sheet.Tables[0].Guests);
        Assert.Equal(("A review", "Friday", "Critic, Outlet of Ada", "Newspaper · Music", "English, French"), (ada.Writing, ada.Deadline, ada.Work, ada.Covers, ada.Languages));
        Assert.Equal(("A piece by Ada", "30 October 2026"), (ada.Pieces[0].Title, ada.Pieces[0].Date));
        Assert.Equal([("Ada", "The colour still")], sheet.Exclusives.Select(one => (one.Name, one.What)));
        Assert.DoesNotContain(HostedEvening.Canary, System.Text.Json.JsonSerializer.Serialize(sheet), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("vegan", System.Text.Json.JsonSerializer.Serialize(sheet), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => database.Dispose();

    private static IEnumerable<(string Table, string? During, string Guests)> Tables(Web.Features.Briefing.HostSheets.HostSheet sheet) =>
        sheet.Tables.Select(table => (table.Name, table.During, string.Join(", ", table.Guests.Select(guest => guest.Name))));
}
