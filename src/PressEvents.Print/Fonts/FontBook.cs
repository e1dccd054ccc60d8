using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace PressEvents.Print.Fonts;

/// <summary>
/// The fonts of the web root, so that screen, mail and paper share one set of files. Puts into a document only the slices
/// that its text needs. A variable font would reach the PDF as loose drawings of letters, so paper gets fixed cuts of the
/// same families; readers' screens have the large fonts of East Asia themselves.
/// </summary>
public sealed class FontBook
{
    private const string Folder = "fonts";
    private const string Listing = $"{Folder}/fonts.json";

    private readonly IFileProvider webRoot;
    private readonly ConcurrentDictionary<string, string> addresses = new(StringComparer.Ordinal);

    private FontBook(IFileProvider webRoot, IReadOnlyList<FontFace> faces)
    {
        this.webRoot = webRoot;
        Faces = faces;
    }

    public IReadOnlyList<FontFace> Faces { get; }

    public static FontBook Read(IFileProvider webRoot)
    {
        ArgumentNullException.ThrowIfNull(webRoot);
        using var listing = webRoot.GetFileInfo(Listing).CreateReadStream();
        var faces = JsonSerializer.Deserialize<List<FontFace>>(listing, JsonSerializerOptions.Web);
        return new FontBook(webRoot, faces ?? []);
    }

    /// <summary>The <c>@font-face</c> rules of a document, each font inside its rule: of the families it names, the slices it needs.</summary>
    public string FacesFor(string body, string styleSheet)
    {
        // A renderer encodes most letters beyond ASCII.
        var text = WebUtility.HtmlDecode(body) + styleSheet;
        var runes = text.EnumerateRunes().ToHashSet();
        var named = Faces.Where(face => face.IsForPrint && text.Contains(face.Family, StringComparison.Ordinal)).ToList();
        var primary = named.Where(face => !face.Fallback && runes.Any(face.Claims)).ToList();
        var leftOver = runes.Where(rune => !primary.Any(face => face.Claims(rune))).ToList();
        var fallback = named.Where(face => face.Fallback && leftOver.Any(face.Claims));
        return string.Join('\n', primary.Concat(fallback).Select(face => face.ToCss(AddressOf(face), display: "block")));
    }

    /// <summary>The style sheet for pages, <c>css/fonts.css</c>: the browser fetches the slices it needs by itself.</summary>
    public string WebStyleSheet()
    {
        var sheet = new StringBuilder("/* Made from fonts/fonts.json; FontBookTests says how to make it anew. */\n");
        foreach (var face in Faces.Where(face => face.IsForScreen))
        {
            sheet.Append(face.ToCss($"../{Folder}/{face.File}", display: "swap")).Append('\n');
        }

        return sheet.ToString();
    }

    private string AddressOf(FontFace face) => addresses.GetOrAdd(face.File, file =>
    {
        using var bytes = new MemoryStream();
        using var stream = webRoot.GetFileInfo($"{Folder}/{file}").CreateReadStream();
        stream.CopyTo(bytes);
        return $"data:font/woff2;base64,{Convert.ToBase64String(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))}";
    });
}
