using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Writing;

namespace PressEvents.Data;

public static class DataRegistration
{
    /// <summary>The database on the given engine, and the one way to write to it.</summary>
    public static IServiceCollection AddPressData(this IServiceCollection services, IDatabaseEngine engine)
    {
        services.AddSingleton(engine);

        // The model is made once for all who share an engine: whoever is first must say the same of its accounts.
        services.Configure<IdentityOptions>(PressDb.ConfigureIdentity);
        services.AddDbContextFactory<PressDb>(options => engine.Configure(options));
        services.AddSingleton<Databases>();
        services.AddSingleton<EventSignals>();
        services.AddSingleton<StorageHealth>();
        services.AddSingleton<Transactions>();
        return services;
    }
}
