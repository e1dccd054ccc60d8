using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Imports;

public readonly record struct GuestImportId(Guid Value) : IId<GuestImportId>
{
    public static GuestImportId From(Guid value) => new(value);

    public static GuestImportId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A list that was brought in: which, by whom, what came of it, and whether it was taken back.</summary>
public sealed class GuestImport : IScoped
{
    private GuestImport()    // for EF Core
    {
    }

    public GuestImport(GuestImportId id, Actor by, PressEventId? eventId, string fileName, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = by.OrganisationId;
        EventId = eventId;
        FileName = fileName.Length <= FileNameLength ? fileName : fileName[..FileNameLength];
        (ImportedBy, ImportedAt) = (by.PersonId, now);
    }

    public const int FileNameLength = 200;

    /// <summary>How long an import can be taken back; afterwards what it held of people is forgotten.</summary>
    public static TimeSpan Reversible { get; } = TimeSpan.FromDays(30);

    public GuestImportId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    /// <summary>Null for a list that went into the address book alone.</summary>
    public PressEventId? EventId { get; private set; }

    public string FileName { get; private set; } = "";

    public Guid? ImportedBy { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Conflict { get; private set; }

    public int Refused { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public Guid? UndoneBy { get; private set; }

    public void Count(int created, int updated, int unchanged, int conflict, int refused) =>
        (Created, Updated, Unchanged, Conflict, Refused) = (created, updated, unchanged, conflict, refused);

    public bool CanBeUndone(DateTimeOffset now) => UndoneAt is null && now < ImportedAt + Reversible;

    public void Undo(Actor by, DateTimeOffset now) => (UndoneAt, UndoneBy) = (now, by.PersonId);
}

/// <summary>What an import did to one thing.</summary>
public enum ImportStepKind
{
    OutletAdded,
    ContactAdded,
    ContactChanged,
    GuestListed,
    GuestChanged,
}

/// <summary>One thing an import added or changed, as it was before and as it was left, so that it can be put back.</summary>
public sealed class ImportStep : IScoped
{
    private ImportStep()    // for EF Core
    {
    }

    public ImportStep(GuestImport import, int number, ImportStepKind kind, Guid subjectId, string? before, string? after)
    {
        OrganisationId = import.OrganisationId;
        ImportId = import.Id;
        Number = number;
        Kind = kind;
        SubjectId = subjectId;
        (Before, After) = (before, after);
    }

    public OrganisationId OrganisationId { get; private set; }

    public GuestImportId ImportId { get; private set; }

    /// <summary>Counts from 1 in its import.</summary>
    public int Number { get; private set; }

    public ImportStepKind Kind { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>The values as they were, as JSON; null for something added.</summary>
    public string? Before { get; private set; }

    /// <summary>The values as the import left them, as JSON.</summary>
    public string? After { get; private set; }
}
