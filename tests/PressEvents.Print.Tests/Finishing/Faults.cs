using System.Text;
using PressEvents.Print.Finishing;

namespace PressEvents.Print.Tests.Finishing;

/// <summary>Each rule broken on purpose: what is done to a good document, and what has to be said about it.</summary>
internal static class Faults
{
    public static IReadOnlyDictionary<string, Action<PdfFile>> All { get; } = new Dictionary<string, Action<PdfFile>>(StringComparer.Ordinal)
    {
        // What the file says of itself.
        ["The document has no title."] = file => file.Dictionary(file.Info).Remove("Title"),
        ["The metadata packet says “The Salt Road: briefing pack” for the title, not “Another”."] = file => file.Dictionary(file.Info)["Title"] = PdfString.Text("Another"),
        ["A reader is not told to show the title."] = file => file.Catalog.Remove("ViewerPreferences"),
        ["The document does not say its language."] = file => file.Catalog.Remove("Lang"),
        ["The document does not say that it is tagged."] = file => file.Catalog.Remove("MarkInfo"),
        ["There is no readable metadata packet."] = file => file.Catalog.Remove("Metadata"),
        ["The metadata packet says “B” for the PDF/A level, not “A”."] = file => Packet(file, "<pdfaid:conformance>A", "<pdfaid:conformance>B"),
        ["The metadata packet says “” for the PDF/UA part, not “1”."] = file => Packet(file, "<pdfuaid:part>1", "<pdfuaid:part>"),
        ["The document does not say once what its colours mean."] = file => file.Catalog.Remove("OutputIntents"),
        ["What the document's colours mean is no profile for red, green and blue."] = file => Intent(file).Remove("DestOutputProfile"),

        // The file.
        ["The catalog has /OpenAction."] = file => file.Catalog["OpenAction"] = new PdfDictionary { ["S"] = new PdfName("Named") },
        ["The names have /EmbeddedFiles."] = file => file.Catalog["Names"] = new PdfDictionary { ["EmbeddedFiles"] = new PdfDictionary() },
        ["A stream is packed with LZWDecode."] = file => AddStream(file)["Filter"] = new PdfName("LZWDecode"),
        ["A stream lies outside the file."] = file => AddStream(file)["F"] = PdfString.Text("elsewhere"),
        ["There is a script."] = file => file.Add(new PdfDictionary { ["JS"] = PdfString.Text("app.alert(1)") }),
        ["There is an action that is no link: Launch."] = file => file.Add(new PdfDictionary { ["Type"] = new PdfName("Action"), ["S"] = new PdfName("Launch") }),

        // Tags.
        ["The document has no tags."] = file => file.Catalog.Remove("StructTreeRoot"),
        ["There is no tag called Strong."] = file => Tag(file, "P")["S"] = new PdfName("Strong"),
        ["A P names another parent than the one it hangs below."] = file => Tag(file, "P")["P"] = file.Root,
        ["A tag hangs in two places."] = file => Tag(file, "Document")["K"] = new PdfArray([Tag(file, "Document")["K"], Tag(file, "Document")["K"]]),
        ["Two tags have the same id."] = file => Tag(file, "H1")["ID"] = Tag(file, "TH")["ID"],
        ["The tree of ids does not list the ids of the tags."] = file => Tag(file, "TH").Remove("ID"),
        ["A cell names a head that is not there: node00000001."] = file => Tag(file, "TH").Remove("ID"),
        ["The first heading is an H2."] = file => Tag(file, "H1")["S"] = new PdfName("H2"),
        ["An H4 follows an H1."] = file => Tag(file, "H2")["S"] = new PdfName("H4"),
        ["A heading says nothing."] = file => Tag(file, "H2").Remove("K"),
        ["A LI holds a P."] = file => Tag(file, "LBody")["S"] = new PdfName("P"),
        ["A LI hangs below a Div."] = file => Tag(file, "L")["S"] = new PdfName("Div"),
        ["A TR holds a P."] = file => Tag(file, "TD")["S"] = new PdfName("P"),
        ["A TH does not say which cells it heads."] = file => Tag(file, "TH").Remove("A"),
        ["A Figure has no description."] = file => Tag(file, "Figure").Remove("Alt"),

        // What pages draw.
        ["Page 1: something is drawn that is neither tagged nor an artifact (Tj)."] = file => Content(file, "/Artifact BMC", "/Anything BMC"),
        ["Page 1: two pieces of content have the same number."] = file => Content(file, "/MCID 1 ", "/MCID 0 "),
        ["Page 1: no tag owns content 99."] = file => Content(file, "/MCID 1 ", "/MCID 99 "),
        ["Page 1: a tag owns content 1, which is not drawn."] = file => Content(file, "/MCID 1 ", "/MCID 99 "),
        ["Page 1: the table from content to tags does not say what the tags say."] = file => file.Dictionary(file.Pages()[0]).Remove("StructParents"),
        ["Page 1: a mark or a saved state is never ended."] = file => Content(file, "EMC", ""),
        ["Page 1: tagged content and an artifact hold one another."] = file => Content(file, "/MCID 0 >>BDC", "/MCID 0 >>BDC /Artifact BMC EMC"),
        ["Page 1: a state of drawing is restored that was never saved."] = file => Content(file, "EMC", "EMC Q Q Q Q Q Q Q Q"),
        ["A page is drawn with “K”, which is not allowed or not known here."] = file => Content(file, "EMC", "EMC 0 0 0 1 K"),
        ["There is no way of blending called Brightly."] = file => file.Add(new PdfDictionary { ["BM"] = new PdfName("Brightly") }),
        ["A state of drawing has a transfer curve or a halftone."] = file => file.Add(new PdfDictionary { ["TR"] = new PdfName("Identity") }),
        ["A picture asks to be smoothed."] = file => AddPicture(file)["Interpolate"] = new PdfToken("true"),
        ["A picture has the colours of ink."] = file => AddPicture(file)["ColorSpace"] = new PdfName("DeviceCMYK"),
        ["There is PostScript."] = file => AddPicture(file)["Subtype"] = new PdfName("PS"),
        ["A page is too large, too small or has no size."] = file => file.Dictionary(file.Pages()[0])["MediaBox"] = new PdfArray([.. Enumerable.Repeat(PdfToken.Of(0), 4)]),

        // Links.
        ["Page 1: the tabulator does not follow the tags."] = file => file.Dictionary(file.Pages()[0]).Remove("Tabs"),
        ["Page 1: a link has no description."] = file => Link(file).Remove("Contents"),
        ["Page 1: a link is hidden or not printed."] = file => Link(file)["F"] = PdfToken.Of(2),
        ["Page 1: a link and its tag do not name each other."] = file => Link(file).Remove("StructParent"),
        ["Page 1: a link leads nowhere."] = file => file.Catalog.Remove("Dests"),
        ["Page 1: there is an annotation that is no link: Popup."] = file => Link(file)["Subtype"] = new PdfName("Popup"),
        ["A Link leads nowhere."] = file => Tag(file, "Link").Remove("K"),
        ["A bookmark leads nowhere or has no title."] = file => file.Dictionary(file.Dictionary(file.Catalog["Outlines"])["First"]).Remove("Dest"),
    };

