using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Data.PostgreSql;
using PressEvents.Data.Queries;
using PressEvents.Data.Sqlite;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Covers;
using PressEvents.Web.Platform.Health;
using PressEvents.Web.Platform.Languages;
using PressEvents.Web.Platform.Lists;
using PressEvents.Web.Platform.Pictures;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Platform.Start;

namespace PressEvents.Web.Platform;

internal static class PlatformRegistration
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PressEventsOptions>()
            .BindConfiguration(PressEventsOptions.Section)
            .PostConfigure<IHostEnvironment, IConfiguration>(FillIn)
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PressEventsOptions>, PressEventsOptionsCheck>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
        builder.Services.AddSingleton(GuestLanguages.Translated);
        builder.Services.AddSingleton<CoverFiles>();
        builder.Services.AddSingleton<PicturePress>();
        builder.Services.AddSingleton<PictureFiles>();
        AddData(builder);
        builder.AddAllowedHosts();
        builder.AddAccess();
        builder.Services.AddSingleton<StartUp>();
        builder.Services.AddSingleton<PublicLinks>();
        builder.Services.AddSingleton<PackFolders>();
        builder.Services.AddSingleton<EventLookup>();
        builder.Services.AddSingleton<ListSettings>();
        builder.Services.AddHostedService<ForeignChanges>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<PressKitPictures>();
        builder.Services.AddSingleton<PressKitWriter>();
    }

    private static void AddData(WebApplicationBuilder builder)
    {
        var settings = Read(builder.Configuration);
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

    private static PressEventsOptions Read(ConfigurationManager configuration)
    {
        try
        {
            return configuration.GetSection(PressEventsOptions.Section).Get<PressEventsOptions>() ?? new();
        }
        catch (InvalidOperationException)
        {
            throw new StartRefusedException(
                $"PressEvents:Database is “{configuration["PressEvents:Database"]}”; it is {string.Join(" or ", Enum.GetNames<DatabaseKind>())}.");
        }
    }

    private static void FillIn(PressEventsOptions settings, IHostEnvironment host, IConfiguration configuration)
    {
        if (settings.PublicBaseUrl.Length == 0 && !host.IsProduction())
        {
            settings.PublicBaseUrl = configuration["Urls"]?.Split(';')[0] ?? "http://localhost:5080";
        }
    }
}
