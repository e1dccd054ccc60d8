using PressEvents.Web.Components;
using PressEvents.Web.Features.Briefing.HostSheets.Editing;
using PressEvents.Web.Features.Briefing.HostSheets.Writing;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.HostSheets;

internal static class HostSheetRegistration
{
    public static void AddHostSheets(this IServiceCollection services)
    {
        services.AddSingleton<HostSheetQuery>();
        services.AddSingleton<HostSheetStyle>();
        services.AddSingleton<HostBriefQuery>();
        services.AddSingleton<ChangeHostTexts>();
        services.AddSingleton<ChangeHostList>();
        services.AddScoped<HostSheetPrinter>();
        services.AddScoped<IPaperKind, HostSheetFiles>();
        services.AddSingleton<GuestBriefQuery>();
        services.AddSingleton<ChangeGuestBrief>();
        services.AddSingleton(new GuestPanelPart(typeof(GuestBriefPart)));
    }
}
