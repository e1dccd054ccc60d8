namespace PressEvents.Domain.Organisations;

/// <summary>One thing a role may be allowed to do.</summary>
public enum Permission
{
    OwnAccount,
    ManageOrganisation,
    EditContacts,
    EditEvent,
    SendMail,
    EditSeating,
    EditBriefing,
    AnswerForGuest,
    SeeEvent,
    SeeContactDetails,
}

/// <summary>Which role may do what; the one place that decides.</summary>
public static class Permissions
{
    public static bool Allow(Role role, Permission permission) => role switch
    {
        Role.Owner => true,
        Role.Publicist => permission is not Permission.ManageOrganisation,
        Role.Door => permission is Permission.SeeEvent or Permission.OwnAccount,
        Role.Viewer => permission is Permission.SeeEvent or Permission.OwnAccount,
    };
}
