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

    /// <summary>Whether guests read it no more.</summary>
    public bool IsOut => IsRemoved || IsPrivate;

    /// <summary>Whether a guest could not tell it from the other: who answers for a fact, they do not read.</summary>
    public bool ReadsAs(FactVersion other) =>
        IsOut == other.IsOut && (IsOut || (Text, Source, AsOf, IsEmbargoed) == (other.Text, other.Source, other.AsOf, other.IsEmbargoed));

    /// <summary>The version since which a fact reads to guests as it does now: the one by which packs know it.</summary>
    /// <param name="before">Its history; what is no older than the fact itself says nothing here.</param>
    public static int ReadSince(Fact fact, IEnumerable<FactVersion> before)
    {
        var now = new FactVersion(fact, null, default);
        return before.Where(version => version.Version < fact.Version).OrderByDescending(version => version.Version)
            .TakeWhile(now.ReadsAs).LastOrDefault(now).Version;
    }
}
