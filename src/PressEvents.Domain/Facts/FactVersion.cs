using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Facts;

/// <summary>A fact as it stood from one change to the next. Stays when the fact goes, so that whoever holds it can be told.</summary>
public sealed class FactVersion : IScoped
{
    private FactVersion()    // for EF Core
    {
    }

    public FactVersion(Fact fact, Guid? by, DateTimeOffset at)
    {
        (FactId, OrganisationId, EventId, FactNumber, Version) = (fact.Id, fact.OrganisationId, fact.EventId, fact.Number, fact.Version);
        (Text, Source, AsOf, Owner) = (fact.Text, fact.Source, fact.AsOf, fact.Owner);
        (IsEmbargoed, IsPrivate, ChangedBy, ChangedAt) = (fact.IsEmbargoed, fact.IsPrivate, by, at);
    }

    /// <summary>The end of a fact: its last words, taken out of the ledger.</summary>
    public static FactVersion Removed(Fact fact, Guid? by, DateTimeOffset at) => new(fact, by, at) { Version = fact.Version + 1, IsRemoved = true };

    public FactId FactId { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public int FactNumber { get; private set; }

    public int Version { get; private set; }

    public string Text { get; private set; } = "";

    public string? Source { get; private set; }

    public DateOnly? AsOf { get; private set; }

    public string? Owner { get; private set; }

    public bool IsEmbargoed { get; private set; }

    public bool IsPrivate { get; private set; }

    public bool IsRemoved { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Who changed it; null for the product.</summary>
    public Guid? ChangedBy { get; private set; }
}
