using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Accepts the ground rules after the evening was accepted without them.</summary>
public sealed class AcceptRules(LinkLookup links, Transactions transactions)
{
    public async Task<Result> AcceptAsync(InvitationToken token, int? versionRead, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        if (link.IsDead)
        {
            return new LinkRevoked();
        }

        var actor = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        return await transactions.RunAsync(actor, Permission.AnswerForGuest, work => DecideAsync(work, link, versionRead), ct);
    }

    private static async Task<Result> DecideAsync(Work work, LinkRow link, int? versionRead)
    {
        // The event's lock, so that the rules cannot change and the form cannot count twice meanwhile.
        var pressEvent = await work.LockEventAsync(link.EventId);
        var guest = await work.Db.Guests.SingleOrDefaultAsync(
            g => g.Id == link.GuestId && g.Status != GuestStatus.Withdrawn
                && work.Db.Links.Any(l => l.Id == link.LinkId && l.RevokedAt == null),
            work.Ct);
        return pressEvent is null || guest is null
            ? new LinkRevoked()
            : await RulesInForce.AcceptAsync(work, guest, versionRead, Channel.Link);
    }
}
