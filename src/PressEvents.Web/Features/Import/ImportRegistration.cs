namespace PressEvents.Web.Features.Import;

internal static class ImportRegistration
{
    public static void AddImport(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PreviewImport>();
        builder.Services.AddSingleton<ImportGuests>();
    }
}
