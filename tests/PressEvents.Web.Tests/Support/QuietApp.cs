using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;

namespace PressEvents.Web.Tests.Support;

/// <summary>The product with its workers at rest, so that the clock can leap over weeks without waking them at every tick of theirs.</summary>
internal class QuietApp(MigratedTemplate template, string? postgres = null) : PressEventsApp(template, postgres)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(Program).Assembly).ToList())
            {
                services.Remove(worker);
            }
        });
    }
}
