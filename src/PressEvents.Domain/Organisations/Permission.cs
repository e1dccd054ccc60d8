namespace PressEvents.Domain.Organisations;

/// <summary>One thing a role may be allowed to do.</summary>
public enum Permission
{
    OwnAccount,
    ManageOrganisation,
    SeeContacts,
    EditContacts,
    CreateEvent,
    EditEvent,
    SendMail,
    EditSeating,
    EditBriefing,
    AnswerForGuest,
    SeeEvent,
    SeePlans,
    SeeContactDetails,
}

/// <summary>Which role may do what; the one place that decides.</summary>
public static class Permissions
{
    /// <summary>Whether a role in one event can give it. What is the whole organisation's takes a role in the organisation.</summary>
    public static bool IsOfEvents(Permission permission) => permission switch
    {
        Permission.OwnAccount or Permission.ManageOrganisation or Permission.SeeContacts or Permission.EditContacts or Permission.CreateEvent => false,
        Permission.EditEvent or Permission.SendMail or Permission.EditSeating or Permission.EditBriefing or Permission.AnswerForGuest => true,
        Permission.SeeEvent or Permission.SeePlans or Permission.SeeContactDetails => true,
    };

    public static bool Allow(Role role, Permission permission) => role switch
    {
        Role.Owner => true,
        Role.Publicist => permission is not Permission.ManageOrganisation,
        Role.Door => permission is Permission.SeeEvent or Permission.OwnAccount,
        Role.Viewer => permission is Permission.SeeEvent or Permission.SeePlans or Permission.OwnAccount,
        Role.EventsOnly => permission is Permission.OwnAccount,
    };
}
