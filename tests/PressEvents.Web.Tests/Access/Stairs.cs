using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Access;

internal static class Stairs
{
    /// <summary>Whether what takes at least one role opens to another. Door and Viewer are no steps of one stair: a Viewer sees what the Door sees, and more.</summary>
    public static bool Opens(Role needed, Role has) => has <= needed ? (needed, has) is not (Role.Viewer, Role.Door) : (needed, has) is (Role.Door, Role.Viewer);
}
