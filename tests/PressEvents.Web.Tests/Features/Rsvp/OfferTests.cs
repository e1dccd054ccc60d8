using System.Net;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Guests.Listing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>When a place comes free the next who waits is offered it, until when, and what becomes of it.</summary>
public sealed class OfferTests(MigratedTemplate template, PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancellation_offers_the_place_to_the_next_in_the_same_moment(bool onPostgres)
    {
        await using var evening = await WaitingEvening.BeginAsync(template, onPostgres ? postgres : null);
        var (ada, zoe, bo) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"), evening.Add("Bo"));
        await evening.SaveAsync();

        await evening.AnswerAsync(ada, "no");

        Assert.Equal((GuestStatus.Offered, GuestStatus.Waitlisted), (await evening.StatusAsync(zoe), await evening.StatusAsync(bo)));
        var offer = Assert.Single(await evening.OffersAsync());
        Assert.Equal((zoe.Guest.Id, 1, Some.Now.AddHours(24), null), (offer.GuestId, offer.Seats, offer.ExpiresAt, offer.MadeBy));
        Assert.Equal((zoe.Guest.Id, offer.Id), (Assert.Single(await evening.MailAsync(MessageKind.Offer)).GuestId, (await evening.MailAsync(MessageKind.Offer))[0].OfferId));
        var trail = await evening.TrailAsync();
        Assert.Equal([("guest.declined", "guest"), ("guest.offered", "wait-list")], trail.Select(entry => (entry.Action, entry.ActorKind)));
        Assert.Contains("seats=-1 of=1", trail[0].Details, StringComparison.Ordinal);
        Assert.Contains("seats=+1 of=1", trail[1].Details, StringComparison.Ordinal);
        var page = await evening.OpenAsync(zoe);
        Assert.Equal("offered", page.RsvpState);
        Assert.Contains("Held until", page.Document.QuerySelector(".until")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", (await evening.OpenAsync(bo)).RsvpPosition);
    }

    [Fact]
    public async Task Yes_takes_the_offer_and_confirms_it()
    {
        await using var evening = await WithOfferAsync();

        var page = await evening.Evening.AnswerAsync(evening.Offered, "yes");

        Assert.Equal("confirmed", page.RsvpState);
        Assert.Equal(OfferOutcome.Taken, Assert.Single(await evening.Evening.OffersAsync()).Outcome);
        Assert.Equal(GuestStatus.Accepted, (await evening.Evening.MailAsync(MessageKind.Confirmation)).Last(m => m.GuestId == evening.Offered.Guest.Id).Outcome);
    }

    [Fact]
    public async Task Not_this_time_passes_it_to_the_next_at_once()
    {
        await using var evening = await WithOfferAsync();

        var page = await evening.Evening.AnswerAsync(evening.Offered, "no");

        Assert.Equal("declined", page.RsvpState);
        Assert.Contains("the seat passes to the next on the list", page.Text, StringComparison.Ordinal);
        Assert.Equal(GuestStatus.Offered, await evening.Evening.StatusAsync(evening.Next));
        Assert.Equal([OfferOutcome.PassedOn, null], (await evening.Evening.OffersAsync()).ConvertAll(offer => offer.Outcome));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_offer_that_lapses_passes_to_the_next_by_itself_and_is_told_kindly(bool onPostgres)
    {
        await using var evening = await WithOfferAsync(onPostgres);
        var app = evening.Evening.App;
        app.Clock.Advance(TimeSpan.FromHours(24));

        await evening.Evening.KeepAsync();
        await evening.Evening.KeepAsync();

        Assert.Equal((GuestStatus.Declined, GuestStatus.Offered), (await evening.Evening.StatusAsync(evening.Offered), await evening.Evening.StatusAsync(evening.Next)));
        Assert.Equal([OfferOutcome.Lapsed, null], (await evening.Evening.OffersAsync()).ConvertAll(offer => offer.Outcome));
        var told = Assert.Single(await evening.Evening.MailAsync(MessageKind.Confirmation), m => m.OfferId is not null);
        Assert.Equal((evening.Offered.Guest.Id, GuestStatus.Declined), (told.GuestId, told.Outcome));
        var page = await evening.Evening.OpenAsync(evening.Offered);
        Assert.Equal("declined", page.RsvpState);
        Assert.Contains("has passed to the next on the list", page.Text, StringComparison.Ordinal);
        Assert.Contains("you join the list again", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_is_over_at_its_instant_though_nobody_has_come_by()
    {
        await using var evening = await WithOfferAsync();
        var page = await evening.Evening.OpenAsync(evening.Offered);
        evening.Evening.App.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal("declined", (await evening.Evening.OpenAsync(evening.Offered)).RsvpState);
        var late = await (await page.SendAsync(("answer", "yes"))).FollowAsync();

        Assert.Equal("waitlisted", late.RsvpState);    // the place is the next one’s by then
        Assert.Equal(GuestStatus.Offered, await evening.Evening.StatusAsync(evening.Next));
    }

    [Fact]
    public async Task After_the_deadline_places_are_still_offered_and_answered_until_the_evening_begins()
    {
        await using var evening = await WaitingEvening.BeginAsync(template);
        var (ada, zoe) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"));
        await evening.SaveAsync();
        evening.App.Clock.SetUtcNow(evening.Evening.Dinner.StartsAt.AddHours(-3));

        await evening.AnswerAsync(ada, "no");
        Assert.Equal(evening.Evening.Dinner.StartsAt, Assert.Single(await evening.OffersAsync()).ExpiresAt);
        Assert.Equal("confirmed", (await evening.AnswerAsync(zoe, "yes")).RsvpState);

        evening.App.Clock.SetUtcNow(evening.Evening.Dinner.StartsAt);
        await evening.KeepAsync();
        Assert.Single(await evening.OffersAsync());
    }

    [Fact]
    public async Task Nothing_is_offered_once_the_evening_has_begun()
    {
        await using var evening = await WaitingEvening.BeginAsync(template);
        var (ada, zoe) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"));
        await evening.SaveAsync();
        evening.App.Clock.SetUtcNow(evening.Evening.Dinner.StartsAt);

        await evening.AnswerAsync(ada, "no");
        await evening.KeepAsync();

        Assert.Empty(await evening.OffersAsync());
        Assert.Equal(GuestStatus.Waitlisted, await evening.StatusAsync(zoe));
    }

    [Fact]
    public async Task By_priority_the_higher_is_offered_first()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, with: details => details with { WaitlistOrder = WaitlistOrder.Priority });
        var (ada, first, second) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("First"), evening.Add("Second", priority: 5));
        await evening.SaveAsync();

        await evening.AnswerAsync(ada, "no");

        Assert.Equal((GuestStatus.Waitlisted, GuestStatus.Offered), (await evening.StatusAsync(first), await evening.StatusAsync(second)));
    }

    [Fact]
    public async Task A_larger_room_offers_its_new_places_to_as_many_as_fit()
    {
        await using var evening = await WaitingEvening.BeginAsync(template);
        var (_, zoe, bo, cy) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"), evening.Add("Bo"), evening.Add("Cy"));
        await evening.SaveAsync();
        var details = EventDetails.Of(evening.Evening.Dinner);
        var form = EventForm.Of(details, "dinner");
        form.Capacity = "3";

        Assert.Null((await evening.Use<ChangeEvent>().ChangeAsync(evening.Publicist, evening.Id, details, form, Ct)).Refusal);

        Assert.Equal((GuestStatus.Offered, GuestStatus.Offered, GuestStatus.Waitlisted), (await evening.StatusAsync(zoe), await evening.StatusAsync(bo), await evening.StatusAsync(cy)));
        Assert.Contains("of=3", (await evening.TrailAsync())[0].Details, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_is_withdrawn_alone_or_among_many_makes_room_for_the_next(bool many)
    {
        await using var evening = await WaitingEvening.BeginAsync(template);
        var (ada, zoe) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"));
        await evening.SaveAsync();

        _ = many
            ? (await evening.Use<ChangeGuests>().WithdrawAsync(evening.Publicist, evening.Id, [ada.Guest.Id], Ct)).Refusal
            : (await evening.Use<WithdrawGuest>().WithdrawAsync(evening.Publicist, ada.Guest.Id, Ct)).Refusal;

        Assert.Equal(GuestStatus.Offered, await evening.StatusAsync(zoe));
    }

    [Fact]
    public async Task A_withdrawn_guest_has_no_offer_any_more_and_it_goes_to_the_next()
    {
        await using var evening = await WithOfferAsync();

        await evening.Evening.Use<WithdrawGuest>().WithdrawAsync(evening.Evening.Publicist, evening.Offered.Guest.Id, Ct);

        Assert.Equal([OfferOutcome.TakenBack, null], (await evening.Evening.OffersAsync()).ConvertAll(offer => offer.Outcome));
        Assert.Equal(GuestStatus.Offered, await evening.Evening.StatusAsync(evening.Next));
        Assert.Equal(HttpStatusCode.Gone, (await evening.Evening.OpenAsync(evening.Offered)).Status);
    }

    [Fact]
    public async Task Where_offers_are_made_by_hand_nothing_is_offered_by_itself_and_nobody_new_comes_first()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, with: details => details with { OffersByHand = true });
        var (ada, zoe, late) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"), evening.Add("Late", GuestStatus.Invited));
        await evening.SaveAsync();

        await evening.AnswerAsync(ada, "no");
        await evening.KeepAsync();
        var page = await evening.AnswerAsync(late, "yes");

        Assert.Empty(await evening.OffersAsync());
        Assert.Equal(GuestStatus.Waitlisted, await evening.StatusAsync(zoe));
        Assert.Equal(("waitlisted", "2"), (page.RsvpState, page.RsvpPosition));
        Assert.Equal("waitlisted", (await evening.AnswerAsync(zoe, "yes")).RsvpState);    // the publicist offers, they do not help themselves
    }

    [Fact]
    public async Task The_deadline_is_shown_in_the_guests_own_zone_and_in_the_events()
    {
        await using var evening = await WaitingEvening.BeginAsync(template);
        var (ada, zoe) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe", timeZone: "Asia/Tokyo"));
        await evening.SaveAsync();

        await evening.AnswerAsync(ada, "no");
        var page = await evening.OpenAsync(zoe);

        Assert.Contains("21:00 (Tokyo time)", page.Document.QuerySelector(".until")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("07:00 (New York time)", page.Document.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<OfferedEvening> WithOfferAsync(bool onPostgres = false)
    {
        var evening = await WaitingEvening.BeginAsync(template, onPostgres ? postgres : null);
        var (ada, zoe, bo) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"), evening.Add("Bo"));
        await evening.SaveAsync();
        await evening.AnswerAsync(ada, "no");
        Assert.Equal(GuestStatus.Offered, await evening.StatusAsync(zoe));
        return new OfferedEvening(evening, zoe, bo);
    }

    private sealed record OfferedEvening(WaitingEvening Evening, Invitee Offered, Invitee Next) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Evening.DisposeAsync();
    }
}
