namespace PressEvents.Web.Features.Contacts.Merging;

/// <summary>What the fields of a contact are called where two are compared.</summary>
public static class MergeWords
{
    /// <summary>The fields somebody chooses between, in the order of the form; the parts of a name go with the name.</summary>
    public static IReadOnlyList<string> Chosen { get; } =
        ["name", "email", "outlet", "role", "beat", "tier", "languages", "phone", "timeZone", "pronouns", "pronunciation", "assistantEmail", "tags", "notes", "doNotInvite"];

    public static string Field(string name) => name switch
    {
        "name" or "givenName" or "familyName" => "Name",
        "email" => "E-mail",
        "otherEmails" => "Other e-mails",
        "outlet" => "Outlet",
        "role" => "Work",
        "beat" => "Beat",
        "tier" => "Tier",
        "languages" => "Languages",
        "tags" => "Tags",
        "phone" => "Telephone",
        "timeZone" => "Time zone",
        "pronouns" => "Pronouns",
        "pronunciation" => "Said as",
        "assistantEmail" => "Assistant’s e-mail",
        "notes" => "Private notes",
        "doNotInvite" => "Do not invite, because",
        "unsubscribedAt" => "Unsubscribed",
        _ => name,
    };
}
