namespace PressEvents.Web.Features.Seeding;

internal static class SeedingRegistration
{
    public static void AddSeeding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KitLoader>();
        builder.Services.AddScoped<LoadPlan>();
        builder.Services.AddScoped<LoadSample>();
    }
}
