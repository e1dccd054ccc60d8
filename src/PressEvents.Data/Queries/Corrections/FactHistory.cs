using PressEvents.Domain.Facts;

namespace PressEvents.Data.Queries.Corrections;

/// <summary>The facts of an event as they were from one change to the next, and which of that is published.</summary>
internal sealed class FactHistory(IEnumerable<FactVersion> versions, IReadOnlyDictionary<FactId, int> published, DateTimeOffset publishedAt)
{
    private readonly ILookup<FactId, FactVersion> history = versions.OrderBy(v => v.Version).ToLookup(v => v.FactId);

    /// <summary>What to tell somebody who knows a version of a fact; null where what is published reads the same, or is no newer.</summary>
    public FactCorrection? Correct(FactId fact, int known)
    {
        var from = history[fact].FirstOrDefault(v => v.Version == known);
        var to = published.TryGetValue(fact, out var current) ? history[fact].FirstOrDefault(v => v.Version == current) : Gone(fact);
        return from is not null && to is not null && to.Version > known && new FactCorrection(from, to) is { IsNoticed: true } correction ? correction : null;
    }

    // Taken out of the ledger, or kept for the team, before the material was published without it.
    private FactVersion? Gone(FactId fact) => history[fact].LastOrDefault(v => v.ChangedAt <= publishedAt && (v.IsRemoved || v.IsPrivate));
}
