using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace PressEvents.Web.Platform.Access;

internal static class PublicAddress
{
    /// <summary>Behind a proxy on this machine, or one named in ForwardedHeaders settings, its word on scheme and client counts; else https only.</summary>
    public static void UsePublicAddress(this WebApplication app)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        });
        app.UseHostFiltering();
        if (!app.Services.GetRequiredService<IOptions<PressEventsOptions>>().Value.IsLocalHttp && app.Environment.IsProduction())
        {
            app.UseHttpsRedirection();
        }
    }
}
