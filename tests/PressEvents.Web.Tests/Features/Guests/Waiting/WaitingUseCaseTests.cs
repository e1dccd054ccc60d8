using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests.Waiting;
using PressEvents.Web.Tests.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Waiting;

/// <summary>What the publicist does with the wait-list, and that each of it is told.</summary>
public sealed class WaitingUseCaseTests(MigratedTemplate template, PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(WaitlistOrder.Arrival, false)]
    [InlineData(WaitlistOrder.Arrival, true)]
    [InlineData(WaitlistOrder.Priority, false)]
    public async Task A_party_is_moved_and_the_order_shown_is_the_order_kept(WaitlistOrder order, bool onPostgres)
    {
        await using var evening = await WaitingEvening.BeginAsync(template, onPostgres ? postgres : null, with: details => details with { WaitlistOrder = order });
        var (ada, _, _, cy) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe", priority: 9), evening.Add("Bo", priority: 4), evening.Add("Cy"));
        await evening.SaveAsync();
        var change = evening.Use<ChangeWaiting>();

        Assert.True((await change.MoveAsync(evening.Publicist, evening.Id, cy.Party.Id, 1, Ct)).IsDone);
        Assert.Equal(["Cy", "Zoe", "Bo"], await NamesAsync(evening));
        Assert.Equal("1", (await evening.OpenAsync(cy)).RsvpPosition);
        await change.MoveAsync(evening.Publicist, evening.Id, cy.Party.Id, 2, Ct);
        Assert.Equal(["Zoe", "Cy", "Bo"], await NamesAsync(evening));
        await change.MoveAsync(evening.Publicist, evening.Id, cy.Party.Id, 99, Ct);
        Assert.Equal(["Zoe", "Bo", "Cy"], await NamesAsync(evening));
        await change.MoveAsync(evening.Publicist, evening.Id, cy.Party.Id, 1, Ct);

        await evening.AnswerAsync(ada, "no");
        Assert.Equal(GuestStatus.Offered, await evening.StatusAsync(cy));
        Assert.Contains("Cy was moved from place 3 to 1 by Ben", await LogAsync(evening), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_priority_is_set_and_counts_at_once()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, with: details => details with { WaitlistOrder = WaitlistOrder.Priority });
        var (_, _, bo) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe", priority: 3), evening.Add("Bo"));
        await evening.SaveAsync();
        var change = evening.Use<ChangeWaiting>();

        await change.SetPriorityAsync(evening.Publicist, evening.Id, bo.Party.Id, 7, Ct);

        Assert.Equal(["Bo", "Zoe"], await NamesAsync(evening));
        Assert.IsType<Invalid>((await change.SetPriorityAsync(evening.Publicist, evening.Id, bo.Party.Id, -1, Ct)).Refusal);
    }

    [Fact]
    public async Task By_hand_the_next_needs_no_reason_and_anybody_else_does()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2, with: details => details with { OffersByHand = true });
        var (zoe, bo, cy) = (evening.Add("Zoe"), evening.Add("Bo"), evening.Add("Cy"));
        evening.Add("Ada", GuestStatus.Accepted);
        await evening.SaveAsync();
        var offers = evening.Use<OfferPlace>();

        Assert.Equal("reason", Assert.IsType<Invalid>((await offers.OfferAsync(evening.Publicist, evening.Id, cy.Party.Id, " ", Ct)).Refusal).Field);
        Assert.Empty(await evening.OffersAsync());
        Assert.True((await offers.OfferAsync(evening.Publicist, evening.Id, cy.Party.Id, "Files for tomorrow’s paper", Ct)).IsDone);
        Assert.Equal(new NoPlaceFree(0, 1), (await offers.OfferAsync(evening.Publicist, evening.Id, zoe.Party.Id, null, Ct)).Refusal);
        Assert.Equal(new NotWaiting(), (await offers.OfferAsync(evening.Publicist, evening.Id, cy.Party.Id, null, Ct)).Refusal);

        var offer = Assert.Single(await evening.OffersAsync());
        Assert.Equal((evening.Publicist.MemberId, "Files for tomorrow’s paper"), (offer.MadeBy!.Value, offer.Reason));
        await evening.AnswerAsync(cy, "no");
        Assert.True((await offers.OfferAsync(evening.Publicist, evening.Id, zoe.Party.Id, null, Ct)).IsDone);
        Assert.Equal(GuestStatus.Waitlisted, await evening.StatusAsync(bo));
        Assert.Contains("Cy was offered 1 place by Ben “Files for tomorrow’s paper”", await LogAsync(evening), StringComparer.Ordinal);
        Assert.DoesNotContain(await evening.TrailAsync(), entry => entry.Details?.Contains("tomorrow", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task An_offer_taken_back_returns_the_party_to_its_place_and_goes_to_the_next()
    {
        await using var evening = await WaitingEvening.BeginAsync(template);
        var (ada, zoe, bo) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"), evening.Add("Bo"));
        evening.Add("Cy");
        await evening.SaveAsync();
        await evening.AnswerAsync(ada, "no");
        var offer = Assert.Single(await evening.OffersAsync());

        Assert.True((await evening.Use<TakeOfferBack>().TakeBackAsync(evening.Publicist, offer.Id, Ct)).IsDone);

        Assert.Equal((GuestStatus.Waitlisted, GuestStatus.Offered), (await evening.StatusAsync(zoe), await evening.StatusAsync(bo)));
        Assert.Equal(["Zoe", "Cy"], await NamesAsync(evening));
        Assert.Equal(new OfferIsOver(), (await evening.Use<TakeOfferBack>().TakeBackAsync(evening.Publicist, offer.Id, Ct)).Refusal);
        await evening.KeepAsync();
        Assert.Equal(GuestStatus.Waitlisted, await evening.StatusAsync(zoe));    // kept back until somebody lets them go

        await evening.Use<ChangeWaiting>().HoldAsync(evening.Publicist, evening.Id, zoe.Party.Id, onHold: false, Ct);
        await evening.AnswerAsync(bo, "no");
        Assert.Equal(GuestStatus.Offered, await evening.StatusAsync(zoe));
    }

    [Fact]
    public async Task Overbooking_is_one_act_with_its_number_and_its_reason_and_never_silent()
    {
        await using var evening = await WaitingEvening.BeginAsync(template);
        var (_, zoe) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"));
        await evening.SaveAsync();
        var overbook = evening.Use<Overbook>();

        Assert.IsType<Invalid>((await overbook.ConfirmAsync(evening.Publicist, evening.Id, zoe.Party.Id, 2, null, Ct)).Refusal);
        Assert.Equal(new ChangedMeanwhile(), (await overbook.ConfirmAsync(evening.Publicist, evening.Id, zoe.Party.Id, 3, "The mogul asked", Ct)).Refusal);
        Assert.Equal(GuestStatus.Waitlisted, await evening.StatusAsync(zoe));
        Assert.True((await overbook.ConfirmAsync(evening.Publicist, evening.Id, zoe.Party.Id, 2, "The mogul asked", Ct)).IsDone);

        Assert.Equal("confirmed", (await evening.OpenAsync(zoe)).RsvpState);
        Assert.Equal(GuestStatus.Accepted, Assert.Single(await evening.MailAsync(MessageKind.Confirmation)).Outcome);
        var trail = Assert.Single(await evening.TrailAsync());
        Assert.Equal(("waitlist.overbooked", "member"), (trail.Action, trail.ActorKind));
        Assert.StartsWith("seats=+1 of=1 held=2", trail.Details, StringComparison.Ordinal);
        Assert.Contains("Zoe was confirmed beyond the room: 2 for 1 places by Ben “The mogul asked”", await LogAsync(evening), StringComparer.Ordinal);
        Assert.Equal(1, (await WaitlistAsync(evening)).Over);

        await evening.AnswerAsync(zoe, "no");    // back to what the room holds: nobody is offered anything
        Assert.Empty(await evening.MailAsync(MessageKind.Offer));
    }

    [Fact]
    public async Task Nobody_is_confirmed_beyond_a_room_they_fit_into()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2, with: details => details with { OffersByHand = true });
        var (_, zoe) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"));
        await evening.SaveAsync();

        Assert.Equal(new RoomIsThere(1), (await evening.Use<Overbook>().ConfirmAsync(evening.Publicist, evening.Id, zoe.Party.Id, 2, "Because", Ct)).Refusal);
    }

    [Fact]
    public async Task Letting_a_party_be_split_offers_it_what_is_free()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2);
        var (_, two) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Two", GuestStatus.Invited, plusOnes: 1));
        await evening.SaveAsync();
        await evening.ComeWithAsync(two, ["Bo"]);
        Assert.Equal(GuestStatus.Waitlisted, await evening.StatusAsync(two));

        await evening.Use<ChangeWaiting>().LetSplitAsync(evening.Publicist, evening.Id, two.Party.Id, maySplit: true, Ct);

        Assert.Equal((GuestStatus.Offered, GuestStatus.Waitlisted), ((await evening.StatusesAsync())["Two"], (await evening.StatusesAsync())["Bo"]));
    }

    [Fact]
    public async Task Those_who_only_look_change_nothing_and_another_organisation_finds_nothing()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2, with: details => details with { OffersByHand = true });
        var zoe = evening.Add("Zoe");
        var viewer = new Member(MemberId.New(Some.Now), evening.Evening.Organisation.Id, "Vi", "vi@agency.example", Role.Viewer, Some.Now);
        evening.Evening.Add(viewer);
        await evening.SaveAsync();
        var actor = new StaffActor(evening.Evening.Organisation.Id, viewer.Id);
        var denied = new NotAllowed(Permission.EditEvent);

        Assert.Equal(denied, (await evening.Use<OfferPlace>().OfferAsync(actor, evening.Id, zoe.Party.Id, "x", Ct)).Refusal);
        Assert.Equal(denied, (await evening.Use<Overbook>().ConfirmAsync(actor, evening.Id, zoe.Party.Id, 1, "x", Ct)).Refusal);
        Assert.Equal(denied, (await evening.Use<ChangeWaiting>().MoveAsync(actor, evening.Id, zoe.Party.Id, 1, Ct)).Refusal);
        Assert.Empty(await evening.Use<WaitlistLog>().ForEventAsync(actor, evening.Id, 10, Ct));

        var other = new AnsweredEvening(slug: "other");
        var stranger = new Member(MemberId.New(Some.Now), other.Organisation.Id, "St", "st@rival.example", Role.Owner, Some.Now);
        other.Add(stranger);
        await other.SaveAsync(evening.App);
        var foreign = new StaffActor(other.Organisation.Id, stranger.Id);
        Assert.Equal(new NotFound("event"), (await evening.Use<OfferPlace>().OfferAsync(foreign, evening.Id, zoe.Party.Id, "x", Ct)).Refusal);
        Assert.Null(await evening.Use<WaitlistQuery>().ForEventAsync(foreign, evening.Id, Ct));
    }

    private static async Task<Waitlist> WaitlistAsync(WaitingEvening evening) =>
        (await evening.Use<WaitlistQuery>().ForEventAsync(evening.Publicist, evening.Id, Ct))!;

    private static async Task<IEnumerable<string>> NamesAsync(WaitingEvening evening) => (await WaitlistAsync(evening)).Parties.Select(row => row.Name);

    private static async Task<List<string>> LogAsync(WaitingEvening evening) =>
        [.. (await evening.Use<WaitlistLog>().ForEventAsync(evening.Publicist, evening.Id, 100, Ct))
            .Select(line => string.Join(' ', new[] { line.Name, WaitlistWords.Says(line), WaitlistWords.By(line), line.Reason is null ? null : $"“{line.Reason}”" }.OfType<string>()))];
}
