using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Contacts;

public readonly record struct OutletId(Guid Value) : IId<OutletId>
{
    public static OutletId From(Guid value) => new(value);

    public static OutletId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What an outlet is.</summary>
public enum OutletKind
{
    Newspaper,
    Magazine,
    Trade,
    Online,
    Newsletter,
    Television,
    Radio,
    Podcast,
    Agency,
    Other,
}

/// <summary>What is known of an outlet. Lengths are limits of the database.</summary>
public sealed record OutletDetails(string Name)
{
    public OutletKind? Kind { get; init; }

    /// <summary>Outlets of one group compete; the list says when two of them are on it.</summary>
    public string? RivalGroup { get; init; }

    /// <summary>The address of its site, with http or https.</summary>
    public string? Site { get; init; }
}

/// <summary>Who a journalist writes for.</summary>
public sealed class Outlet : IScoped
{
    public const int NameLength = 200;

    public const int SiteLength = 500;

    private Outlet()    // for EF Core
    {
    }

    public Outlet(OutletId id, OrganisationId organisationId, string name)
    {
        Id = id;
        OrganisationId = organisationId;
        Change(new OutletDetails(name));
    }

    public OutletId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The folded name; two spellings that differ only in case or marks are one outlet.</summary>
    public string NameKey { get; private set; } = "";

    public OutletKind? Kind { get; private set; }

    public string? RivalGroup { get; private set; }

    /// <summary>The folded group; two spellings that differ only in case or marks are one group. Null outside any.</summary>
    public string? RivalKey { get; private set; }

    public string? Site { get; private set; }

    public OutletDetails Details => new(Name) { Kind = Kind, RivalGroup = RivalGroup, Site = Site };

    public void Change(OutletDetails details)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(details.Name, nameof(details));
        Name = details.Name.Trim();
        NameKey = SearchFold.Fold(Name);
        (Kind, Site) = (details.Kind, details.Site);
        RivalGroup = string.IsNullOrWhiteSpace(details.RivalGroup) ? null : details.RivalGroup.Trim();
        RivalKey = RivalGroup is null ? null : SearchFold.Fold(RivalGroup);
    }
}
