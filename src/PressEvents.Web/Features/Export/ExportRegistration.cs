namespace PressEvents.Web.Features.Export;

internal static class ExportRegistration
{
    public static void AddExport(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GuestSheet>();
        builder.Services.AddSingleton<ContactSheet>();
    }
}
