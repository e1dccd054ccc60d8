using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>A party is offered all its places or none, unless its guest would rather have some.</summary>
public sealed class PartyOfferTests(MigratedTemplate template)
{
    [Fact]
    public async Task A_party_that_does_not_fit_is_passed_over_keeps_its_place_and_the_trail_says_so()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2);
        var (ada, bea, two, one) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Bea", GuestStatus.Accepted), evening.Add("Two", GuestStatus.Invited, plusOnes: 1), evening.Add("One", GuestStatus.Invited));
        await evening.SaveAsync();
        await evening.ComeWithAsync(two, ["Bo"]);
        await evening.AnswerAsync(one, "yes");

        await evening.AnswerAsync(ada, "no");

        Assert.Equal((GuestStatus.Waitlisted, GuestStatus.Offered), (await evening.StatusAsync(two), await evening.StatusAsync(one)));
        var passed = Assert.Single(await evening.TrailAsync(), entry => entry.Action is "waitlist.passed-over");
        Assert.Equal((two.Guest.Id.Value, "size=2 free=1"), (passed.SubjectId, passed.Details));
        Assert.Equal("1", (await evening.OpenAsync(two)).RsvpPosition);

        await evening.AnswerAsync(bea, "no");
        await evening.AnswerAsync(one, "no");
        var statuses = await evening.StatusesAsync();
        Assert.Equal((GuestStatus.Offered, GuestStatus.Offered), (statuses["Two"], statuses["Bo"]));
        Assert.Contains("All 2 seats you asked for", (await evening.OpenAsync(two)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_that_may_be_split_is_seated_the_guest_first_and_the_rest_keeps_its_place()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2);
        var (ada, bea, two) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Bea", GuestStatus.Accepted), evening.Add("Two", GuestStatus.Invited, plusOnes: 1));
        await evening.SaveAsync();
        await evening.ComeWithAsync(two, ["Bo"], maySplit: true);

        await evening.AnswerAsync(ada, "no");
        var page = await evening.OpenAsync(two);
        Assert.Equal("offered", page.RsvpState);
        Assert.Contains("We can hold 1 of the 2 seats", page.Text, StringComparison.Ordinal);
        page = await evening.ComeWithAsync(two, ["Bo"], maySplit: true);

        Assert.Equal("confirmed", page.RsvpState);
        Assert.Contains("Still waiting for a seat: Bo", page.Text, StringComparison.Ordinal);
        Assert.Equal(GuestStatus.Waitlisted, (await evening.StatusesAsync())["Bo"]);

        await evening.AnswerAsync(bea, "no");
        page = await evening.OpenAsync(two);
        Assert.Equal((GuestStatus.Offered, "confirmed"), ((await evening.StatusesAsync())["Bo"], page.RsvpState));
        Assert.Contains("Your own seat is safe. We can hold 1 more", page.Text, StringComparison.Ordinal);

        await evening.ComeWithAsync(two, ["Bo"], maySplit: true);
        Assert.Equal(GuestStatus.Accepted, (await evening.StatusesAsync())["Bo"]);
        Assert.Equal([OfferOutcome.Taken, OfferOutcome.Taken], (await evening.OffersAsync()).ConvertAll(offer => offer.Outcome));
        Assert.Equal(2, (await evening.MailAsync(MessageKind.Offer)).Count);
    }

    [Fact]
    public async Task Further_seats_of_a_party_lapse_without_touching_the_guests_own()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2);
        var (bea, two) = (evening.Add("Bea", GuestStatus.Accepted), evening.Add("Two", GuestStatus.Invited, plusOnes: 1));
        await evening.SaveAsync();
        await evening.ComeWithAsync(two, ["Bo"], maySplit: true);
        Assert.Equal((GuestStatus.Accepted, GuestStatus.Waitlisted), ((await evening.StatusesAsync())["Two"], (await evening.StatusesAsync())["Bo"]));

        await evening.AnswerAsync(bea, "no");
        evening.App.Clock.Advance(TimeSpan.FromHours(24));
        await evening.KeepAsync();

        Assert.Equal((GuestStatus.Accepted, GuestStatus.Declined), ((await evening.StatusesAsync())["Two"], (await evening.StatusesAsync())["Bo"]));
        Assert.Equal("confirmed", (await evening.OpenAsync(two)).RsvpState);
    }

    [Fact]
    public async Task Somebody_new_waits_behind_a_party_that_may_be_split_or_would_fit()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2, with: details => details with { OffersByHand = true });
        var (ada, bea, two, late) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Bea", GuestStatus.Accepted), evening.Add("Two", GuestStatus.Invited, plusOnes: 1), evening.Add("Late", GuestStatus.Invited));
        await evening.SaveAsync();
        await evening.ComeWithAsync(two, ["Bo"], maySplit: true);
        await evening.AnswerAsync(ada, "no");

        Assert.Equal("2", (await evening.AnswerAsync(late, "yes")).RsvpPosition);
        Assert.Equal(GuestStatus.Accepted, await evening.StatusAsync(bea));
    }

    [Fact]
    public async Task A_party_that_cancels_late_lets_go_of_what_it_was_offered_too()
    {
        await using var evening = await WaitingEvening.BeginAsync(template, capacity: 2);
        var (bea, two, next) = (evening.Add("Bea", GuestStatus.Accepted), evening.Add("Two", GuestStatus.Invited, plusOnes: 1), evening.Add("Next", GuestStatus.Invited));
        await evening.SaveAsync();
        await evening.ComeWithAsync(two, ["Bo"], maySplit: true);
        await evening.AnswerAsync(next, "yes");
        await evening.AnswerAsync(bea, "no");
        evening.App.Clock.SetUtcNow(Some.Now.AddHours(20));

        await evening.AnswerAsync(two, "no");

        var statuses = await evening.StatusesAsync();
        Assert.Equal((GuestStatus.Declined, GuestStatus.Declined, GuestStatus.Offered), (statuses["Two"], statuses["Bo"], statuses["Next"]));
    }
}
