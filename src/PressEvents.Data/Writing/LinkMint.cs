using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;

namespace PressEvents.Data.Writing;

/// <summary>Makes personal links. The token leaves with whoever asked; only its hash stays.</summary>
public static class LinkMint
{
    /// <summary>Adds a fresh link for the guest, and the invitation it belongs to where there is none yet. Saved by the caller.</summary>
    public static async Task<(InvitationLink Link, InvitationToken Token)> MintAsync(
        PressDb db, Guest guest, string issuedFor, DateTimeOffset now, CancellationToken ct, MailReader holder = MailReader.Guest)
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.GuestId == guest.Id, ct);
        if (invitation is null)
        {
            invitation = new Invitation(InvitationId.New(now), guest, 0, now);
            db.Invitations.Add(invitation);
        }

        var token = InvitationToken.New();
        var link = new InvitationLink(InvitationLinkId.New(now), invitation, token, issuedFor, now);
        link.GiveTo(holder);
        db.Links.Add(link);
        return (link, token);
    }
}
