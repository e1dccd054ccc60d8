using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>A role as people read it.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Owner => "Owner",
        Role.Publicist => "Publicist",
        Role.Door => "Door",
        Role.Viewer => "Viewer",
        Role.EventsOnly => "Member for single events",
    };
}
