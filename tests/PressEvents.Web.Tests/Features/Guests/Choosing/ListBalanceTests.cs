using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Choosing;

public sealed class ListBalanceTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_value_is_counted_as_listed_invited_and_accepted_and_spellings_are_one()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Ada") { Tier = "B", Outlet = "Weekly", Languages = "en, fr" });
        await list.AddAsync(new Wanted("Bo") { Tier = "A", Outlet = "Weekly", Languages = "fr", Status = GuestStatus.Invited });
        await list.AddAsync(new Wanted("Cy") { Tier = "a", Outlet = "Times", Status = GuestStatus.Accepted });
        await list.AddAsync(new Wanted("Gone") { Tier = "A", Status = GuestStatus.Withdrawn });

        var balance = (await list.ReadAsync()).BalanceOf(_ => true);

        Assert.Equal((3, 2, 1), (balance.Listed, balance.Invited, balance.Accepted));
        Assert.Equal([new BalanceLine("A", 2, 2, 1), new BalanceLine("B", 1, 0, 0)], balance.Tiers);
        Assert.Equal([new BalanceLine("Weekly", 2, 1, 0), new BalanceLine("Times", 1, 1, 1)], balance.Outlets);
        Assert.Equal([new BalanceLine("fr", 2, 1, 0), new BalanceLine("en", 1, 0, 0), new BalanceLine(null, 1, 1, 1)], balance.Languages);
    }

    [Fact]
    public async Task Expected_seats_rest_on_those_alone_who_have_a_history()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        var often = await list.AddAsync(new Wanted("Often") { Status = GuestStatus.Invited });
        await list.AddAsync(new Wanted("New") { Status = GuestStatus.Invited });
        await list.AnsweredBeforeAsync(often, GuestStatus.Accepted, GuestStatus.Declined);

        Assert.Equal(new ExpectedSeats(0.5, 1, 2), (await list.ReadAsync()).BalanceOf(_ => true).Expected);
    }

    [Fact]
    public async Task Rivals_are_named_with_what_they_share()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Ada") { Outlet = "Example Weekly", RivalGroup = "Trades", Wave = 1 });
        await list.AddAsync(new Wanted("Bo") { Outlet = "Sample Times", RivalGroup = "TRADES", Status = GuestStatus.Invited, InvitedIn = 1 });
        await list.AddAsync(new Wanted("Cy") { Outlet = "Third Paper", RivalGroup = "trades", Status = GuestStatus.Declined });
        await list.AddAsync(new Wanted("Di") { Outlet = "Lone Paper", RivalGroup = "Dailies" });

        var read = await list.ReadAsync();

        Assert.Equal("Example Weekly and Sample Times are rivals, and both are in wave 1", ChoosingWords.Of(Assert.Single(read.Rivals)));
        Assert.Equal(
            "Example Weekly and Sample Times are rivals; Sample Times is invited in wave 1",
            ChoosingWords.For(read.Rows.Single(row => row.Name is "Ada"), read.Rivals));
    }

    [Fact]
    public async Task Nothing_of_it_is_read_by_those_who_see_no_contact_details()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        var query = new ChoosingQuery(evening.Database.Databases, evening.Database.Clock);

        Assert.All([evening.Of(Role.Viewer), evening.Of(Role.Door), evening.Stranger], reader =>
            Assert.Null(query.ForEventAsync(reader, evening.Dinner.Id, Ct).GetAwaiter().GetResult()));
    }
}
