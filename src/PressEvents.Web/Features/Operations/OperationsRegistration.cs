namespace PressEvents.Web.Features.Operations;

internal static class OperationsRegistration
{
    public static void AddOperations(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Backup>();
        builder.Services.AddSingleton<Restore>();
        builder.Services.AddSingleton<Verification>();
    }
}
