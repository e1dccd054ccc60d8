using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Print;
using PressEvents.Print.Browser;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The product with the real printer, whose browser is killed while it prints one document or another.</summary>
internal sealed class MortalBrowserApp(MigratedTemplate template, int tries, int tabs) : PressEventsApp(template)
{
    /// <summary>Which documents, counted from 1 as they are begun, their browser does not outlive.</summary>
    public HashSet<int> Deadly { get; } = [];

    public int Killed => Printer.Killed;

    private MortalPrinter Printer => (MortalPrinter)Services.GetRequiredService<IDocumentPrinter>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Print:Tries", tries.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Print:Tabs", tabs.ToString(CultureInfo.InvariantCulture));
        builder.ConfigureTestServices(services => services
            .AddSingleton<ChromiumPrinter>()
            .Replace(ServiceDescriptor.Singleton<IDocumentPrinter>(all => new MortalPrinter(all.GetRequiredService<ChromiumPrinter>(), all.GetRequiredService<WarmBrowser>(), Deadly))));
    }

    private sealed class MortalPrinter(ChromiumPrinter printer, WarmBrowser browser, HashSet<int> deadly) : IDocumentPrinter
    {
        private int begun;
        private int killed;

        public int Killed => killed;

        public string? Unavailability => printer.Unavailability;

        public async Task<byte[]> PrintAsync(string html, DocumentInfo info, CancellationToken ct)
        {
            if (!deadly.Contains(Interlocked.Increment(ref begun)) || browser.ProcessId is not { } id)
            {
                return await printer.PrintAsync(html, info, ct);
            }

            // It is made to stand still first: what is begun then cannot end before it is killed.
            using var process = Process.GetProcessById(id);
            await StopAsync(id, ct);
            var printing = printer.PrintAsync(html, info, ct);
            process.Kill();
            Interlocked.Increment(ref killed);
            return await printing;
        }

        private static async Task StopAsync(int id, CancellationToken ct)
        {
            using var kill = Process.Start("kill", ["-STOP", id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(ct);
            Assert.Equal(0, kill.ExitCode);
        }
    }
}
