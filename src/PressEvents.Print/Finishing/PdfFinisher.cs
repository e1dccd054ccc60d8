using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace PressEvents.Print.Finishing;

/// <summary>
/// Makes the browser's PDF one that keeps PDF/UA-1 and PDF/A-2a, and that has the same bytes for the same data.
/// It leans on the shape of Chromium's files: what it does not know it hands out as it came, and says so in the log.
/// </summary>
internal sealed partial class PdfFinisher(ILogger<PdfFinisher> logger)
{
    public byte[] Finish(byte[] raw, DocumentInfo info)
    {
        try
        {
            var file = PdfFileReader.Read(raw);
            if (file.Catalog.Find("StructTreeRoot") is null)
            {
                throw new FormatException("The document has no tags.");
            }

            MarkArtifacts(file);
            CharacterMapRepair.Run(file);
            new StructureRepair(file).Run();
            ElementIds.Renumber(file);
            Describe(file, info);
            return PdfFileWriter.Write(file);
        }
#pragma warning disable CA1031 // A plain PDF is better than none, whatever it was that we did not understand.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotFinished(exception);
            return raw;
        }
    }

    private static void MarkArtifacts(PdfFile file)
    {
        foreach (var page in file.Pages())
        {
            var contents = file.Dictionary(page)["Contents"];
            foreach (var part in file.Resolve(contents) is PdfArray parts ? parts.Items : [contents])
            {
                var stream = file.Dictionary(part);
                stream.SetStream(PdfBytes.Deflate(ArtifactMarker.Mark(PdfBytes.Inflate(stream.Stream!))));
            }
        }
    }

    private static void Describe(PdfFile file, DocumentInfo info)
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

    [LoggerMessage(LogLevel.Warning, "A PDF could not be finished and goes out as the browser made it, perhaps without PDF/UA and PDF/A")]
    private partial void LogNotFinished(Exception exception);
}
