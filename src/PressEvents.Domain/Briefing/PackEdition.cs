using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

public readonly record struct PackEditionId(Guid Value) : IId<PackEditionId>
{
    public static PackEditionId From(Guid value) => new(value);

    public static PackEditionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>The material of an event's packs as it was published: what every guest reads of it until the next is published.</summary>
public sealed class PackEdition : IScoped
{
    private PackEdition()    // for EF Core
    {
    }

    public PackEdition(PackEditionId id, PressEvent pressEvent, int number, string material, Guid? by, DateTimeOffset now)
    {
        (Id, OrganisationId, EventId, Number) = (id, pressEvent.OrganisationId, pressEvent.Id, number);
        (Material, PublishedBy, PublishedAt) = (material, by, now);
    }

    public PackEditionId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>Counts from 1 for each event.</summary>
    public int Number { get; private set; }

    /// <summary>The whole material as JSON.</summary>
    public string Material { get; private set; } = "";

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Who published it; null for the product.</summary>
    public Guid? PublishedBy { get; private set; }
}
