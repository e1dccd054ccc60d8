using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Components;

/// <summary>
/// A part that another feature adds to a contact's page by registering it as a service, so that the page need not know the feature.
/// Shown to those who may edit contacts. The component takes the parameter <c>ContactId</c>.
/// </summary>
public sealed record ContactPagePart(Type Component)
{
    /// <summary>Stands below everything else.</summary>
    public bool AtEnd { get; init; }

    internal static Dictionary<string, object> Parameters(ContactId contactId) => new(StringComparer.Ordinal) { ["ContactId"] = contactId };
}
