using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.AuditTrail;

internal static class AuditTrailRegistration
{
    public static void AddAuditTrail(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TrailSearch>();
        builder.Services.AddSingleton<AuditChoicesQuery>();
    }
}
