using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Finds whose link a token is. The one place that looks across organisations for a guest.</summary>
public sealed class LinkLookup(Databases databases, TimeProvider clock)
{
    private static readonly PerModel<Func<PressDb, byte[], CancellationToken, Task<FoundLink?>>> ByHash = new(() => EF.CompileAsyncQuery(
        (PressDb db, byte[] hash, CancellationToken ct) => (
            from link in db.Links.IgnoreQueryFilters()
            join guest in db.Guests.IgnoreQueryFilters() on link.GuestId equals guest.Id
            join pressEvent in db.Events.IgnoreQueryFilters() on link.EventId equals pressEvent.Id
            where link.TokenHash == hash
            select new FoundLink(
                new LinkRow(
                    link.Id, link.OrganisationId, link.EventId, guest.Id, guest.PartyId,
                    link.RevokedAt != null || guest.Status == GuestStatus.Withdrawn) { Language = guest.Language, IsErased = guest.ErasedAt != null, Holder = link.Holder },
                pressEvent.EndsAt,
                pressEvent.AnswersKeptDays)).SingleOrDefault()));

    public async Task<LinkRow?> FindAsync(InvitationToken token, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return await FindAsync(db, token, clock.GetUtcNow(), ct);
    }

    internal static async Task<LinkRow?> FindAsync(PressDb db, InvitationToken token, DateTimeOffset now, CancellationToken ct)
    {
        if (await ByHash.For(db)(db, token.Hash(), ct) is not { } found)
        {
            return null;
        }

        var isExpired = now >= PressEvent.ExpiryOf(found.EndsAt, found.AnswersKeptDays);
        return isExpired ? found.Link with { IsDead = true } : found.Link;
    }

    private sealed record FoundLink(LinkRow Link, DateTimeOffset EndsAt, int AnswersKeptDays);
}

/// <summary>A link and whose it is. A dead one was revoked, has expired, or its guest was withdrawn; it says nothing but that it is dead.</summary>
public sealed record LinkRow(
    InvitationLinkId LinkId, OrganisationId OrganisationId, PressEventId EventId, GuestId GuestId, PartyId PartyId, bool IsDead)
{
    /// <summary>Whoever opens it, as who acts.</summary>
    public GuestActor AsGuest => new(OrganisationId, GuestId, LinkId);

    /// <summary>The language they answered in.</summary>
    public string? Language { get; init; }

    /// <summary>Who it was sent to.</summary>
    public MailReader Holder { get; init; }

    /// <summary>Nothing is held any more on whoever had it.</summary>
    public bool IsErased { get; init; }
}
