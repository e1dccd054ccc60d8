using System.Globalization;
using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>What a file says of itself, twice where the standards want it twice: its facts and what its colours mean.</summary>
internal static class DocumentDescription
{
    public static void Write(PdfFile file, DocumentInfo info)
    {
        file.Replace(file.Info, Facts(info));
        file.Catalog["Lang"] = PdfString.Text(info.Language);
        file.Catalog["Metadata"] = file.Add(Metadata(info));
        file.Catalog["OutputIntents"] = new PdfArray([OutputIntent(file.Add(ColourProfile()))]);
    }

    private static PdfDictionary Facts(DocumentInfo info)
    {
        var createdAt = info.CreatedAt.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var date = PdfString.Ascii($"D:{createdAt}+00'00'");
        return new PdfDictionary
        {
            ["Title"] = PdfString.Text(info.Title),
            ["Author"] = PdfString.Text(info.Author),
            ["Creator"] = PdfString.Text(XmpPacket.Creator),
            ["Producer"] = PdfString.Text(XmpPacket.Producer),
            ["CreationDate"] = date,
            ["ModDate"] = date,
        };
    }

    private static PdfDictionary Metadata(DocumentInfo info)
    {
        var metadata = new PdfDictionary { ["Type"] = new PdfName("Metadata"), ["Subtype"] = new PdfName("XML") };
        metadata.SetStream(Encoding.UTF8.GetBytes(XmpPacket.Write(info)));
        return metadata;
    }

    private static PdfDictionary ColourProfile()
    {
        var profile = new PdfDictionary { ["N"] = PdfToken.Of(3), ["Filter"] = new PdfName("FlateDecode") };
        profile.SetStream(PdfBytes.Deflate(SrgbProfile.Get()));
        return profile;
    }

    private static PdfDictionary OutputIntent(PdfReference profile) => new()
    {
        ["Type"] = new PdfName("OutputIntent"),
        ["S"] = new PdfName("GTS_PDFA1"),
        ["OutputConditionIdentifier"] = PdfString.Text("sRGB"),
        ["Info"] = PdfString.Text("sRGB"),
        ["DestOutputProfile"] = profile,
    };
}
