using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Audit;

/// <summary>One line of the audit trail: who did what to which thing, when. Append-only, each line sealing the one before.</summary>
public sealed class AuditEntry : IScoped
{
    private AuditEntry()    // for EF Core
    {
    }

    public AuditEntry(AuditNote note, Actor actor, DateTimeOffset at, long sequence, string previousHash)
    {
        OrganisationId = actor.OrganisationId;
        Sequence = sequence;
        // Databases keep less than a tick; what is hashed must be what is read back.
        At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        ActorKind = actor.Kind;
        ActorId = actor.PersonId;
        EventId = note.EventId;
        Action = note.Action;
        SubjectId = note.SubjectId;
        Details = note.Details;
        PreviousHash = previousHash;
        Hash = ComputeHash();
    }

    public OrganisationId OrganisationId { get; private set; }

    /// <summary>Counts from 1 in its organisation, without gaps.</summary>
    public long Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string ActorKind { get; private set; } = "";

    public Guid? ActorId { get; private set; }

    public PressEventId? EventId { get; private set; }

    /// <summary>A stable dotted name such as <c>guest.accepted</c>.</summary>
    public string Action { get; private set; } = "";

    public Guid? SubjectId { get; private set; }

    /// <summary>What changed, without personal data: people are named by id.</summary>
    public string? Details { get; private set; }

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>SHA-256 over the line's fields and the previous line's hash, lower-case hexadecimal.</summary>
    public string ComputeHash()
    {
        var line = string.Join('\n', OrganisationId.Value.ToString("N"), Sequence.ToString(CultureInfo.InvariantCulture),
            At.UtcTicks.ToString(CultureInfo.InvariantCulture), ActorKind, ActorId?.ToString("N"), EventId?.Value.ToString("N"),
            Action, SubjectId?.ToString("N"), Details, PreviousHash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }
}

/// <summary>What a use case says for the trail.</summary>
public sealed record AuditNote(string Action, PressEventId? EventId, Guid? SubjectId, string? Details = null)
{
    /// <summary>Who did it, where it was not whoever acts in the transaction: the product, following a rule.</summary>
    public Actor? By { get; init; }
}

/// <summary>The end of an organisation's chain; locked while a line is appended.</summary>
public sealed class AuditHead : IScoped
{
    private AuditHead()    // for EF Core
    {
    }

    public AuditHead(OrganisationId organisationId) => OrganisationId = organisationId;

    public OrganisationId OrganisationId { get; private set; }

    public long Sequence { get; private set; }

    public string Hash { get; private set; } = "";

    public AuditEntry Append(AuditNote note, Actor actor, DateTimeOffset at)
    {
        var entry = new AuditEntry(note, actor, at, Sequence + 1, Hash);
        (Sequence, Hash) = (entry.Sequence, entry.Hash);
        return entry;
    }
}
