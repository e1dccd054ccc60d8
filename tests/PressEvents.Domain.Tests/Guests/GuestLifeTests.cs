using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Tests.Guests;

public sealed class GuestLifeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly OrganisationId Agency = OrganisationId.New(Now);

    [Theory]
    [InlineData(GuestStatus.Arrived, GuestStatus.Declined)]
    [InlineData(GuestStatus.Listed, GuestStatus.Arrived)]
    [InlineData(GuestStatus.NoShow, GuestStatus.Accepted)]
    [InlineData(GuestStatus.Invited, GuestStatus.Listed)]
    [InlineData(GuestStatus.Declined, GuestStatus.Offered)]
    public void A_step_that_is_not_drawn_is_refused_and_changes_nothing(GuestStatus from, GuestStatus to) =>
        Assert.False(GuestLife.Allows(from, to));

    [Theory]
    [InlineData(GuestStatus.Accepted, GuestStatus.Declined)]
    [InlineData(GuestStatus.Declined, GuestStatus.Accepted)]
    [InlineData(GuestStatus.Waitlisted, GuestStatus.Declined)]
    [InlineData(GuestStatus.Arrived, GuestStatus.NoShow)]
    [InlineData(GuestStatus.NoShow, GuestStatus.Arrived)]
    [InlineData(GuestStatus.Withdrawn, GuestStatus.Accepted)]
    [InlineData(GuestStatus.Offered, GuestStatus.Waitlisted)]
    public void The_drawn_steps_exist(GuestStatus from, GuestStatus to) => Assert.True(GuestLife.Allows(from, to));

    [Fact]
    public void An_offer_holds_the_seat_it_offers_and_waiting_holds_none()
    {
        Assert.True(GuestLife.TakesSeat(GuestStatus.Offered));
        Assert.False(GuestLife.TakesSeat(GuestStatus.Waitlisted));
    }

    [Fact]
    public void A_status_says_who_set_it_when_and_how()
    {
        var guest = AGuest();
        var publicist = new StaffActor(Agency, MemberId.New(Now));

        guest.MoveTo(GuestStatus.Accepted, publicist, Channel.Phone, Now.AddHours(1));

        Assert.Equal((GuestStatus.Accepted, Now.AddHours(1), Channel.Phone, (Guid?)publicist.MemberId.Value),
            (guest.Status, guest.StatusAt, guest.StatusVia, guest.StatusBy));
    }

    [Fact]
    public void A_refused_step_leaves_the_guest_as_they_were()
    {
        var guest = AGuest();

        var result = guest.MoveTo(GuestStatus.Arrived, new SystemActor(Agency, "test"), Channel.Publicist, Now.AddHours(1));

        Assert.Equal(new GuestCannotMove(GuestStatus.Listed, GuestStatus.Arrived), result.Refusal);
        Assert.Equal((GuestStatus.Listed, Now), (guest.Status, guest.StatusAt));
    }

    private static Guest AGuest()
    {
        var contact = new Contact(ContactId.New(Now), Agency, new ContactDetails(PersonName.From("Ada")!), null, Now);
        return Guest.Lead(GuestId.New(Now), new Party(PartyId.New(Now), Agency, PressEventId.New(Now), 0), contact, Now);
    }
}
