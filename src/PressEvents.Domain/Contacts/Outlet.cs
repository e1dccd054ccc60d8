using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Contacts;

public readonly record struct OutletId(Guid Value) : IId<OutletId>
{
    public static OutletId From(Guid value) => new(value);

    public static OutletId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Who a journalist writes for.</summary>
public sealed class Outlet : IScoped
{
    public const int NameLength = 200;

    private Outlet()    // for EF Core
    {
    }

    public Outlet(OutletId id, OrganisationId organisationId, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        OrganisationId = organisationId;
        Name = name.Trim();
        NameKey = SearchFold.Fold(Name);
    }

    public OutletId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The folded name; two spellings that differ only in case or marks are one outlet.</summary>
    public string NameKey { get; private set; } = "";
}
