using System.Globalization;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Look;

namespace PressEvents.Web.Features.Rsvp.Receipts;

/// <summary>Prints receipts the way packs are printed: the same fonts, the same browser, tagged.</summary>
internal sealed class ReceiptPrinter(RazorDocument razor, RsvpWords words, FontBook fonts, IDocumentPrinter printer, ReceiptShelf shelf, IWebHostEnvironment host)
{
    private const string StyleSheet = "css/receipt.css";

    /// <exception cref="PrinterUnavailableException">There is no browser to print with.</exception>
    /// <exception cref="PrintFailedException">The browser failed.</exception>
    public async Task<(byte[] Pdf, string FileName)> PrintAsync(Receipt receipt, bool onLetter, CancellationToken ct)
    {
        var body = await razor.RenderAsync<ReceiptDocument>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReceiptDocument.Receipt)] = receipt });
        var title = words["Evening.Receipt.FileTitle", receipt.Row.Event.Title, receipt.Row.Invitee.Name];
        var info = new DocumentInfo(title, receipt.Row.Invitee.OrganisationName, CultureInfo.CurrentUICulture.Name, receipt.Row.Event.StartsAt);
        var document = new HtmlDocument(info, await SheetAsync(receipt, onLetter, ct), body);
        var html = document.Write(fonts);
        var pdf = await shelf.TakeAsync(html, () => printer.PrintAsync(html, info, ct));
        return (pdf, FileNames.Of(title, "pdf"));
    }

    private async Task<string> SheetAsync(Receipt receipt, bool onLetter, CancellationToken ct)
    {
        await using var file = host.WebRootFileProvider.GetFileInfo(StyleSheet).CreateReadStream();
        using var reader = new StreamReader(file, Encoding.UTF8);
        var size = onLetter ? "letter" : "A4";
        return await reader.ReadToEndAsync(ct) + $"@page {{ size: {size} }}" + Accent.StyleSheet(receipt.Row.Event.Accent);
    }
}

/// <summary>The receipts printed last, for a while: mail scanners and people fetch the same one several times.</summary>
internal sealed class ReceiptShelf : IDisposable
{
    private const int Most = 100;
    private static readonly TimeSpan While = TimeSpan.FromMinutes(10);

    private readonly MemoryCache shelf = new(new MemoryCacheOptions { SizeLimit = Most });

    public async Task<byte[]> TakeAsync(string html, Func<Task<byte[]>> print)
    {
        var key = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(html)));
        if (shelf.TryGetValue(key, out byte[]? known))
        {
            return known!;
        }

        var pdf = await print();
        return shelf.Set(key, pdf, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = While });
    }

    public void Dispose() => shelf.Dispose();
}
