using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Lists;

public readonly record struct SavedFilterId(Guid Value) : IId<SavedFilterId>
{
    public static SavedFilterId From(Guid value) => new(value);

    public static SavedFilterId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A list that people look at in their own way.</summary>
public enum ListKind
{
    Contacts,
    Guests,
}

/// <summary>A filter that the team gave a name: the same words as stand in the address of the filtered list.</summary>
public sealed class SavedFilter : IScoped
{
    public const int NameLength = 60;

    public const int QueryLength = 1000;

    private SavedFilter()    // for EF Core
    {
    }

    public SavedFilter(SavedFilterId id, Actor by, ListKind list, string name, string query, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        OrganisationId = by.OrganisationId;
        List = list;
        Name = name.Trim();
        Query = query;
        (SavedBy, SavedAt) = (by.PersonId, now);
    }

    public SavedFilterId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public ListKind List { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The query of the address, without its question mark.</summary>
    public string Query { get; private set; } = "";

    public Guid? SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }
}

/// <summary>The columns a member chose for a list, in their order.</summary>
public sealed class ChosenColumns : IScoped
{
    private ChosenColumns()    // for EF Core
    {
    }

    public ChosenColumns(OrganisationId organisationId, MemberId memberId, ListKind list, string columns)
    {
        OrganisationId = organisationId;
        MemberId = memberId;
        List = list;
        Columns = columns;
    }

    public OrganisationId OrganisationId { get; private set; }

    public MemberId MemberId { get; private set; }

    public ListKind List { get; private set; }

    /// <summary>The names of the columns, comma-separated.</summary>
    public string Columns { get; private set; } = "";

    public void Choose(string columns) => Columns = columns;
}
