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
    /// <remarks><paramref name="label"/> says whom or what it is for, so that the right one is revoked some day.</remarks>
    public Task<Result<InvitationToken>> IssueAsync(Actor actor, GuestId guestId, string? label, CancellationToken ct) =>
        Text(label) is { Length: > InvitationLink.LabelLength }
            ? Task.FromResult<Result<InvitationToken>>(new Invalid("label", $"What the link is for fits into {InvitationLink.LabelLength} characters."))
            : transactions.RunAsync<InvitationToken>(actor, Permission.SendMail, async work =>
        {
            if (await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == guestId, work.Ct) is not { IsPlusOne: false } guest)
            {
                return new NotFound("guest");
            }

            var (link, token) = await LinkMint.MintAsync(work.Db, guest, IssuedFor, work.Now, work.Ct);
            link.LabelFor(Text(label));
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

    /// <summary>All of a guest's links at once: whoever holds one holds nothing any more.</summary>
    public Task<Result> RevokeAllAsync(Actor actor, GuestId guestId, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.SendMail, async work =>
        {
            var links = await work.Db.Links.Where(l => l.GuestId == guestId && l.RevokedAt == null).ToListAsync(work.Ct);
            if (links.Count == 0)
            {
                return new NotFound("valid link");
            }

            foreach (var link in links)
            {
                link.Revoke(work.Now);
            }

            work.Audit("links.revoked", links[0].EventId, guestId.Value, FormattableString.Invariant($"links={links.Count}"));
            return Result.Done;
        }, ct);

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
