using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Domain.Organisations;
using PressEvents.Print;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The product with a printer that needs no browser.</summary>
internal sealed class PackApp(MigratedTemplate template) : PressEventsApp(template)
{
    public NotingPrinter Printer { get; } = new();

    /// <summary>A browser signed in as a member of this organisation.</summary>
    public Task<HttpClient> SignInAsync(Organisation organisation, Role role, string email) => StaffBrowsers.SignInAsync(this, organisation, role, email);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IDocumentPrinter>(Printer)));
    }
}

/// <summary>Hands back the document itself, and counts.</summary>
internal sealed class NotingPrinter : IDocumentPrinter
{
    private int printed;

    public int Printed => printed;

    public string? Unavailability { get; set; }

    /// <summary>Holds every print until it ends, when set.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<byte[]> PrintAsync(string html, DocumentInfo info, CancellationToken ct)
    {
        if (Unavailability is { } reason)
        {
            throw new PrinterUnavailableException(reason);
        }

        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(ct);
        }

        // What is somebody's is counted, and not the pages that packs share, which are no document of anybody's.
        if (!html.Contains("class=\"run-of-parts shared\"", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref printed);
        }

        return Encoding.UTF8.GetBytes(html);
    }
}
