using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Mail;

/// <summary>A message this process is about to send. The only place its personal link ever exists in clear.</summary>
internal sealed record ClaimedMessage(OutboxMessageId Id, int Attempt, MailFacts Facts, MessageDraft Draft, InvitationLinkId LinkId, InvitationToken Token)
{
    public OrganisationId OrganisationId => Facts.Event.OrganisationId;

    public PressEventId EventId => Facts.Event.Id;
}
