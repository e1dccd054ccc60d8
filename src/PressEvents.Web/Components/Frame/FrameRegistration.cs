using PressEvents.Data.Queries;

namespace PressEvents.Web.Components.Frame;

internal static class FrameRegistration
{
    public static void AddFrame(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EventHeaderQuery>();
        builder.Services.AddSingleton<ComingUpQuery>();
    }
}
