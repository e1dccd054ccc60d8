using System.Text;
using Bunit;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Running;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>An import is the server's: it shows how far it is, stops without a trace, and outlives the page.</summary>
public sealed class ImportRunningTests(MigratedTemplate template) : ImportScreen(template)
{
    private const string Text = "Name,Email\nMina Okafor,mina@example.com\nJo Lee,jo@example.com\n";

    [Fact]
    public async Task Everybody_who_opens_the_page_sees_how_far_it_is_and_its_report_waits_there()
    {
        var page = Choose(Text);
        var turn = await Database.Engine.EnterAsync(Ct);
        Commit(page).Click();
        page.WaitForElement(".running");

        var job = Jobs.Of(Agency.Id, Dinner.Id)!;
        job.Report(new ImportProgress(3400, 20000));
        var other = Open();
        other.WaitForAssertion(() => Assert.Equal("3,400 of 20,000 people", other.Find(".running .sum").TextContent));
        Assert.Equal("3400", other.Find(".running progress").GetAttribute("value"));
        turn.Dispose();
        await job.Completion;

        Open().WaitForElement(".import-done");
        other.WaitForAssertion(() => Assert.Contains("2 people joined the guest list.", other.Markup, StringComparison.Ordinal));
        Press(other, "Import another list");
        Assert.Null(Jobs.Of(Agency.Id, Dinner.Id));
    }

    [Fact]
    public async Task Cancelled_it_leaves_nothing_and_the_plan_is_shown_again_with_the_reason()
    {
        var page = Choose(Text);
        using (await Database.Engine.EnterAsync(Ct))
        {
            Commit(page).Click();
            page.WaitForElement(".running");
            Press(page, "Cancel the import");
            page.WaitForElement(".said .problem");
        }

        Assert.Contains("nothing of it was kept", page.Find(".said .problem").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("Import 2 new · 2 join the guest list", Commit(page).TextContent));
        Assert.Equal(0, await CountAsync<Guest>());
    }

    [Fact]
    public async Task Two_lists_never_go_into_one_event_at_once_and_the_second_is_kept()
    {
        var page = Choose(Text);
        var paul = new Member(MemberId.New(Some.Now), Agency.Id, "Paul", "paul@agency.example", Role.Publicist, Some.Now);
        await Database.AddAsync(Agency.Id, paul);
        using (await Database.Engine.EnterAsync(Ct))
        {
            Assert.NotNull(Jobs.Start(Order("Name,Email\nAda Sample,ada@example.com\n", paul)));
            Assert.Null(Jobs.Start(Order(Text)));
            page.WaitForElement(".running");
            Assert.Contains("Paul is importing", page.Find(".running h3").TextContent, StringComparison.Ordinal);
            Assert.Contains("One list at a time goes into an event.", page.Find(".running").TextContent, StringComparison.Ordinal);
        }

        page.WaitForElement(".import-done");
        Press(page, "Import another list");
        page.WaitForAssertion(() => Assert.Equal("Import 2 new · 2 join the guest list", Commit(page).TextContent));
    }

    [Fact]
    public async Task A_server_that_stops_takes_back_what_is_on_its_way()
    {
        using (await Database.Engine.EnterAsync(Ct))
        {
            var job = Jobs.Start(Order(Text))!;

            await Jobs.StopAsync(Ct);

            Assert.Equal(PressEvents.Web.Platform.Jobs.JobState.Cancelled, job.State);
        }

        Assert.Equal(0, await CountAsync<Guest>());
    }

    [Fact]
    public async Task A_report_is_forgotten_after_an_hour_and_another_agency_never_sees_it()
    {
        var job = Jobs.Start(Order(Text))!;
        await job.Completion;
        Assert.Null(Jobs.Of(Some.Organisation("Other Agency").Id, Dinner.Id));
        Assert.NotNull(Jobs.Of(Agency.Id, Dinner.Id));

        Database.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Null(Jobs.Of(Agency.Id, Dinner.Id));
    }

    private ImportOrder Order(string text, Member? by = null) =>
        new(by is null ? Publicist : new StaffActor(Agency.Id, by.Id), by?.Name ?? "Petra", Dinner.Id, Lists.File(text), new ImportChoices(), new ImportCounts(Created: Encoding.UTF8.GetBytes(text).Count(b => b == '\n') - 1));
}
