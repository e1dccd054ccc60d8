using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Components;

public sealed class EventHeaderTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_count_is_the_number_of_rows_its_filter_shows()
    {
        using var evening = await Evening.BeginAsync(template);
        foreach (var status in Enum.GetValues<GuestStatus>().Where(s => GuestLife.Allows(GuestStatus.Listed, s) || s is GuestStatus.Listed))
        {
            await evening.AddGuestAsync($"Guest {status}", status);
        }

        var lead = await evening.AddGuestAsync("Lead", GuestStatus.Accepted, plusOnes: 2);
        await evening.AddPlusOneAsync(lead, "Comes along", GuestStatus.Accepted);
        await evening.AddPlusOneAsync(lead, "Stays at home", GuestStatus.Declined);

        var counts = (await evening.HeaderAsync())!.Counts;
        var rows = await evening.GuestsAsync();

        int Shown(GuestFilter filter) => rows.Count(row => row.Is(filter));
        Assert.Equal(
            new GuestCounts(Shown(GuestFilter.Listed), Shown(GuestFilter.Invited), Shown(GuestFilter.Accepted), Shown(GuestFilter.Waitlisted), Shown(GuestFilter.Declined), Shown(GuestFilter.Silent), 3),
            counts);
        Assert.Equal(new GuestCounts(Listed: 7, Invited: 5, Accepted: 3, Waitlisted: 1, Declined: 1, Silent: 1, SeatsHeld: 3), counts);
    }

    [Fact]
    public async Task A_foreign_event_answers_like_one_that_never_was()
    {
        using var evening = await Evening.BeginAsync(template);
        var headers = new EventHeaderQuery(evening.Database.Databases, evening.Database.Clock);

        Assert.Null(await evening.HeaderAsync(evening.Stranger));
        Assert.Null(await headers.ForAsync(evening.Publicist, PressEventId.New(Some.Now), Ct));
        Assert.Empty(await evening.GuestsAsync(evening.Stranger));
    }

    [Fact]
    public async Task A_member_who_was_disabled_sees_nothing()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.Database.ReadAsync(evening.Agency.Id, db => db.Members.Where(m => m.Id == evening.Publicist.MemberId)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DisabledAt, Some.Now), Ct));

        Assert.Null(await evening.HeaderAsync());
    }

    [Fact]
    public async Task Mail_that_failed_is_in_doubt_or_waits_too_long_is_counted_and_fresh_mail_is_not()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Invited);
        OutboxMessage Message(TimeSpan ago) => new(OutboxMessageId.New(Some.Now), guest, MessageKind.Reminder, null, null, Some.Now - ago);
        var (fresh, late, failed, doubtful) = (Message(TimeSpan.Zero), Message(TimeSpan.FromHours(1)), Message(TimeSpan.Zero), Message(TimeSpan.Zero));
        failed.Fail("550 no such user", Some.Now);
        doubtful.DoubtArrival("the connection broke", Some.Now);
        await evening.Database.AddAsync(evening.Agency.Id, fresh, late, failed, doubtful);

        var mail = (await evening.HeaderAsync())!.Mail;

        Assert.Equal(new MailStanding(Overdue: 1, Held: 0, Failed: 1, InDoubt: 1), mail);
    }

    [Theory]
    [InlineData(Role.Publicist, true)]
    [InlineData(Role.Door, false)]
    [InlineData(Role.Viewer, false)]
    public async Task Addresses_and_tiers_stay_with_those_who_write_to_guests(Role role, bool seesThem)
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);

        var row = Assert.Single(await evening.GuestsAsync(evening.Of(role)));

        Assert.Equal(seesThem, row.Email is not null);
    }
}