    public static PdfDictionary Tag(PdfFile file, string type) =>
        Dictionaries(file).First(tag => tag.Has("Type", "StructElem") && tag.Has("S", type));

    public static IEnumerable<PdfDictionary> Dictionaries(PdfFile file) => file.Objects.Values.OfType<PdfDictionary>();

    private static PdfDictionary Link(PdfFile file) => Dictionaries(file).First(link => link.Has("Subtype", "Link") && link.Find("Dest") is not null);

    private static PdfDictionary Intent(PdfFile file) => (PdfDictionary)((PdfArray)file.Catalog["OutputIntents"]).Items[0];

    private static PdfDictionary AddStream(PdfFile file)
    {
        var stream = new PdfDictionary();
        stream.SetStream([]);
        file.Add(stream);
        return stream;
    }

    private static PdfDictionary AddPicture(PdfFile file)
    {
        var picture = AddStream(file);
        picture["Subtype"] = new PdfName("Image");
        return picture;
    }

    private static void Packet(PdfFile file, string before, string after)
    {
        var packet = file.Dictionary(file.Catalog["Metadata"]);
        packet.SetStream(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(packet.Stream!).Replace(before, after, StringComparison.Ordinal)));
    }

    // The first place only.
    private static void Content(PdfFile file, string before, string after)
    {
        var stream = file.Dictionary(file.Dictionary(file.Pages()[0])["Contents"]);
        var text = Encoding.Latin1.GetString(PdfBytes.Inflate(stream.Stream!));
        var place = text.IndexOf(before, StringComparison.Ordinal);
        stream.SetStream(PdfBytes.Deflate(Encoding.Latin1.GetBytes(text[..place] + after + text[(place + before.Length)..])));
    }
}
