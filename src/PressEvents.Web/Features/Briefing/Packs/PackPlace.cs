namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Where a pack on a page finds what belongs to it.</summary>
/// <param name="Pictures">The address below which the material's pictures are.</param>
/// <param name="AccentSheet">The event's own colour, where it has one.</param>
public sealed record PackPlace(string Pictures, string? AccentSheet)
{
    /// <summary>The guest's own page, to go back to; null for the team.</summary>
    public string? Home { get; init; }

    /// <summary>The same pack as a PDF.</summary>
    public string? Pdf { get; init; }

    public static PackPlace OfGuest(string token, bool hasAccent) =>
        new($"/i/{token}/pictures", hasAccent ? $"/i/{token}/accent.css" : null) { Home = $"/i/{token}", Pdf = $"/i/{token}/pack.pdf" };

    public static PackPlace OfTeam(Guid eventId, bool hasAccent) =>
        new($"/staff/events/{eventId}/pictures", hasAccent ? $"/staff/events/{eventId}/packs/accent.css" : null);
}
