using System.Text.Json;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>What a column of a list can mean. The words of <c>--map</c> and of the JSON are these names in camel case.</summary>
public enum ImportField
{
    Ignore,
    Name,
    FirstName,
    MiddleName,
    LastName,
    Suffix,
    Email,

    /// <summary>Further addresses of the same person; several columns may hold some.</summary>
    OtherEmails,
    Outlet,
    Role,
    Beat,
    Tier,
    Languages,
    Tags,
    Phone,
    TimeZone,
    Pronouns,
    Pronunciation,
    AssistantEmail,
    Notes,
    DoNotInvite,
    Invite,
    PlusOnes,

    /// <summary>Whose plus-one the row is; such a row is nobody to invite.</summary>
    ComesWith,

    /// <summary>A count of people that includes the guest: one more than the plus-ones.</summary>
    TotalGuests,
    Diet,
    Access,

    /// <summary>What the guest answered elsewhere: the name of a <c>GuestStatus</c>.</summary>
    Answer,

    /// <summary>The address unsubscribed or bounced elsewhere: it is remembered, and never written to.</summary>
    Suppress,
}

/// <summary>The words for fields.</summary>
public static class ImportFields
{
    public static IReadOnlyList<ImportField> All { get; } = Enum.GetValues<ImportField>();

    /// <summary>Whether several columns of a file may feed it.</summary>
    public static bool MayHaveSeveral(this ImportField field) => field is ImportField.OtherEmails or ImportField.Tags or ImportField.Ignore;

    /// <summary>The word of the command line and the JSON.</summary>
    public static string Word(this ImportField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    /// <summary>The word a person reads.</summary>
    public static string Label(this ImportField field) => field switch
    {
        ImportField.Ignore => "Leave out",
        ImportField.FirstName => "First name",
        ImportField.MiddleName => "Middle name",
        ImportField.LastName => "Last name",
        ImportField.Suffix => "Name suffix",
        ImportField.Email => "E-mail",
        ImportField.OtherEmails => "Other e-mails",
        ImportField.TimeZone => "Time zone",
        ImportField.AssistantEmail => "Assistant’s e-mail",
        ImportField.DoNotInvite => "Do not invite",
        ImportField.Invite => "Invite? (yes or no)",
        ImportField.PlusOnes => "Plus-ones",
        ImportField.ComesWith => "Comes with",
        ImportField.TotalGuests => "Guests in all",
        ImportField.Access => "Access needs",
        ImportField.Suppress => "Unsubscribed",
        ImportField.Name or ImportField.Outlet or ImportField.Role or ImportField.Beat or ImportField.Tier or ImportField.Languages or ImportField.Tags
            or ImportField.Phone or ImportField.Pronouns or ImportField.Pronunciation or ImportField.Notes or ImportField.Diet
            or ImportField.Answer => field.ToString(),
    };

    public static ImportField? Parse(string word) =>
        All.Where(field => HeaderText.Same(field.ToString(), word)).Select(field => (ImportField?)field).SingleOrDefault();
}
