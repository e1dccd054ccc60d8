using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Writing;

/// <summary>One transaction under way: what a use case reads, changes, notes in the audit trail and queues as mail.</summary>
public sealed class Work(PressDb db, Actor actor, DateTimeOffset now, IDatabaseEngine engine, CancellationToken ct)
{
    private readonly List<AuditNote> notes = [];
    private readonly HashSet<PressEventId> events = [];
    private readonly List<OutboxMessage> queued = [];

    public PressDb Db { get; } = db;

    public Actor Actor { get; } = actor;

    public DateTimeOffset Now { get; } = now;

    public CancellationToken Ct { get; } = ct;

    /// <summary>The product itself, which keeps the wait-list.</summary>
    public SystemActor Product { get; } = new(actor.OrganisationId, "wait-list");

    /// <summary>The events that something was noted about.</summary>
    internal IReadOnlySet<PressEventId> Events => events;

    /// <summary>Loads the event and keeps everybody else from deciding on its seats until this transaction ends.</summary>
    public async Task<PressEvent?> LockEventAsync(PressEventId id)
    {
        await engine.LockEventAsync(Db, id, Ct);
        return await Db.Events.SingleOrDefaultAsync(e => e.Id == id, Ct);
    }

    /// <summary>Keeps everybody else from changing who belongs to the organisation until this transaction ends.</summary>
    public Task LockOrganisationAsync() => engine.LockOrganisationAsync(Db, Actor.OrganisationId, Ct);

    /// <summary>Notes an action under its stable dotted name. Details name people by id, never by name or address.</summary>
    public void Audit(string action, PressEventId? eventId, Guid? subjectId = null, string? details = null)
    {
        notes.Add(new AuditNote(action, eventId, subjectId, details));
        if (eventId is { } known)
        {
            events.Add(known);
        }
    }

    /// <summary>Notes what the product itself did by a rule, in somebody's transaction.</summary>
    public void AuditByProduct(string action, PressEventId eventId, Guid subjectId, string details)
    {
        notes.Add(new AuditNote(action, eventId, subjectId, details) { By = Product });
        events.Add(eventId);
    }

    /// <summary>Queues mail to a guest. Who reads it for them is settled when all is saved.</summary>
    public void Queue(OutboxMessage message)
    {
        queued.Add(message);
        Db.Outbox.Add(message);
    }

    /// <summary>Inserts many new rows at once and tracks none of them. What they refer to must be saved already.</summary>
    public Task InsertAsync<TEntity>(IReadOnlyCollection<TEntity> rows)
        where TEntity : class, IScoped =>
        rows.Count == 0 ? Task.CompletedTask : new BulkInsert<TEntity>(Db).RunAsync(rows, Ct);

    /// <summary>Saves what has come together and lets go of it, where the whole is too large to hold. All or nothing still: the transaction goes on.</summary>
    public async Task FlushAsync()
    {
        await InsertAsync(await TakeEntriesAsync());
        await Db.SaveChangesAsync(Ct);
        Db.ChangeTracker.Clear();
    }

    /// <summary>Adds what follows from what was done: the mail of other readers, and the lines of the trail.</summary>
    internal async Task CompleteAsync()
    {
        await MailDivision.DivideAsync(Db, queued, Now, Ct);
        await AppendNotesAsync();
    }

    private async Task AppendNotesAsync() => Db.AuditEntries.AddRange(await TakeEntriesAsync());

    private async Task<IReadOnlyCollection<AuditEntry>> TakeEntriesAsync()
    {
        if (notes.Count == 0)
        {
            return [];
        }

        await engine.LockAuditAsync(Db, Actor.OrganisationId, Ct);
        var head = await Db.AuditHeads.SingleOrDefaultAsync(Ct);
        if (head is null)
        {
            head = new AuditHead(Actor.OrganisationId);
            Db.AuditHeads.Add(head);
        }

        List<AuditEntry> entries = [.. notes.Select(note => head.Append(note, note.By ?? Actor, Now))];
        notes.Clear();
        return entries;
    }
}
