using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Data;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>The product behind a real socket, on the database of the race, with its guard or without.</summary>
internal sealed class RaceApp : PressEventsApp
{
    private readonly int? unguardedCrowd;

    public RaceApp(MigratedTemplate template, string? postgres, int? unguardedCrowd)
        : base(template, postgres)
    {
        this.unguardedCrowd = unguardedCrowd;
        UseKestrel(0);
    }

    /// <summary>A guest's own browser: own cookies, own connection.</summary>
    public HttpClient NewGuest() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress, Timeout = TimeSpan.FromMinutes(5) };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (unguardedCrowd is { } crowd)
        {
            builder.ConfigureTestServices(services =>
            {
                var real = (IDatabaseEngine)services.Single(s => s.ServiceType == typeof(IDatabaseEngine)).ImplementationInstance!;
                services.Replace(ServiceDescriptor.Singleton<IDatabaseEngine>(new UnguardedEngine(real, crowd)));
            });
        }
    }
}
