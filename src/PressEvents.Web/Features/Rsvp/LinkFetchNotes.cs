using PressEvents.Data.Queries;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Notes;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Notes that a link was fetched.</summary>
internal sealed class LinkFetchNotes(TimeProvider clock) : LaterNotes<LinkFetched>
{
    public void Note(LinkRow link) => Add(new LinkFetched(link.LinkId, link.OrganisationId, clock.GetUtcNow()));
}

/// <summary>One link was fetched at this instant, by a person or a machine; nobody can tell.</summary>
internal sealed record LinkFetched(InvitationLinkId LinkId, OrganisationId OrganisationId, DateTimeOffset At);
