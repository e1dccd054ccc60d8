using PressEvents.Data.Queries;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Components.Frame;

internal static class FrameRegistration
{
    public static void AddFrame(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MailServer>();
        builder.Services.AddSingleton<EventHeaderQuery>();
        builder.Services.AddSingleton<ComingUpQuery>();
    }
}
