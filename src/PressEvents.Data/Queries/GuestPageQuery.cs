using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>What one guest's page shows, found by the secret in their link.</summary>
public sealed class GuestPageQuery(Databases databases, TimeProvider clock)
{
    /// <summary>Null for a token that is nobody's. Of a dead link only <see cref="GuestPage.Link"/> is filled.</summary>
    public Task<GuestPage?> FindAsync(InvitationToken token, CancellationToken ct) => FindAsync(token, BrowserProof.None, ct);

    /// <summary>The same for a browser that may have proven that it is the guest's.</summary>
    public async Task<GuestPage?> FindAsync(InvitationToken token, BrowserProof browser, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);

        // One connection for all of it: opening one is dearer than a query.
        await db.Database.OpenConnectionAsync(ct);
        if (await LinkLookup.FindAsync(db, token, clock.GetUtcNow(), ct) is not { } link)
        {
            return null;
        }

        db.Organisation = link.OrganisationId;
        return new GuestPage(link, link.IsDead ? null : await ReadAsync(db, link, browser, ct));
    }

    /// <summary>The same page for the team, who hold no link to it. Null for a plus-one and a stranger.</summary>
    public async Task<GuestPage?> FindAsync(OrganisationId organisation, PressEventId eventId, GuestId guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        var guest = await db.Guests.AsNoTracking().Where(g => g.Id == guestId && g.EventId == eventId && g.ContactId != null)
            .Select(g => new { g.PartyId, g.Status }).SingleOrDefaultAsync(ct);
        if (guest is null)
        {
            return null;
        }

        var noLink = new LinkRow(default, organisation, eventId, guestId, guest.PartyId, guest.Status is GuestStatus.Withdrawn);
        return new GuestPage(noLink, noLink.IsDead ? null : await ReadAsync(db, noLink, BrowserProof.None, ct));
    }

    private async Task<GuestPageRow> ReadAsync(PressDb db, LinkRow link, BrowserProof browser, CancellationToken ct)
    {
        var (pressEvent, invitee) = await GuestPageReads.InviteeAsync(db, link.GuestId, ct);
        var isComing = invitee.Status is GuestStatus.Accepted or GuestStatus.Arrived;
        var rules = await GuestPageReads.RulesAsync(db, link.EventId, link.GuestId, ct);
        return new GuestPageRow(link, pressEvent, invitee)
        {
            Lede = await FactWords.FillAsync(db, link.EventId, FactAudience.Anybody, pressEvent.Lede, ct),
            Rules = rules,
            Embargoes = await GuestPageReads.EmbargoesAsync(db, pressEvent, invitee, ct),
            Material = isComing ? await MaterialReads.ForPageAsync(db, new MaterialSeeker(link.GuestId, pressEvent, invitee.Status, rules, browser, clock.GetUtcNow()), invitee.HasMaterial, ct) : null,
            Talent = await ListAsync(GuestPageReads.Talent.For(db)(db, link.EventId), ct),
            Companions = invitee.HasCompanions ? await ListAsync(GuestPageReads.Companions.For(db)(db, link.PartyId, link.GuestId), ct) : [],
            Questions = invitee.HasQuestions ? await QuestionReads.ForGuestAsync(db, link.EventId, link.GuestId, ct) : [],
            RunOfShow = isComing ? await ListAsync(GuestPageReads.RunOfShow.For(db)(db, link.EventId), ct) : [],
            Seat = isComing && pressEvent.SeatingPublishedAt is not null ? await GuestPageReads.SeatAsync(db, link.GuestId, ct) : null,
            Offer = invitee.Status is GuestStatus.Offered or GuestStatus.Declined || (isComing && invitee.HasCompanions)
                ? await GuestPageReads.OfferAsync(db, link.PartyId, ct) : null,
            WaitPosition = invitee.Status is GuestStatus.Waitlisted ? 1 + await AheadAsync(db, link, pressEvent, invitee, ct) : null,
        };
    }

    private static async Task<int> AheadAsync(
        PressDb db, LinkRow link, Domain.Events.PressEvent pressEvent, InviteeRow invitee, CancellationToken ct)
    {
        var room = await EventRoom.ForAsync(
            db, link.EventId, pressEvent.WaitlistOrder, link.PartyId, invitee.Priority, invitee.WaitSequence, ct);
        return room.PartiesAhead;
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(ct))
        {
            list.Add(row);
        }

        return list;
    }
}

/// <summary>A link and, while it lives, what its page shows.</summary>
public sealed record GuestPage(LinkRow Link, GuestPageRow? Row);
