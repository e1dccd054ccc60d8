using Microsoft.Extensions.Options;
using PressEvents.Domain.Invitations;

namespace PressEvents.Web.Platform;

/// <summary>Addresses as people outside see them: always on the configured address, never on what a request claimed.</summary>
public sealed class PublicLinks(IOptions<PressEventsOptions> settings)
{
    private readonly string baseUrl = settings.Value.PublicBaseUrl.TrimEnd('/');

    public string Host => settings.Value.PublicBase.Host;

    public string Base => baseUrl;

    public string Guest(InvitationToken token) => $"{baseUrl}/i/{token.Value}";

    public string Unsubscribe(InvitationToken token) => $"{baseUrl}/u/{token.Value}";

    /// <summary>Where somebody becomes a member.</summary>
    public string Join(InvitationToken token) => $"{baseUrl}/join/{token.Value}";

    /// <summary>Where somebody chooses a new password.</summary>
    public string Reset(InvitationToken token) => $"{baseUrl}/account/reset/{token.Value}";

    public string Staff(string path) => $"{baseUrl}/{path.TrimStart('/')}";
}
