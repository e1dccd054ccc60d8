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

    /// <summary>Further addresses of the same person, comma-separated; written to only where somebody makes one the address.</summary>
    public string? OtherEmails { get; init; }

    public OutletId? OutletId { get; init; }

    public string? JobTitle { get; init; }

    public string? Beat { get; init; }

    /// <summary>How much the contact matters to the publicist, as they write it: A, B, 1, 2.</summary>
    public string? Tier { get; init; }

    /// <summary>BCP 47 tags, comma-separated, the preferred one first.</summary>
    public string? Languages { get; init; }

    /// <summary>Free words to find people by, comma-separated; see <see cref="TagList"/>.</summary>
    public string? Tags { get; init; }

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
    /// <summary>What stands in the place of an erased contact's name.</summary>
    public const string ErasedName = "Erased contact";

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

    public string? OtherEmails { get; private set; }

    public OutletId? OutletId { get; private set; }

    public string? JobTitle { get; private set; }

    public string? Beat { get; private set; }

    public string? Tier { get; private set; }

    public string? Languages { get; private set; }

    public string? Tags { get; private set; }

    /// <summary>The folded tags between bars; what a filter looks in.</summary>
    public string TagKeys { get; private set; } = "";

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

    /// <summary>When all that was known of them was erased; the row stays because counts rest on it.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public ContactDetails Details => new(PersonName.From(Name, GivenName, FamilyName)!)
    {
        Email = EmailAddress.TryParse(Email),
        OtherEmails = OtherEmails,
        OutletId = OutletId,
        JobTitle = JobTitle,
        Beat = Beat,
        Tier = Tier,
        Languages = Languages,
        Tags = Tags,
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
        OtherEmails = details.OtherEmails;
        (OutletId, JobTitle, Beat, Tier) = (details.OutletId, details.JobTitle, details.Beat, details.Tier);
        (Languages, Phone, TimeZone) = (details.Languages, details.Phone, details.TimeZone);
        (Pronouns, Pronunciation) = (details.Pronouns, details.Pronunciation);
        (AssistantEmail, PrivateNotes, DoNotInvite) = (details.AssistantEmail?.Value, details.PrivateNotes, details.DoNotInvite);
        Tags = TagList.Join(TagList.Parse(details.Tags));
        TagKeys = TagList.Keys(Tags);
        FoldForSearch(outletName);
    }

    /// <summary>Makes what is searched in afresh; also when the contact's outlet changed its name.</summary>
    public void FoldForSearch(string? outletName) =>
        SearchText = SearchFold.Fold(string.Join(' ', Name, Email, OtherEmails, outletName, JobTitle, Beat, Tags));

    public void Unsubscribe(DateTimeOffset now) => UnsubscribedAt ??= now;

    /// <summary>Forgets everything about this person, for good. Nobody can be found, invited or written to by what is left.</summary>
    public void Erase(DateTimeOffset now)
    {
        Change(new ContactDetails(PersonName.From(ErasedName)!) { DoNotInvite = "All that was known of them was erased." }, null);
        (UnsubscribedAt, ErasedAt) = (null, now);
    }

    /// <summary>Puts back when they asked, where a change of it is taken back.</summary>
    public void SetUnsubscribed(DateTimeOffset? at) => UnsubscribedAt = at;
}
