using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Components;

/// <summary>
/// A part that another feature adds to a guest's side panel by registering it as a service, so that the panel need not know the feature.
/// The component takes the parameters <c>EventId</c> and <c>GuestId</c>.
/// </summary>
public sealed record GuestPanelPart(Type Component)
{
    /// <summary>Stands below everything else, of plus-ones as well.</summary>
    public bool AtEnd { get; init; }

    internal static Dictionary<string, object> Parameters(PressEventId eventId, GuestId guestId) => new(StringComparer.Ordinal)
    {
        ["EventId"] = eventId,
        ["GuestId"] = guestId,
    };
}
