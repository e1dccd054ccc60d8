using System.Net;
using PressEvents.Print.Fonts;

namespace PressEvents.Print.Documents;

/// <summary>A whole document that brings all it needs: its style sheet, its fonts, its pictures as <c>data:</c> addresses.</summary>
/// <param name="Info">Gives the title and the language, and goes to the printer beside the HTML.</param>
/// <param name="StyleSheet">Plain CSS; what people typed comes in through <see cref="CssText.Quote"/>.</param>
/// <param name="Body">Markup, encoded: what <see cref="RazorDocument"/> renders.</param>
public sealed record HtmlDocument(DocumentInfo Info, string StyleSheet, string Body)
{
    // Nothing may be asked for from anywhere, whatever the text of the document tries.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

    // Without geometricPrecision the width of letters depends on the machine's font settings.
    private const string SameEverywhere = "html { text-rendering: geometricPrecision; print-color-adjust: exact }";

    /// <summary>The document as one string, with the slices of the fonts that its text needs.</summary>
    public string Write(FontBook fonts)
    {
        ArgumentNullException.ThrowIfNull(fonts);
        if (StyleSheet.Contains("</style", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("A style sheet may not end its own element: quote texts with CssText.Quote.");
        }

        var title = WebUtility.HtmlEncode(Info.Title);
        return $"""
            <!DOCTYPE html>
            <html lang="{WebUtility.HtmlEncode(Info.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{title}</title>
            <style>{fonts.FacesFor(Body, StyleSheet)}</style>
            <style>{SameEverywhere}{StyleSheet}</style>
            </head>
            <body>{Body}</body>
            </html>
            """;
    }
}
