using PressEvents.Domain;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>What becomes of one row.</summary>
public enum ImportOutcome
{
    Created,
    Updated,
    Unchanged,
    Conflict,
    Refused,
}

/// <summary>What an import will do, or did, row by row. Preview and commit make it in the same way.</summary>
public sealed record ImportPlan
{
    public required string File { get; init; }

    public required string Format { get; init; }

    public required string Encoding { get; init; }

    public required string Delimiter { get; init; }

    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    public IReadOnlyList<PlannedRow> Rows { get; init; } = [];

    /// <summary>Addresses that the file says must not be written to.</summary>
    public IReadOnlyList<string> Suppressed { get; init; } = [];

    /// <summary>How many guests the event's list gains.</summary>
    public int NewGuests { get; init; }

    /// <summary>What a person must decide before there can be a plan; null when there is one.</summary>
    public Refusal? Question { get; init; }

    /// <summary>Whether the first row was taken for column names.</summary>
    public bool HasHeader { get; init; }

    /// <summary>Whether doing it would change anything at all, suppressions included.</summary>
    public bool ChangesAnything { get; init; }

    public bool IsCommitted { get; init; }

    /// <summary>The id under which the audit trail knows what was done; null when nothing was.</summary>
    public Guid? ImportId { get; init; }

    public ImportCounts Counts => ImportCounts.Of(Rows);
}

/// <summary>One row of the file and what becomes of it, with the reason where it is not plain.</summary>
public sealed record PlannedRow(
    int Line, ImportOutcome Outcome, string? Reason, string? Name, string? Email, string? Outlet, string? Role,
    IReadOnlyDictionary<string, FieldChange> Changes)
{
    /// <summary>The ways in which a conflict can be settled; none where there is none.</summary>
    public IReadOnlyList<Resolution> Offers { get; init; } = [];

    /// <summary>How somebody settled what this row left open, in their words; null where nobody did.</summary>
    public string? Settled { get; init; }

    public bool IsLeftOut => Outcome is ImportOutcome.Conflict or ImportOutcome.Refused;

    /// <summary>The column whose cell is to blame; null where nothing is, or the whole row.</summary>
    public string? Column { get; init; }
}

/// <summary>What a field said and what it will say.</summary>
public sealed record FieldChange(string? From, string? To);

/// <summary>How many rows come to what.</summary>
public sealed record ImportCounts(int Created = 0, int Updated = 0, int Unchanged = 0, int Conflict = 0, int Refused = 0)
{
    public static ImportCounts Of(IReadOnlyList<PlannedRow> rows)
    {
        int Those(ImportOutcome outcome) => rows.Count(row => row.Outcome == outcome);
        return new ImportCounts(
            Those(ImportOutcome.Created), Those(ImportOutcome.Updated), Those(ImportOutcome.Unchanged),
            Those(ImportOutcome.Conflict), Those(ImportOutcome.Refused));
    }

    public int Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => Created,
        ImportOutcome.Updated => Updated,
        ImportOutcome.Unchanged => Unchanged,
        ImportOutcome.Conflict => Conflict,
        ImportOutcome.Refused => Refused,
    };
}
