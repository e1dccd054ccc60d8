using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;
using PressEvents.Print.Pictures;
using SkiaSharp;

namespace PressEvents.Benchmarks.Printing;

/// <summary>A document of the size and kinds of a pack: eight pages, six of them the same for all; photographs, tables, a plan, a code, names in nine scripts.</summary>
internal sealed class PackLike
{
    private const string Names = "Nguyễn Thị Ánh, Łukasz Żółć, Ольга Соколова, Ελένη Παππά, 王小明, 김민준, 山田太郎, محمد السراج, שרה לוי";

    private static readonly DateTimeOffset Issued = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Words =
    [
        "evening", "documentary", "harbour", "narrow", "between", "studio", "records", "a", "the", "of", "whose", "remember", "film", "years", "quiet", "light",
        "negotiation", "friendship", "into", "with", "archive", "voices", "and", "producer", "morning", "letters", "street", "second", "window", "table",
    ];

    private readonly string portrait;
    private readonly string still;

    private PackLike(string portrait, string still) => (this.portrait, this.still) = (portrait, still);

    private static string Look => $$"""
        body { font: 10.25pt/14pt {{FontStacks.Serif}}; margin: 0 } h1, h2, h3 { padding-top: .3em; break-after: avoid } h1 { font: 40pt/44pt {{FontStacks.Display}} }
        td, th { text-align: left; border-bottom: .5pt solid #ccc; font: 9pt/13pt {{FontStacks.Sans}} } table { border-collapse: collapse; width: 100% }
        .part { break-before: page } .people { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm } img { display: block }
        .mark { position: fixed; top: 120mm; font-size: 30pt; color: rgba(0, 0, 0, .07) } {{FreePages.Css}}
        """;

    public static async Task<PackLike> MakeAsync(PrintedPictures pictures, CancellationToken ct)
    {
        var photograph = Photograph();
        var face = await pictures.ForAsync(photograph, new PictureBox(36, 45), ct);
        var scene = await pictures.ForAsync(photograph, new PictureBox(166, 90), ct);
        return new PackLike(face!.Address, scene!.Address);
    }

    public HtmlDocument Shared() => new(Info("What all have"), $"@page {{ size: A4; margin: 24mm 22mm }} {Look}", SharedBody());

    /// <summary>A guest's own pages, with <paramref name="middle"/> between them: free pages, or the shared ones.</summary>
    public HtmlDocument Personal(int guest, string middle)
    {
        var foot = $"{CssText.Quote($"Guest {guest}")}; font: 8pt {FontStacks.Sans}";
        return new HtmlDocument(
            Info($"Pack of guest {guest}"),
            $$"""@page { size: A4; margin: 24mm 22mm; @bottom-left { content: {{foot}} } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt {{FontStacks.Sans}} } } {{Look}}""",
            $"""
            <div class="mark" aria-hidden="true">Guest {guest}</div>
            <h1>The Salt Road</h1><p>For guest {guest}</p><img src="{still}" alt="A still" style="width: 166mm">
            <ul><li><a href="#facts">Facts</a></li><li><a href="#seat">Your seat</a></li></ul>
            {middle}
            <section class="part"><h2 id="seat">Your seat</h2><p>Table 4, seat {guest}, beside {Names}.</p>{Plan(guest)}<p>{Prose(60, guest)}</p></section>
            """);
    }

    public string SharedBody() => $"""
        <section class="part"><h2 id="work">The work</h2>{Paragraphs(5, 1)}</section>
        <section class="part"><h2>Notes</h2>{Paragraphs(5, 2)}</section>
        <section class="part"><h2>People</h2><div class="people">{Each(8, n => $"<div><img src=\"{portrait}\" alt=\"Portrait {n}\" style=\"width: 36mm\"><h3>Person {n}</h3><p>{Prose(30, n)}</p></div>")}</div></section>
        <section class="part"><h2 id="facts">Facts</h2><table><thead><tr><th scope="col">No.</th><th scope="col">Fact</th><th scope="col">Source</th></tr></thead>
        <tbody>{Each(30, n => $"<tr><td>{n}</td><td>{Prose(9, n)}</td><td>{Prose(3, n)}</td></tr>")}</tbody></table></section>
        <section class="part"><h2>Images</h2><img src="{still}" alt="A still" style="width: 166mm"><p>{Prose(40, 3)}</p><p>{Names}</p></section>
        <a href="#work" hidden></a><a href="#facts" hidden></a>
        """;

    private static DocumentInfo Info(string title) => new(title, "Meridian Pictures", "en-GB", Issued);

    private static string Each(int count, Func<int, string> write) => string.Concat(Enumerable.Range(1, count).Select(write));

    private static string Paragraphs(int count, int from) => Each(count, n => $"<p>{Prose(90, n + from)}</p>");

    private static string Prose(int words, int from) => string.Join(' ', Enumerable.Range(0, words).Select(n => Words[((n * 7) + (from * 3) + (n * n % 5)) % Words.Length]));

    private static string Plan(int guest) =>
        $"""<svg viewBox="0 0 100 50" width="120mm" role="img" aria-label="The tables">{Each(12, n => $"<circle cx=\"{n * 8}\" cy=\"{10 + (n % 3 * 12)}\" r=\"3\" fill=\"{(n == guest % 12 ? "#a88445" : "#ddd")}\" />")}</svg>""";

    // Grain and gradients, as heavy to pack as a photograph.
    private static byte[] Photograph()
    {
        using var surface = SKSurface.Create(new SKImageInfo(1600, 1067));
        using var paint = new SKPaint { Shader = SKShader.CreatePerlinNoiseTurbulence(0.01f, 0.02f, 5, 4711) };
        surface.Canvas.Clear(SKColors.DarkSlateGray);
        surface.Canvas.DrawPaint(paint);
        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 88);
        return jpeg.ToArray();
    }
}
