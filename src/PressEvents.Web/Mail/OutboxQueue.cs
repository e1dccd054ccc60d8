using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Mail;

/// <summary>Looks into the outbox of the whole instance: what is due, and what a killed process left behind.</summary>
internal sealed class OutboxQueue(Databases databases, TimeProvider clock)
{
    /// <summary>Whether a sender has anything to do.</summary>
    public async Task<bool> HasWorkAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.UnscopedAsync(ct);
        return await db.Outbox.IgnoreQueryFilters().AnyAsync(
            m => m.State == OutboxState.Claimed || m.State == OutboxState.Data || (m.State == OutboxState.Queued && m.NotBefore <= now), ct);
    }

    /// <summary>How many are due, counted up to <paramref name="most"/>.</summary>
    public async Task<int> CountDueAsync(int most, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return await Due(db).Take(most).CountAsync(ct);
    }

    /// <summary>The message that has waited longest of those that are due; a code before all and beyond any limit, somebody sits and waits for it. Nobody gets two at once: the later one says what is so since.</summary>
    public async Task<DueMessage?> NextAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        var underWay = db.Outbox.IgnoreQueryFilters().Where(m => m.State == OutboxState.Claimed || m.State == OutboxState.Data).Select(m => m.GuestId);
        var tired = await MailAllowance.OutOfBreathAsync(db, clock.GetUtcNow(), ct);
        return await Due(db).Where(m => !underWay.Contains(m.GuestId) && (m.Kind == MessageKind.Code || !tired.Contains(m.OrganisationId))).OrderBy(m => m.Kind == MessageKind.Code ? 0 : 1).ThenBy(m => m.QueuedAt).ThenBy(m => m.Id)
            .Select(m => new DueMessage(m.OrganisationId, m.EventId, m.Id)).FirstOrDefaultAsync(ct);
    }

    /// <summary>Whose messages are due.</summary>
    public async Task<IReadOnlyList<OrganisationId>> OrganisationsDueAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return await Due(db).Select(m => m.OrganisationId).Distinct().ToListAsync(ct);
    }

    /// <summary>Whose messages a sender left half-way.</summary>
    public async Task<IReadOnlyList<OrganisationId>> OrganisationsInterruptedAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return await db.Outbox.IgnoreQueryFilters()
            .Where(m => m.State == OutboxState.Claimed || m.State == OutboxState.Data)
            .Select(m => m.OrganisationId).Distinct().ToListAsync(ct);
    }

    private IQueryable<OutboxMessage> Due(PressDb db)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.IgnoreQueryFilters().Where(m => m.State == OutboxState.Queued && m.NotBefore <= now);
    }
}

/// <summary>A message whose time has come.</summary>
internal sealed record DueMessage(OrganisationId OrganisationId, PressEventId EventId, OutboxMessageId Id);
