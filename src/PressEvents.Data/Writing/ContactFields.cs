using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PressEvents.Domain.Contacts;

namespace PressEvents.Data.Writing;

/// <summary>
/// All that is known of a contact as named texts, so that it can be kept, compared field by field and put back. A field that says
/// nothing is not among them.
/// </summary>
public static class ContactFields
{
    public const string Outlet = "outlet";

    public const string Unsubscribed = "unsubscribedAt";

    public static Dictionary<string, string> Of(Contact contact)
    {
        var details = contact.Details;
        (string Name, string? Value)[] fields =
        [
            ("name", details.Name.Full), ("givenName", details.Name.Given), ("familyName", details.Name.Family), ("email", details.Email?.Value),
            ("otherEmails", details.OtherEmails), (Outlet, details.OutletId?.Value.ToString("N")), ("role", details.JobTitle), ("beat", details.Beat),
            ("tier", details.Tier), ("languages", details.Languages), ("tags", details.Tags), ("phone", details.Phone), ("timeZone", details.TimeZone),
            ("pronouns", details.Pronouns), ("pronunciation", details.Pronunciation), ("assistantEmail", details.AssistantEmail?.Value),
            ("notes", details.PrivateNotes), ("doNotInvite", details.DoNotInvite),
            (Unsubscribed, contact.UnsubscribedAt is { } at ? Instant(at) : null),
        ];
        return fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
    }

    /// <summary>Gives a contact these fields and no others. The name of its outlet is searched in, so it must be the outlet's.</summary>
    public static void Put(Contact contact, IReadOnlyDictionary<string, string> fields, string? outletName)
    {
        contact.Change(DetailsOf(fields), outletName);
        contact.SetUnsubscribed(fields.TryGetValue(Unsubscribed, out var at) ? Instant(at) : null);
    }

    public static ContactDetails DetailsOf(IReadOnlyDictionary<string, string> fields)
    {
        string? Value(string name) => fields.GetValueOrDefault(name);
        return new ContactDetails(PersonName.From(Value("name"), Value("givenName"), Value("familyName"))!)
        {
            Email = EmailAddress.TryParse(Value("email")),
            OtherEmails = Value("otherEmails"),
            OutletId = OutletOf(fields),
            JobTitle = Value("role"),
            Beat = Value("beat"),
            Tier = Value("tier"),
            Languages = Value("languages"),
            Tags = Value("tags"),
            Phone = Value("phone"),
            TimeZone = Value("timeZone"),
            Pronouns = Value("pronouns"),
            Pronunciation = Value("pronunciation"),
            AssistantEmail = EmailAddress.TryParse(Value("assistantEmail")),
            PrivateNotes = Value("notes"),
            DoNotInvite = Value("doNotInvite"),
        };
    }

    public static OutletId? OutletOf(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue(Outlet, out var id) ? OutletId.From(Guid.ParseExact(id, "N")) : null;

    public static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);

    public static string Write(IReadOnlyDictionary<string, string> fields) => JsonSerializer.Serialize(fields);

    public static Dictionary<string, string> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    /// <summary>Tells whether fields were changed since, without keeping them: SHA-256 over their JSON, as Base64.</summary>
    public static string Fingerprint(IReadOnlyDictionary<string, string> fields) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Write(fields))));

    /// <summary>The fields of one that the other says differently or not at all.</summary>
    public static Dictionary<string, string> Beyond(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) => one
        .Where(field => !string.Equals(field.Value, other.GetValueOrDefault(field.Key), StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
}
