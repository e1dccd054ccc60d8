using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Features.Guests.Choosing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.AuditTrail;

/// <summary>Looking for something in the whole trail.</summary>
public sealed class TrailSearchTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_narrowed_by_what_by_whom_by_event_by_name_and_by_day()
    {
        using var evening = await Evening.BeginAsync(template);
        var ada = await new ListMaker(evening).AddAsync(new Wanted("Ada Lovelace"));
        var owner = evening.Of(Role.Owner);
        await NoteAsync(evening, evening.Publicist, "guest.reminded", evening.Dinner.Id, ada.Id.Value);
        evening.Database.Clock.Advance(TimeSpan.FromDays(1));
        await NoteAsync(evening, owner, "member.invited", null, Guid.CreateVersion7());

        Assert.Equal(["member.invited", "guest.reminded"], await FoundAsync(evening, new WantedTrail()));
        Assert.Equal(["guest.reminded"], await FoundAsync(evening, new WantedTrail { Area = "guest" }));
        Assert.Equal(["member.invited"], await FoundAsync(evening, new WantedTrail { By = owner.MemberId }));
        Assert.Equal(["guest.reminded"], await FoundAsync(evening, new WantedTrail { EventId = evening.Dinner.Id }));
        Assert.Equal(["guest.reminded"], await FoundAsync(evening, new WantedTrail { Name = "lovelace" }));
        Assert.Equal(["guest.reminded"], await FoundAsync(evening, new WantedTrail { Name = "PUBLICIST pers" }));
        Assert.Equal(["member.invited"], await FoundAsync(evening, new WantedTrail { From = Some.Now.AddHours(1) }));
        Assert.Equal(["guest.reminded"], await FoundAsync(evening, new WantedTrail { Until = Some.Now.AddHours(1) }));
        Assert.Empty(await FoundAsync(evening, new WantedTrail { Name = "Nobody" }));
    }

    [Fact]
    public async Task Page_by_page_every_line_is_shown_once_newest_first()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.Database.Transactions.RunAsync(evening.Of(Role.Owner), Permission.ManageOrganisation, work =>
        {
            for (var i = 0; i < (2 * TrailSearch.PageLength) + 50; i++)
            {
                work.Audit("guest.reminded", null, Guid.CreateVersion7());
            }

            return Task.FromResult(Result.Done);
        }, Ct);

        var (numbers, older) = (new List<long>(), (long?)null);
        do
        {
            var page = await Search(evening).FindAsync(evening.Of(Role.Owner), new WantedTrail { OlderThan = older }, Ct);
            Assert.InRange(page.Rows.Count, 1, TrailSearch.PageLength);
            numbers.AddRange(page.Rows.Select(row => row.Sequence));
            older = page.OlderThan;
        }
        while (older is not null);

        Assert.Equal(250, numbers.Count);
        Assert.Equal(Enumerable.Range(1, 250).Select(number => (long)number).Reverse(), numbers);
    }

    [Theory]
    [InlineData(Role.Publicist)]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Only_owners_search_it_and_only_their_own(Role role)
    {
        using var evening = await Evening.BeginAsync(template);
        await NoteAsync(evening, evening.Of(Role.Owner), "guest.reminded", null, Guid.CreateVersion7());
        var foreign = Some.Organisation("Other Agency");
        var stranger = new Member(MemberId.New(Some.Now), foreign.Id, "Stranger", "s@other.example", Role.Owner, Some.Now);
        await evening.Database.AddAsync(foreign.Id, foreign, stranger);

        Assert.Empty((await Search(evening).FindAsync(evening.Of(role), new WantedTrail(), Ct)).Rows);
        Assert.Empty((await Search(evening).FindAsync(new StaffActor(foreign.Id, stranger.Id), new WantedTrail(), Ct)).Rows);
    }

    private static TrailSearch Search(Evening evening) => new(evening.Database.Databases);

    private static async Task<IEnumerable<string>> FoundAsync(Evening evening, WantedTrail wanted) =>
        (await Search(evening).FindAsync(evening.Of(Role.Owner), wanted, Ct)).Rows.Select(row => row.Action);

    private static async Task NoteAsync(Evening evening, StaffActor actor, string action, PressEventId? eventId, Guid subject) =>
        Assert.True((await evening.Database.Transactions.RunAsync(actor, Permission.OwnAccount, work =>
        {
            work.Audit(action, eventId, subject);
            return Task.FromResult(Result.Done);
        }, Ct)).IsDone);
}
