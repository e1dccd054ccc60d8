using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Facts;

public readonly record struct FactId(Guid Value) : IId<FactId>
{
    public static FactId From(Guid value) => new(value);

    public static FactId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A numbered statement with its source and as-of date, kept in the event's fact ledger.</summary>
public sealed class Fact : IScoped
{
    public const int MaxLength = 2000;
    public const int OwnerLength = 200;

    private Fact()    // for EF Core
    {
    }

    public Fact(FactId id, PressEvent pressEvent, int number, FactDetails details)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Number = number;
        Apply(details);
    }

    public FactId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>Counts from 1 and is never reused, so that a pack can quote it.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    public string? Source { get; private set; }

    public DateOnly? AsOf { get; private set; }

    /// <summary>Whether only those may read it who may have the material; until the embargo lifts they keep it to themselves.</summary>
    public bool IsEmbargoed { get; private set; }

    /// <summary>Only for hosts and talent: in no pack, on no page and in no mail.</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>Who answers for it within the team or at the distributor; guests do not read it.</summary>
    public string? Owner { get; private set; }

    /// <summary>Counts from 1 and rises with every change in the ledger, of the owner, too. Packs know a fact by <see cref="FactVersion.ReadSince"/>.</summary>
    public int Version { get; private set; } = 1;

    public FactDetails Details => new(Text) { Source = Source, AsOf = AsOf, IsEmbargoed = IsEmbargoed, IsPrivate = IsPrivate, Owner = Owner };

    /// <summary>Whether anything changed; then it is a new version.</summary>
    public bool Change(FactDetails details)
    {
        var before = Details;
        Apply(details);
        if (Details == before)
        {
            return false;
        }

        Version++;
        return true;
    }

    private void Apply(FactDetails details)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(details.Text, nameof(details));
        (Text, Source, AsOf) = (details.Text.Trim(), details.Source, details.AsOf);
        (IsEmbargoed, IsPrivate, Owner) = (details.IsEmbargoed, details.IsPrivate, details.Owner);
    }
}

/// <summary>What a fact says, where it comes from, and who may read it.</summary>
public sealed record FactDetails(string Text)
{
    public string? Source { get; init; }

    public DateOnly? AsOf { get; init; }

    public bool IsEmbargoed { get; init; }

    public bool IsPrivate { get; init; }

    public string? Owner { get; init; }
}
