using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Features.Guests.Waiting;
using PressEvents.Web.Mail;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>What an offer’s mail says, and when it is held back.</summary>
public sealed class OfferMailTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_offer_says_until_when_in_the_guests_own_zone_and_in_the_events()
    {
        await using var evening = await OfferedAsync();

        var mail = await RenderAsync(evening, Assert.Single(await evening.MailAsync(MessageKind.Offer)));

        Assert.StartsWith("A seat is free for you: The Defiant Ones", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("21:00 (Tokyo time)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("07:00 (New York time)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://link", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OfferShape.Party, 3, 3, false, "all 3 seats")]
    [InlineData(OfferShape.Part, 1, 3, false, "1 of the 3 seats")]
    [InlineData(OfferShape.Rest, 2, 2, true, "2 more of the seats")]
    public async Task Every_kind_of_offer_has_its_words(OfferShape shape, int seats, int asked, bool isForRest, string words)
    {
        await using var evening = await OfferedAsync();
        var (_, facts) = await FactsAsync(evening, (await evening.MailAsync(MessageKind.Offer))[0]);
        var offer = new Offer(OfferId.New(Some.Now), facts.Event, await evening.App.ReadAsync(evening.Evening.Organisation.Id, db => db.Parties.FirstAsync(Ct)), facts.Guest, new OfferedSeats(seats, asked, isForRest), Some.Now);

        var mail = evening.Use<MessageComposer>().Render(facts with { Offer = offer }, new MessageDraft(MessageKind.Offer, null, null), "https://link", "https://out");

        Assert.Equal(shape, offer.Shape);
        Assert.Contains(words, mail.Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", mail.Subject + mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GuestStatus.Declined, null, "has passed to the next")]
    [InlineData(GuestStatus.Accepted, null, "your own seat")]
    [InlineData(GuestStatus.Waitlisted, 2, "are number 2 on it now")]
    public async Task The_end_of_an_offer_has_its_words(GuestStatus outcome, int? position, string words)
    {
        await using var evening = await OfferedAsync();
        var (_, facts) = await FactsAsync(evening, (await evening.MailAsync(MessageKind.Offer))[0]);

        var mail = evening.Use<MessageComposer>().Render(facts, new MessageDraft(MessageKind.Confirmation, null, null, outcome, position), "https://link", "https://out");

        Assert.Contains(words, mail.Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_that_ended_before_its_mail_went_out_is_held()
    {
        await using var evening = await OfferedAsync();
        var (message, facts) = await FactsAsync(evening, (await evening.MailAsync(MessageKind.Offer))[0]);
        Assert.Null(Suppression.ReasonToHold(message, facts, Some.Now));
        Assert.Equal("The offer has ended.", Suppression.ReasonToHold(message, facts, Some.Now.AddHours(24)));

        await evening.Use<TakeOfferBack>().TakeBackAsync(evening.Publicist, (await evening.OffersAsync())[0].Id, Ct);

        (message, facts) = await FactsAsync(evening, message);
        Assert.Equal("The offer has ended.", Suppression.ReasonToHold(message, facts, Some.Now));
        Assert.Empty(await evening.MailAsync(MessageKind.Confirmation));    // nobody was told of it, so nobody is told of its end
    }

    [Fact]
    public async Task Whom_the_offer_reached_is_told_when_it_is_taken_back()
    {
        await using var evening = await OfferedAsync();
        await evening.App.ReadAsync(evening.Evening.Organisation.Id, async db =>
        {
            var message = await db.Outbox.SingleAsync(m => m.Kind == MessageKind.Offer, Ct);
            message.Claim(Some.Now);
            message.BeginData(Some.Now);
            message.MarkSent(Some.Now);
            return await db.SaveChangesAsync(Ct);
        });

        await evening.Use<TakeOfferBack>().TakeBackAsync(evening.Publicist, (await evening.OffersAsync())[0].Id, Ct);

        var told = Assert.Single(await evening.MailAsync(MessageKind.Confirmation));
        Assert.Equal((GuestStatus.Waitlisted, 1), (told.Outcome, told.WaitPosition));
    }

    // Somebody withdrawn makes the place free, so that no other mail is about.
    private async Task<WaitingEvening> OfferedAsync()
    {
        var evening = await WaitingEvening.BeginAsync(template);
        var (ada, _) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe", timeZone: "Asia/Tokyo"));
        await evening.SaveAsync();
        await evening.Use<Web.Features.Guests.WithdrawGuest>().WithdrawAsync(evening.Publicist, ada.Guest.Id, Ct);
        return evening;
    }

    private static async Task<RenderedMail> RenderAsync(WaitingEvening evening, OutboxMessage message)
    {
        var (_, facts) = await FactsAsync(evening, message);
        return evening.Use<MessageComposer>().Render(facts, new MessageDraft(message.Kind, null, null, message.Outcome, message.WaitPosition), "https://link", "https://out");
    }

    private static Task<(OutboxMessage Message, MailFacts Facts)> FactsAsync(WaitingEvening evening, OutboxMessage message) =>
        evening.App.ReadAsync(evening.Evening.Organisation.Id, async db => (message, (await evening.Use<MailFactsQuery>().ForMessageAsync(db, message, Ct))!));
}
