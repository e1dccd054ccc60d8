using System.Globalization;
using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Export;

/// <summary>What is known of a person, in columns that the import knows by name.</summary>
internal static class ContactColumns
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "Full Name", "First Name", "Last Name", "Email", "Other Emails", "Outlet", "Role", "Beat", "Tier", "Languages", "Tags", "Phone", "Time Zone", "Pronouns", "Pronunciation",
        "Assistant Email", "Notes", "Do Not Invite", "Unsubscribed At",
    ];

    public static string?[] Of(Contact contact, string? outlet) =>
    [
        contact.Name, contact.GivenName, contact.FamilyName, contact.Email, contact.OtherEmails, outlet, contact.JobTitle, contact.Beat, contact.Tier, contact.Languages, contact.Tags, contact.Phone,
        contact.TimeZone, contact.Pronouns, contact.Pronunciation, contact.AssistantEmail, contact.PrivateNotes, contact.DoNotInvite,
        contact.UnsubscribedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
    ];

    /// <summary>Of somebody who is in no address book.</summary>
    public static string?[] Of(string name)
    {
        var cells = new string?[Names.Count];
        cells[0] = name;
        return cells;
    }
}
