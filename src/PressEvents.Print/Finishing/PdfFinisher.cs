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

            var tags = TagTree.Read(file);
            MarkArtifacts(file, new Decoration(file, tags));
            CharacterMapRepair.Run(file);
            new StructureRepair(file, tags).Run();
            tags.Write();
            ElementIds.Renumber(file);
            DocumentDescription.Write(file, info);
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

    private static void MarkArtifacts(PdfFile file, Decoration decoration)
    {
        foreach (var page in file.Pages())
        {
            var contents = file.Dictionary(page)["Contents"];
            foreach (var part in file.Resolve(contents) is PdfArray parts ? parts.Items : [contents])
            {
                var stream = file.Dictionary(part);
                var drawing = PdfBytes.Inflate(stream.Stream!);
                stream.SetStream(PdfBytes.Deflate(ArtifactMarker.Mark(drawing, decoration.ReleaseFrom(page, drawing))));
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A PDF could not be finished and goes out as the browser made it, perhaps without PDF/UA and PDF/A")]
    private partial void LogNotFinished(Exception exception);
}
