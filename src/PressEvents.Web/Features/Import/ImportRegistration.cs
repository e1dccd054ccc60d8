using PressEvents.Web.Features.Import.Forgetting;
using PressEvents.Web.Features.Import.Running;
using PressEvents.Web.Features.Import.Undoing;

namespace PressEvents.Web.Features.Import;

internal static class ImportRegistration
{
    public static void AddImport(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PreviewImport>();
        builder.Services.AddSingleton<ImportGuests>();
        builder.Services.AddSingleton<ImportJobs>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
        builder.Services.AddSingleton<UndoImport>();
        builder.Services.AddSingleton<ForgetImports>();
        builder.Services.AddHostedService<ForgetImportsWorker>();
        builder.Services.AddSingleton<ImportHistory>();
    }
}
