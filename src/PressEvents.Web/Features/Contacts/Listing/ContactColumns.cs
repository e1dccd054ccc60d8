namespace PressEvents.Web.Features.Contacts.Listing;

/// <summary>What the address book shows beside the name.</summary>
public enum ContactColumn
{
    Outlet,
    Kind,
    JobTitle,
    Beat,
    Tier,
    Tags,
    Languages,
    Email,
    Phone,
    Zone,
    Rate,
    LastEvent,
}

/// <summary>What the columns are called, and which stand there until somebody chooses.</summary>
public static class ContactColumns
{
    public static IReadOnlyList<(ContactColumn Column, string Title)> All { get; } =
    [
        (ContactColumn.Outlet, "Outlet"), (ContactColumn.Kind, "Kind"), (ContactColumn.JobTitle, "Work"), (ContactColumn.Beat, "Beat"), (ContactColumn.Tier, "Tier"),
        (ContactColumn.Tags, "Tags"), (ContactColumn.Languages, "Languages"), (ContactColumn.Email, "E-mail"), (ContactColumn.Phone, "Telephone"),
        (ContactColumn.Zone, "Time zone"), (ContactColumn.Rate, "Said yes"), (ContactColumn.LastEvent, "Last list"),
    ];

    public static IReadOnlyList<ContactColumn> Usual { get; } =
        [ContactColumn.Outlet, ContactColumn.Beat, ContactColumn.Tier, ContactColumn.Tags, ContactColumn.Email, ContactColumn.Rate];

    public static IReadOnlyList<ContactColumn> Read(IReadOnlyList<string>? names) => names is null
        ? Usual
        : [.. All.Select(a => a.Column).Where(column => names.Contains(column.ToString(), StringComparer.Ordinal))];

    /// <summary>The class that lets a column give way on a narrow screen.</summary>
    public static string? Class(ContactColumn column) => column is ContactColumn.Outlet ? null : "extra";
}
