using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Contacts;

public readonly record struct RecentPieceId(Guid Value) : IId<RecentPieceId>
{
    public static RecentPieceId From(Guid value) => new(value);

    public static RecentPieceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Something a contact published lately, whatever it is about: what a host reads before sitting down beside them.</summary>
public sealed class RecentPiece : IScoped
{
    public const int TitleLength = 300;
    public const int AddressLength = 2000;

    private RecentPiece()    // for EF Core
    {
    }

    public RecentPiece(RecentPieceId id, Contact contact, string title, DateOnly? publishedOn, string? address)
    {
        (Id, OrganisationId, ContactId) = (id, contact.OrganisationId, contact.Id);
        Change(title, publishedOn, address);
    }

    public RecentPieceId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public ContactId ContactId { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly? PublishedOn { get; private set; }

    public string? Address { get; private set; }

    public void Change(string title, DateOnly? publishedOn, string? address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        (Title, PublishedOn, Address) = (title.Trim(), publishedOn, address);
    }
}
