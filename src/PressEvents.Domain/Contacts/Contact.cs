using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Contacts;

public readonly record struct ContactId(Guid Value) : IId<ContactId>
{
    public static ContactId From(Guid value) => new(value);

    public static ContactId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What is known of a person in the address book. Lengths are limits of the database.</summary>
public sealed record ContactDetails(PersonName Name)
{
    public EmailAddress? Email { get; init; }

    public OutletId? OutletId { get; init; }

    public string? JobTitle { get; init; }

    public string? Beat { get; init; }

    /// <summary>How much the contact matters to the publicist, as they write it: A, B, 1, 2.</summary>
    public string? Tier { get; init; }

    /// <summary>BCP 47 tags, comma-separated, the preferred one first.</summary>
    public string? Languages { get; init; }

    public string? Phone { get; init; }

    public string? TimeZone { get; init; }

    public string? Pronouns { get; init; }

    public string? Pronunciation { get; init; }

    public EmailAddress? AssistantEmail { get; init; }

    public string? PrivateNotes { get; init; }

    public string? DoNotInvite { get; init; }
}

/// <summary>A person in the address book. Belongs to an organisation, to no event.</summary>
public sealed class Contact : IScoped
{
    private Contact()    // for EF Core
    {
    }

    public Contact(ContactId id, OrganisationId organisationId, ContactDetails details, string? outletName, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = organisationId;
        CreatedAt = now;
        Change(details, outletName);
    }

    public ContactId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public string Name { get; private set; } = "";

    public string? GivenName { get; private set; }

    public string? FamilyName { get; private set; }

    public string? Email { get; private set; }

    public string? EmailKey { get; private set; }

    public OutletId? OutletId { get; private set; }

    public string? JobTitle { get; private set; }

    public string? Beat { get; private set; }

    public string? Tier { get; private set; }

    public string? Languages { get; private set; }

    public string? Phone { get; private set; }

    public string? TimeZone { get; private set; }

    public string? Pronouns { get; private set; }

    public string? Pronunciation { get; private set; }

    public string? AssistantEmail { get; private set; }

    public string? PrivateNotes { get; private set; }

    /// <summary>Why this person must not be invited; null when they may be.</summary>
    public string? DoNotInvite { get; private set; }

    /// <summary>When they asked never to hear from the organisation again.</summary>
    public DateTimeOffset? UnsubscribedAt { get; private set; }

    public string SearchText { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public ContactDetails Details => new(PersonName.From(Name, GivenName, FamilyName)!)
    {
        Email = EmailAddress.TryParse(Email),
        OutletId = OutletId,
        JobTitle = JobTitle,
        Beat = Beat,
        Tier = Tier,
        Languages = Languages,
        Phone = Phone,
        TimeZone = TimeZone,
        Pronouns = Pronouns,
        Pronunciation = Pronunciation,
        AssistantEmail = EmailAddress.TryParse(AssistantEmail),
        PrivateNotes = PrivateNotes,
        DoNotInvite = DoNotInvite,
    };

    public void Change(ContactDetails details, string? outletName)
    {
        (Name, GivenName, FamilyName) = (details.Name.Full, details.Name.Given, details.Name.Family);
        (Email, EmailKey) = (details.Email?.Value, details.Email?.Key);
        (OutletId, JobTitle, Beat, Tier) = (details.OutletId, details.JobTitle, details.Beat, details.Tier);
        (Languages, Phone, TimeZone) = (details.Languages, details.Phone, details.TimeZone);
        (Pronouns, Pronunciation) = (details.Pronouns, details.Pronunciation);
        (AssistantEmail, PrivateNotes, DoNotInvite) = (details.AssistantEmail?.Value, details.PrivateNotes, details.DoNotInvite);
        SearchText = SearchFold.Fold(string.Join(' ', Name, Email, outletName, JobTitle, Beat));
    }

    public void Unsubscribe(DateTimeOffset now) => UnsubscribedAt ??= now;
}
