using System.Security.Cryptography;
using System.Text;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Prints a document, or takes it from the store where exactly this document was printed before.</summary>
internal sealed class PackPress(IDocumentPrinter printer, PackStore store)
{
    public async Task<byte[]> PrintAsync(GuestId guestId, PaperSize paper, HtmlDocument document, FontBook fonts, CancellationToken ct)
    {
        var key = Key(document);
        if (await store.ReadAsync(guestId, paper, key, ct) is { } known)
        {
            return known;
        }

        var pdf = await printer.PrintAsync(document.Write(fonts), document.Info, ct);
        await store.WriteAsync(guestId, paper, key, pdf, ct);
        return pdf;
    }

    // All that decides the bytes: text, style, what the file says of itself, and the program that prints.
    private static string Key(HtmlDocument document)
    {
        var program = typeof(IDocumentPrinter).Assembly.ManifestModule.ModuleVersionId;
        var info = document.Info;
        var inputs = $"{program}\n{info.Title}\n{info.Author}\n{info.Language}\n{info.CreatedAt.UtcTicks}\n{document.StyleSheet}\n{document.Body}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs)));
    }
}
