using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>What the file says of itself: PDF/A-2 6.2.3, 6.6, 6.7; PDF/UA 5, 7.1, 7.2.</summary>
internal static class MetadataRules
{
    private static readonly XNamespace Core = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Basic = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Adobe = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Archive = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Access = "http://www.aiim.org/pdfua/ns/id/";

    public static IEnumerable<string> Broken(RuledPdf pdf) => Catalog(pdf).Concat(Packet(pdf)).Concat(Intents(pdf));

    private static IEnumerable<string> Catalog(RuledPdf pdf)
    {
        if (string.IsNullOrWhiteSpace(pdf.Document.Information.Title))
        {
            yield return "The document has no title.";
        }

        if (!IsTrue(pdf, "ViewerPreferences", "DisplayDocTitle"))
        {
            yield return "A reader is not told to show the title.";
        }

        if (string.IsNullOrWhiteSpace(pdf.Text(pdf.Catalog, "Lang")))
        {
            yield return "The document does not say its language.";
        }

        if (!IsTrue(pdf, "MarkInfo", "Marked") || IsTrue(pdf, "MarkInfo", "Suspects"))
        {
            yield return "The document does not say that it is tagged.";
        }
    }

    private static bool IsTrue(RuledPdf pdf, string dictionary, string key) =>
        pdf.Find(pdf.Dictionary(pdf.Find(pdf.Catalog, dictionary)), key) is BooleanToken { Data: true };

    private static IEnumerable<string> Packet(RuledPdf pdf)
    {
        if (pdf.Find(pdf.Catalog, "Metadata") is not StreamToken stream || Parse(pdf.Decode(stream)) is not { } packet)
        {
            return ["There is no readable metadata packet."];
        }

        return stream.StreamDictionary.ContainsKey(NameToken.Filter) ? ["The metadata packet is packed."] : Facts(pdf, packet);
    }

    private static XDocument? Parse(byte[] bytes)
    {
        try
        {
            return XDocument.Parse(Encoding.UTF8.GetString(bytes).Trim('\0', '\uFEFF'));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Facts(RuledPdf pdf, XDocument packet)
    {
        var info = pdf.Document.Information;
        (string Fact, string? Said, string? Expected)[] facts =
        [
            ("PDF/A part", Value(packet, Archive + "part"), "2"),
            ("PDF/A level", Value(packet, Archive + "conformance"), "A"),
            ("PDF/UA part", Value(packet, Access + "part"), "1"),
            ("title", Value(packet, Core + "title"), info.Title),
            ("author", Value(packet, Core + "creator"), info.Author),
            ("creator", Value(packet, Basic + "CreatorTool"), info.Creator),
            ("producer", Value(packet, Adobe + "Producer"), info.Producer),
            ("time of making", Value(packet, Basic + "CreateDate"), Instant(info.CreationDate)),
            ("time of change", Value(packet, Basic + "ModifyDate"), Instant(info.ModifiedDate)),
        ];
        return facts
            .Where(fact => !string.Equals(fact.Said, fact.Expected, StringComparison.Ordinal))
            .Select(fact => $"The metadata packet says “{fact.Said}” for the {fact.Fact}, not “{fact.Expected}”.");
    }

    private static string? Value(XDocument packet, XName name) => packet.Descendants(name).SingleOrDefault()?.Value.Trim();

    // D:20260501090000+00'00' is what the packet writes as 2026-05-01T09:00:00Z.
    private static string? Instant(string? date) =>
        DateTimeOffset.TryParseExact(date?.Replace("'", "", StringComparison.Ordinal), "'D:'yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : date;

    private static IEnumerable<string> Intents(RuledPdf pdf)
    {
        var intents = pdf.Many(pdf.Catalog, "OutputIntents").Select(pdf.Dictionary).ToList();
        if (intents is not [{ } intent] || pdf.Name(intent, "S") is not "GTS_PDFA1")
        {
            return ["The document does not say once what its colours mean."];
        }

        var profile = pdf.Find(intent, "DestOutputProfile") as StreamToken;
        return pdf.Int(profile?.StreamDictionary, "N") is 3 && pdf.Decode(profile) is { Length: > 128 } bytes && bytes.AsSpan(16, 4).SequenceEqual("RGB "u8)
            ? []
            : ["What the document's colours mean is no profile for red, green and blue."];
    }
}
