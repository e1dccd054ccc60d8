using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>Makes one guest a fresh personal link, and revokes links that went astray.</summary>
public sealed class ChangeLinks(Transactions transactions)
{
    private const string IssuedFor = "BackOffice";

    /// <summary>The answer holds the link's secret, the only time it is ever shown.</summary>
    public Task<Result<InvitationToken>> IssueAsync(Actor actor, GuestId guestId, CancellationToken ct) =>
        transactions.RunAsync<InvitationToken>(actor, Permission.SendMail, async work =>
        {
            if (await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == guestId, work.Ct) is not { IsPlusOne: false } guest)
            {
                return new NotFound("guest");
            }

            var (_, token) = await LinkMint.MintAsync(work.Db, guest, IssuedFor, work.Now, work.Ct);
            work.Audit("link.issued", guest.EventId, guest.Id.Value);
            return token;
        }, ct);

    public Task<Result> RevokeAsync(Actor actor, InvitationLinkId linkId, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work =>
        {
            if (await work.Db.Links.SingleOrDefaultAsync(l => l.Id == linkId, work.Ct) is not { IsValid: true } link)
            {
                return new NotFound("valid link");
            }

            link.Revoke(work.Now);
            work.Audit("link.revoked", link.EventId, link.GuestId.Value);
            return Result.Done;
        }, ct);
}
