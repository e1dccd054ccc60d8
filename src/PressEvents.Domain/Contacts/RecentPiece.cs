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

    /// <summary>Two contacts became one, or one became two again.</summary>
    public void Follow(Contact contact) => ContactId = contact.Id;

    /// <summary>Whether it is an address somebody can open: http or https, and no name or password before its host.</summary>
    public static bool IsAddress(string? address) =>
        address is { Length: > 0 and <= AddressLength } && !address.Any(char.IsControl)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    public void Change(string title, DateOnly? publishedOn, string? address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        (Title, PublishedOn, Address) = (title.Trim(), publishedOn, address);
    }
}
