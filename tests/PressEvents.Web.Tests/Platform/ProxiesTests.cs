using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Platform;

/// <summary>Whose word on where a request comes from is believed.</summary>
public sealed class ProxiesTests(MigratedTemplate template)
{
    private const string Client = "203.0.113.9";

    [Theory]
    [InlineData("127.0.0.1", Client)]           // on this machine
    [InlineData("10.1.2.3", Client)]            // of a network that is named
    [InlineData("2001:db8::1", Client)]
    [InlineData("10.2.0.1", "10.2.0.1")]        // anybody
    [InlineData("198.51.100.7", "198.51.100.7")]
    public async Task Only_a_proxy_that_is_named_or_on_this_machine_speaks_for_its_clients(string peer, string believed)
    {
        await using var app = new ProxiedApp(template, peer);
        var agency = Some.Organisation();
        await app.AddAsync(agency.Id, agency);

        using var browser = await StaffBrowsers.SignInAsync(app, agency, Role.Viewer, "vi@agency.example");

        Assert.Equal(believed, await app.ReadAsync(agency.Id, db => db.StaffSessions.Select(s => s.Address).SingleAsync(TestContext.Current.CancellationToken)));
    }

    private sealed class ProxiedApp(MigratedTemplate template, string peer) : PressEventsApp(template)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("PressEvents:Proxies", "10.1.0.0/16, 2001:db8::1");
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(peer))));
        }
    }

    private sealed class ComesFrom(IPAddress peer) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = peer;
                context.Request.Headers["X-Forwarded-For"] = Client;
                return go(context);
            });
            next(app);
        };
    }
}
