using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;
using PressEvents.Print.Joining;
using PressEvents.Print.Pictures;

namespace PressEvents.Benchmarks.Printing;

/// <summary>All of printing as the product composes it, and a pack's two halves on their way through it.</summary>
internal sealed class PrintRoom : IAsyncDisposable
{
    private const string Anchor = "shared";

    private readonly WebApplication app;

    public PrintRoom()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Benchmark" });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.AddPrinting();
        app = builder.Build();
    }

    public IDocumentPrinter Printer => app.Services.GetRequiredService<IDocumentPrinter>();

    public PrintedPictures Pictures => app.Services.GetRequiredService<PrintedPictures>();

    public string Html(HtmlDocument document) => document.Write(app.Services.GetRequiredService<FontBook>());

    public Task<byte[]> PrintAsync(HtmlDocument document, CancellationToken ct) => Printer.PrintAsync(Html(document), document.Info, ct);

    public static byte[] Join(byte[] personal, SharedPages shared) => PdfJoiner.Join(personal, [new JoinedPart(Anchor, shared)]);

    public async Task<byte[]> PrintJoinedAsync(PackLike pack, int guest, SharedPages shared, CancellationToken ct) =>
        Join(await PrintPersonalAsync(pack, guest, shared, ct), shared);

    /// <summary>A guest's own pages, with room for the shared ones.</summary>
    public async Task<byte[]> PrintPersonalAsync(PackLike pack, int guest, SharedPages shared, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var free = await scope.ServiceProvider.GetRequiredService<RazorDocument>().RenderAsync<FreePages>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(FreePages.Anchor)] = Anchor,
            [nameof(FreePages.Contents)] = shared.Contents,
        });
        return await PrintAsync(pack.Personal(guest, free), ct);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
