using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Talents;

public readonly record struct TalentId(Guid Value) : IId<TalentId>
{
    public static TalentId From(Guid value) => new(value);

    public static TalentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A person the journalists come for. Seated, but never invited or counted as a guest.</summary>
public sealed class Talent : IScoped
{
    private Talent()    // for EF Core
    {
    }

    public Talent(TalentId id, PressEvent pressEvent, int order, string name, string? role, string? bio)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Order = order;
        Change(name, role, bio);
    }

    public TalentId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public int Order { get; private set; }

    public string Name { get; private set; } = "";

    public string? Role { get; private set; }

    /// <summary>About sixty words.</summary>
    public string? Bio { get; private set; }

    public TalentProfile Profile { get; private set; } = new();

    public void Change(string name, string? role, string? bio)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Role, Bio) = (name.Trim(), role, bio);
    }

    public void Describe(TalentProfile profile) => Profile = profile;
}
