using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace PressEvents.Web.Platform.Access;

internal static class PublicAddress
{
    /// <summary>In production only the public address's own host is answered, unless AllowedHosts names others.</summary>
    public static void AddAllowedHosts(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction() && string.IsNullOrEmpty(builder.Configuration["AllowedHosts"]))
        {
            builder.Services.AddOptions<HostFilteringOptions>().PostConfigure<IOptions<PressEventsOptions>>((filter, settings) =>
                filter.AllowedHosts = settings.Value.IsLocalHttp ? ["localhost", "127.0.0.1", "[::1]"] : [settings.Value.PublicBase.Host]);
        }
    }

    /// <summary>Behind a proxy on this machine, or one that the settings name, its word on scheme and client counts; nobody else's does.</summary>
    public static void UsePublicAddress(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<PressEventsOptions>>().Value;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var network in settings.ProxyNetworks!)
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(forwarded);
        if (!settings.IsLocalHttp && app.Environment.IsProduction())
        {
            app.UseHttpsRedirection();
        }
    }
}
