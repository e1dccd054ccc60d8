using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Components.Frame;

/// <summary>One tab of an event, in the order of the work. Shown to those who may do what is done there.</summary>
public sealed record EventTab(string Name, string Title, Permission Needs)
{
    public static IReadOnlyList<EventTab> All { get; } =
    [
        new("overview", "Overview", Permission.SeeEvent),
        new("guests", "Guests", Permission.SeeEvent),
        new("messages", "Messages", Permission.SendMail),
        new("seating", "Seating", Permission.SeePlans),
        new("run-of-show", "Run of show", Permission.SeePlans),
        new("briefing", "Briefing", Permission.EditBriefing),
        new("settings", "Settings", Permission.EditEvent),
        new("team", "Team", Permission.ManageOrganisation),
    ];

    public static EventTab Named(string name) => All.First(tab => string.Equals(tab.Name, name, StringComparison.Ordinal));
}
