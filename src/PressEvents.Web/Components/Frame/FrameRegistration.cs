using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;

namespace PressEvents.Web.Components.Frame;

internal static class FrameRegistration
{
    public static void AddFrame(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EventHeaderQuery>();
        builder.Services.AddSingleton<ComingUpQuery>();
        builder.Services.AddSingleton<SeatCountQuery>();
        builder.Services.AddSingleton<PublishedSeatsQuery>();
        builder.Services.AddSingleton<GuestListQuery>();
        builder.Services.AddSingleton<ChoosingQuery>();
        builder.Services.AddSingleton<AuditTrailQuery>();
    }
}
