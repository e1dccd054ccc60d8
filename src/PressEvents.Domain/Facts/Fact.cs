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

    private Fact()    // for EF Core
    {
    }

    public Fact(FactId id, PressEvent pressEvent, int number, string text, string? source, DateOnly? asOf, bool isEmbargoed = false)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Number = number;
        Change(text, source, asOf, isEmbargoed);
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

    public void Change(string text, string? source, DateOnly? asOf, bool isEmbargoed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        (Text, Source, AsOf, IsEmbargoed) = (text.Trim(), source, asOf, isEmbargoed);
    }
}
