using PressEvents.Data.Queries.Corrections;
using PressEvents.Domain.Facts;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>The fact ledger of an event as the team sees it.</summary>
/// <param name="Removed">Facts that were taken out; their numbers are not given out again.</param>
/// <param name="Corrections">Who holds older facts than the published ones. An offer: somebody looks at it and confirms.</param>
public sealed record LedgerView(IReadOnlyList<LedgerRow> Facts, IReadOnlyList<RemovedRow> Removed, CorrectionAudience Corrections)
{
    /// <summary>How many facts guests do not read yet as they stand here.</summary>
    public int Unpublished => Facts.Count(fact => fact.IsUnpublished) + Removed.Count(fact => fact.IsUnpublished);

    /// <summary>How many hold an older version of this fact.</summary>
    public int HoldersOf(FactId fact) => Corrections.Readers.Count(reader => reader.Facts.Any(change => change.Fact == fact));
}

/// <summary>A fact, and what the ledger knows of it.</summary>
public sealed record LedgerRow(FactId Id, int Number, int Version, FactDetails Details)
{
    /// <summary>The texts that name it.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Whether it differs from what was published last.</summary>
    public bool IsUnpublished { get; init; }

    /// <summary>Who was told of its latest correction; null while nobody was.</summary>
    public ToldRow? Told { get; init; }
}

/// <summary>A fact that is no more, as it read last.</summary>
public sealed record RemovedRow(FactId Id, int Number, string Text, DateTimeOffset At)
{
    /// <summary>Whether the published material still has it.</summary>
    public bool IsUnpublished { get; init; }

    public ToldRow? Told { get; init; }
}

/// <summary>How many were told, and when the last of them.</summary>
public sealed record ToldRow(int Count, DateTimeOffset At);

/// <summary>A version of a fact, and the name of who made it; none for the product and for who is gone.</summary>
public sealed record FactVersionRow(FactVersion Version, string? By);
