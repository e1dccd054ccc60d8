using Microsoft.AspNetCore.DataProtection;
using PressEvents.Data;
using PressEvents.Data.PostgreSql;
using PressEvents.Data.Queries;
using PressEvents.Data.Sqlite;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Health;
using PressEvents.Web.Platform.Start;

namespace PressEvents.Web.Platform;

internal static class PlatformRegistration
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PressEventsOptions>()
            .BindConfiguration(PressEventsOptions.Section)
            .PostConfigure<IHostEnvironment, IConfiguration>(FillIn)
            .ValidateDataAnnotations()
            .Validate<IHostEnvironment>(
                (settings, host) => !host.IsProduction() || IsSafeAddress(settings),
                "PressEvents:PublicBaseUrl must be https in production; plain http is accepted only for localhost and 127.0.0.1.")
            .Validate<IHostEnvironment, IConfiguration>(
                (settings, host, configuration) => !host.IsProduction() || HasAllowedHosts(configuration),
                "AllowedHosts must name this server's host names in production, never *.")
            .ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
        AddData(builder);
        builder.AddAllowedHosts();
        builder.AddAccess();
        builder.Services.AddSingleton<StartUp>();
        builder.Services.AddSingleton<PublicLinks>();
        builder.Services.AddSingleton<EventLookup>();
        builder.Services.AddHostedService<ForeignChanges>();
        builder.Services.AddSingleton<Readiness>();
    }

    private static void AddData(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(PressEventsOptions.Section).Get<PressEventsOptions>() ?? new();
        var folder = settings.FullDataDirectory;
        IDatabaseEngine engine = settings.Database switch
        {
            DatabaseKind.Sqlite => new SqliteEngine(folder),
            DatabaseKind.PostgreSql => new PostgreSqlEngine(builder.Configuration.GetConnectionString("PressDb")
                ?? throw new StartRefusedException("With PressEvents:Database = PostgreSql, ConnectionStrings:PressDb must say where it is.")),
        };
        builder.Services.AddPressData(engine);

        var keys = new DirectoryInfo(Path.Combine(folder, "keys"));
        builder.Services.AddDataProtection().SetApplicationName("PressEvents").PersistKeysToFileSystem(keys);
    }

    private static void FillIn(PressEventsOptions settings, IHostEnvironment host, IConfiguration configuration)
    {
        if (settings.PublicBaseUrl.Length == 0 && !host.IsProduction())
        {
            settings.PublicBaseUrl = configuration["Urls"]?.Split(';')[0] ?? "http://localhost:5080";
        }
    }

    private static bool IsSafeAddress(PressEventsOptions settings) =>
        !Uri.TryCreate(settings.PublicBaseUrl, UriKind.Absolute, out var url) || url.Scheme is "https" || url is { Scheme: "http", IsLoopback: true };

    private static bool HasAllowedHosts(IConfiguration configuration) =>
        configuration["AllowedHosts"] is not { } hosts || !hosts.Split(';').Contains("*", StringComparer.Ordinal);
}
