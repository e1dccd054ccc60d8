using Microsoft.Extensions.Options;

namespace PressEvents.Web.Platform;

/// <summary>A wrong setting stops the start with one sentence that says which one and what it should be.</summary>
internal sealed class PressEventsOptionsCheck(IHostEnvironment host, IConfiguration configuration) : IValidateOptions<PressEventsOptions>
{
    public ValidateOptionsResult Validate(string? name, PressEventsOptions options) =>
        Problem(options) is { } sentence ? ValidateOptionsResult.Fail(sentence) : ValidateOptionsResult.Success;

    private string? Problem(PressEventsOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            return "PressEvents:DataDirectory must name a folder.";
        }

        if (!Uri.TryCreate(options.PublicBaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Query.Length > 0)
        {
            return $"PressEvents:PublicBaseUrl is “{options.PublicBaseUrl}”; it must be the address guests reach this server at, such as https://rsvp.agency.example.";
        }

        if (host.IsProduction() && url is { Scheme: "http", IsLoopback: false })
        {
            return "PressEvents:PublicBaseUrl must be https in production; plain http is accepted only for localhost and 127.0.0.1.";
        }

        if (options.ProxyNetworks is null)
        {
            return $"PressEvents:Proxies is “{options.Proxies}”; it must name addresses or networks, such as 10.0.0.5, 10.1.0.0/16.";
        }

        return host.IsProduction() && configuration["AllowedHosts"]?.Split(';').Contains("*", StringComparer.Ordinal) is true
            ? "AllowedHosts must name this server's host names in production, never *."
            : null;
    }
}
