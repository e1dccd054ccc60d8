using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>Finds whose link a token is. The one place that looks across organisations for a guest.</summary>
public sealed class LinkLookup(Databases databases)
{
    private static readonly PerModel<Func<PressDb, byte[], CancellationToken, Task<LinkRow?>>> ByHash = new(() => EF.CompileAsyncQuery(
        (PressDb db, byte[] hash, CancellationToken ct) => (
            from link in db.Links.IgnoreQueryFilters()
            join guest in db.Guests.IgnoreQueryFilters() on link.GuestId equals guest.Id
            where link.TokenHash == hash
            select new LinkRow(
                link.Id, link.OrganisationId, link.EventId, guest.Id, guest.PartyId,
                link.RevokedAt != null || guest.Status == GuestStatus.Withdrawn) { IsErased = guest.ErasedAt != null }).SingleOrDefault()));

    public async Task<LinkRow?> FindAsync(InvitationToken token, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return await FindAsync(db, token, ct);
    }

    internal static Task<LinkRow?> FindAsync(PressDb db, InvitationToken token, CancellationToken ct) => ByHash.For(db)(db, token.Hash(), ct);
}

/// <summary>A link and whose it is. A dead one says nothing but that it is dead.</summary>
public sealed record LinkRow(
    InvitationLinkId LinkId, OrganisationId OrganisationId, PressEventId EventId, GuestId GuestId, PartyId PartyId, bool IsDead)
{
    /// <summary>Nothing is held any more on whoever had it.</summary>
    public bool IsErased { get; init; }
}
