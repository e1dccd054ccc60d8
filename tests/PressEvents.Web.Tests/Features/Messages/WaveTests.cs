using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Features.Guests.Choosing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

public sealed class WaveTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wave_takes_the_earlier_ones_and_the_unplanned_along_and_leaves_the_later_ones()
    {
        using var evening = await Evening.BeginAsync(template);
        await FillAsync(evening);

        Assert.Equal((1, "First, Unplanned", "Second, Third"), await ReadAsync(evening, new InvitationChoice()));
        Assert.Equal((2, "First, Second, Unplanned", "Third"), await ReadAsync(evening, new InvitationChoice(Wave: 2)));
    }

    [Fact]
    public async Task The_next_wave_is_the_lowest_that_still_has_somebody_to_write_to()
    {
        using var evening = await Evening.BeginAsync(template);
        await FillAsync(evening);
        await new ListMaker(evening).AddAsync(new Wanted("Never") { Wave = 1, DoNotInvite = "Broke an embargo" });

        Assert.Equal([new(1, 2), new(2, 1), new(3, 1)], [await SendAsync(evening), await SendAsync(evening), await SendAsync(evening)]);

        Assert.Equal(
            [("First", 1), ("Unplanned", 1), ("Second", 2), ("Third", 3)],
            await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(
                db.Guests.Join(db.Invitations, g => g.Id, i => i.GuestId, (g, i) => new { g.Name, i.Wave }).OrderBy(g => g.Wave).ThenBy(g => g.Name).AsEnumerable().Select(g => (g.Name, g.Wave)).ToList())));
    }

    [Fact]
    public async Task A_wave_without_anybody_left_says_who_waits_for_a_later_one()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Second") { Wave = 2 });
        await list.AddAsync(new Wanted("Never") { Wave = 9, DoNotInvite = "Broke an embargo" });

        Assert.Equal(new NobodyToInvite(2), (await Send(evening).SendAsync(evening.Publicist, evening.Dinner.Id, MessageKind.Invitation, new Wave(1), Ct)).Refusal);
        Assert.Equal(new QueuedMessages(2, 1), await SendAsync(evening));
        Assert.Equal(new NobodyToInvite(), (await Send(evening).SendAsync(evening.Publicist, evening.Dinner.Id, MessageKind.Invitation, new Wave(), Ct)).Refusal);
    }

    [Fact]
    public async Task Certain_guests_alone_are_invited_and_the_others_named_with_the_reason()
    {
        using var evening = await Evening.BeginAsync(template);
        var list = new ListMaker(evening);
        await FillAsync(evening);
        var third = (await evening.GuestsAsync()).Single(guest => guest.Name is "Third").Id;
        var answered = await list.AddAsync(new Wanted("Answered") { Status = GuestStatus.Declined });
        var invited = await list.AddAsync(new Wanted("Asked") { Status = GuestStatus.Invited, InvitedIn = 1 });
        var never = await list.AddAsync(new Wanted("Never") { DoNotInvite = "Broke an embargo" });
        GuestId[] certain = [third, answered.Id, invited.Id, never.Id, GuestId.New(Some.Now)];

        var audience = await evening.Database.ReadAsync(evening.Agency.Id, db => MessageAudience.ToInviteAsync(db, evening.Dinner.Id, new InvitationChoice(Certain: certain), Ct));
        var sent = await Send(evening).SendAsync(evening.Publicist, evening.Dinner.Id, MessageKind.Invitation, new Wave(ConfirmedCount: 1) { Certain = certain }, Ct);

        Assert.Equal(
            ["Answered: Has answered already", "Asked: Was invited already", "Never: Must not be invited: Broke an embargo", "Somebody: Is not on this list as a guest of their own"],
            audience.LeftOut.Select(one => $"{one.Name}: {one.Reason}").Order(StringComparer.Ordinal));
        Assert.Equal(new QueuedMessages(3, 1), sent.Value);
        Assert.Equal(third, (await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.Outbox.Single().GuestId))));
    }

    private static async Task FillAsync(Evening evening)
    {
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Third") { Wave = 3 });
        await list.AddAsync(new Wanted("Second") { Wave = 2 });
        await list.AddAsync(new Wanted("First") { Wave = 1 });
        await list.AddAsync(new Wanted("Unplanned"));
    }

    private static SendMessage Send(Evening evening) => new(evening.Database.Transactions);

    private static async Task<QueuedMessages> SendAsync(Evening evening) =>
        (await Send(evening).SendAsync(evening.Publicist, evening.Dinner.Id, MessageKind.Invitation, new Wave(), Ct)).Value!;

    private static async Task<(int Wave, string Members, string Later)> ReadAsync(Evening evening, InvitationChoice choice)
    {
        var audience = await evening.Database.ReadAsync(evening.Agency.Id, db => MessageAudience.ToInviteAsync(db, evening.Dinner.Id, choice, Ct));
        return (audience.Wave,
            string.Join(", ", audience.Members.Select(member => member.Guest.Name).Order(StringComparer.Ordinal)),
            string.Join(", ", audience.Later.Select(one => one.Name)));
    }
}
