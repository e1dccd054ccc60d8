using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PressEvents.Print.Browser;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;
using PressEvents.Print.Tests.Support;

[assembly: AssemblyFixture(typeof(PrintShop))]

namespace PressEvents.Print.Tests.Support;

/// <summary>All of printing as the product composes it, with a clock that stands still and a real browser.</summary>
public sealed class PrintShop : IAsyncDisposable
{
    // The clock stands still and so ends no print: one that hangs fails by its name instead of holding up all.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly WebApplication app;

    public PrintShop()
        : this(_ => { })
    {
    }

    private PrintShop(Action<PrintOptions> change)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { WebRootPath = RepositoryRoot.WebRoot });
        builder.Logging.ClearProviders();
        builder.AddPrinting();
        builder.Services.Configure(change);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        app = builder.Build();
    }

    public FakeTimeProvider Clock { get; } = new(Some.Now);

    public IDocumentPrinter Printer => app.Services.GetRequiredService<IDocumentPrinter>();

    public FontBook Fonts => app.Services.GetRequiredService<FontBook>();

    internal WarmBrowser Browser => app.Services.GetRequiredService<WarmBrowser>();

    public static PrintShop With(Action<PrintOptions> change) => new(change);

    public Task<byte[]> PrintAsync(HtmlDocument document, CancellationToken ct) =>
        Printer.PrintAsync(document.Write(Fonts), document.Info, ct).WaitAsync(Patience, ct);

    /// <summary>As the browser makes it, before it is finished.</summary>
    public async Task<byte[]> PrintRawAsync(HtmlDocument document, CancellationToken ct)
    {
        var browser = await Browser.EnterAsync(ct).WaitAsync(Patience, ct);
        try
        {
            return await browser.PrintAsync(document.Write(Fonts), ct).WaitAsync(Patience, ct);
        }
        finally
        {
            Browser.Leave();
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
