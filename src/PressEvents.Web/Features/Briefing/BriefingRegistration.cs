using PressEvents.Data.Queries;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing;

internal static class BriefingRegistration
{
    public static void AddBriefing(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PackQuery>();
        services.AddSingleton<PackGuests>();
        services.AddSingleton<PackWords>();
        services.AddSingleton<PackWriter>();
        services.AddSingleton<PackSheet>();
        services.AddSingleton<PackPictures>();
        services.AddSingleton<PackStore>();
        services.AddSingleton<PackPress>();
        services.AddScoped<PackPrinter>();
        services.AddScoped<PackFiles>();
    }
}
