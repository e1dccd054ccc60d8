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

    /// <summary>Behind a proxy on this machine, or one named in ForwardedHeaders settings, its word on scheme and client counts; else https only.</summary>
    public static void UsePublicAddress(this WebApplication app)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        });
        if (!app.Services.GetRequiredService<IOptions<PressEventsOptions>>().Value.IsLocalHttp && app.Environment.IsProduction())
        {
            app.UseHttpsRedirection();
        }
    }
}
