using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Tests.Mail;

public sealed class OutboxMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_passes_claimed_and_data_on_its_way()
    {
        var message = Queued();

        message.Claim(Now);
        message.BeginData(Now);
        message.MarkSent(Now);

        Assert.Equal((OutboxState.Sent, 1), (message.State, message.Attempts));
    }

    [Fact]
    public void What_was_never_claimed_cannot_be_sent() => Assert.Throws<InvalidOperationException>(() => Queued().MarkSent(Now));

    [Fact]
    public void Only_what_is_stuck_is_sent_again()
    {
        var message = Queued();

        Assert.Equal(new MessageNotStuck(OutboxState.Queued), message.SendAgain(Now).Refusal);
        message.DoubtArrival("cut off", Now);

        Assert.True(message.SendAgain(Now).IsDone);
        Assert.Equal(OutboxState.Queued, message.State);
    }

    private static OutboxMessage Queued()
    {
        var agency = OrganisationId.New(Now);
        var contact = new Contact(ContactId.New(Now), agency, new ContactDetails(PersonName.From("Ada")!), null, Now);
        var guest = Guest.Lead(GuestId.New(Now), new Party(PartyId.New(Now), agency, PressEventId.New(Now), 0), contact, Now);
        return new OutboxMessage(OutboxMessageId.New(Now), guest, MessageKind.Invitation, null, null, Now);
    }
}
