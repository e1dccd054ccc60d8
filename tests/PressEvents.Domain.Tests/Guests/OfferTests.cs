using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Tests.Guests;

public sealed class OfferTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly OrganisationId Agency = OrganisationId.New(Now);

    [Theory]
    [InlineData(24, 48, 24)]
    [InlineData(24, 5, 5)]
    [InlineData(1, 48, 1)]
    public void An_offer_stands_for_its_hours_and_never_beyond_the_beginning(int hours, int hoursToStart, int expected)
    {
        var offer = Made(new OfferedSeats(1, 1, false), hours, hoursToStart);

        Assert.Equal(Now.AddHours(expected), offer.ExpiresAt);
        Assert.True(offer.IsOpenAt(Now.AddHours(expected).AddTicks(-1)));
        Assert.False(offer.IsOpenAt(Now.AddHours(expected)));
    }

    [Theory]
    [InlineData(1, 1, false, OfferShape.One)]
    [InlineData(3, 3, false, OfferShape.Party)]
    [InlineData(1, 3, false, OfferShape.Part)]
    [InlineData(1, 1, true, OfferShape.Rest)]
    public void An_offer_knows_what_it_is_to_the_party(int seats, int asked, bool isForRest, OfferShape shape) =>
        Assert.Equal(shape, Made(new OfferedSeats(seats, asked, isForRest)).Shape);

    [Fact]
    public void An_offer_ends_once()
    {
        var offer = Made(new OfferedSeats(1, 1, false));
        offer.End(OfferOutcome.PassedOn, Now);

        Assert.False(offer.IsOpenAt(Now));
        Assert.Throws<InvalidOperationException>(() => offer.End(OfferOutcome.Taken, Now));
    }

    [Theory]
    [InlineData(EventState.Open, 0, true)]
    [InlineData(EventState.Closed, 0, true)]
    [InlineData(EventState.Draft, 0, false)]
    [InlineData(EventState.Cancelled, 0, false)]
    [InlineData(EventState.Open, 48, false)]
    public void Places_are_offered_until_the_evening_begins(EventState state, int hoursLater, bool expected)
    {
        var pressEvent = Dinner(24, 48);
        foreach (var step in Way(state))
        {
            pressEvent.MoveTo(step, Now);
        }

        Assert.Equal(expected, pressEvent.MayOfferAt(Now.AddHours(hoursLater)));
    }

    private static EventState[] Way(EventState state) => state switch
    {
        EventState.Draft => [],
        EventState.Closed => [EventState.Open, EventState.Closed],
        _ => [state],
    };

    private static Offer Made(OfferedSeats seats, int hours = 24, int hoursToStart = 480)
    {
        var pressEvent = Dinner(hours, hoursToStart);
        var party = new Party(PartyId.New(Now), Agency, pressEvent.Id, 0);
        var contact = new Contact(ContactId.New(Now), Agency, new ContactDetails(PersonName.From("Ada")!), null, Now);
        return new Offer(OfferId.New(Now), pressEvent, party, Guest.Lead(GuestId.New(Now), party, contact, Now), seats, Now);
    }

    private static PressEvent Dinner(int hours, int hoursToStart) => new(
        PressEventId.New(Now),
        Agency,
        Slug.TryParse("dinner")!.Value,
        new EventDetails
        {
            Title = "Dinner",
            StartsAt = Now.AddHours(hoursToStart),
            EndsAt = Now.AddHours(hoursToStart + 2),
            TimeZone = "Europe/Vienna",
            Capacity = 10,
            RsvpClosesAt = Now.AddHours(hoursToStart),
            OfferHours = hours,
        },
        Now);
}
