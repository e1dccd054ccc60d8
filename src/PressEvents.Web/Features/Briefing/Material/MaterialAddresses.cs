using PressEvents.Domain.Events;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Where the team finds what belongs to the material.</summary>
internal static class MaterialAddresses
{
    public static string Picture(PressEventId eventId, Guid name) => $"/staff/events/{eventId.Value}/pictures/{name:D}.jpg";
}
