using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Person;

/// <summary>What is typed of a person in the address book. The outlet is typed by name; one of that name is made where there is none.</summary>
public sealed class ContactForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? OtherEmails { get; set; }

    public string? Outlet { get; set; }

    public string? JobTitle { get; set; }

    public string? Beat { get; set; }

    public string? Tier { get; set; }

    public string? Languages { get; set; }

    public string? Tags { get; set; }

    public string? Phone { get; set; }

    public string? TimeZone { get; set; }

    public string? Pronouns { get; set; }

    public string? Pronunciation { get; set; }

    public string? AssistantEmail { get; set; }

    public string? PrivateNotes { get; set; }

    public string? DoNotInvite { get; set; }

    public static ContactForm Of(ContactDetails details, string? outlet) => new()
    {
        Name = details.Name.Full,
        Email = details.Email?.Value,
        OtherEmails = details.OtherEmails,
        Outlet = outlet,
        JobTitle = details.JobTitle,
        Beat = details.Beat,
        Tier = details.Tier,
        Languages = details.Languages,
        Tags = details.Tags,
        Phone = details.Phone,
        TimeZone = details.TimeZone,
        Pronouns = details.Pronouns,
        Pronunciation = details.Pronunciation,
        AssistantEmail = details.AssistantEmail?.Value,
        PrivateNotes = details.PrivateNotes,
        DoNotInvite = details.DoNotInvite,
    };

    /// <summary>The details as typed, or what is wrong first. An unchanged name keeps what is known of its parts.</summary>
    public Result<ContactDetails> Read(PersonName? before)
    {
        var name = string.Equals(before?.Full, Name?.Trim(), StringComparison.Ordinal) ? before : PersonName.From(Name);
        if (name is not { Full.Length: <= PersonName.MaxLength })
        {
            return new Invalid(nameof(Name), name is null ? "Give the name as its owner writes it." : $"A name has at most {PersonName.MaxLength} characters.");
        }

        if ((WrongAddress(nameof(Email), Email) ?? WrongAddress(nameof(AssistantEmail), AssistantEmail)) is { } wrong)
        {
            return wrong;
        }

        if (Addresses(OtherEmails).FirstOrDefault(address => EmailAddress.TryParse(address) is null) is { } other)
        {
            return new Invalid(nameof(OtherEmails), $"“{other}” is not an e-mail address.");
        }

        if (Text(TimeZone) is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return new Invalid(nameof(TimeZone), $"“{zone}” is not a time zone we know; write it like Europe/Vienna.");
        }

        return new ContactDetails(name)
        {
            Email = EmailAddress.TryParse(Email),
            OtherEmails = OthersThan(Email, OtherEmails),
            JobTitle = Text(JobTitle),
            Beat = Text(Beat),
            Tier = Text(Tier),
            Languages = Text(Languages),
            Tags = TagList.Join(TagList.Parse(Tags)),
            Phone = Text(Phone),
            TimeZone = Text(TimeZone),
            Pronouns = Text(Pronouns),
            Pronunciation = Text(Pronunciation),
            AssistantEmail = EmailAddress.TryParse(AssistantEmail),
            PrivateNotes = Text(PrivateNotes),
            DoNotInvite = Text(DoNotInvite),
        };
    }

    private static Invalid? WrongAddress(string field, string? typed) =>
        Text(typed) is { } address && EmailAddress.TryParse(address) is null ? new Invalid(field, $"“{address}” is not an e-mail address.") : null;

    private static string[] Addresses(string? typed) => (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Each once, and none that is the address itself.
    private static string? OthersThan(string? main, string? typed) =>
        string.Join(", ", Addresses(typed).Where(address => !string.Equals(address, main?.Trim(), StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } others ? others : null;

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
