using PressEvents.Print.Finishing;
using PressEvents.Print.Joining;

namespace PressEvents.Print;

/// <summary>What a printed document tells about its pages.</summary>
/// <param name="Pages">How many there are.</param>
/// <param name="PageOf">The page, from 1, of each element that a link in the document points at, by the element's id.</param>
public sealed record PdfContents(int Pages, IReadOnlyDictionary<string, int> PageOf)
{
    /// <summary>Reads a PDF that <see cref="IDocumentPrinter"/> made, for instance to print its table of contents with page numbers.</summary>
    /// <exception cref="FormatException">It is none, or of another shape.</exception>
    public static PdfContents Read(byte[] pdf) => Guarded.Run(() => Read(PdfFileReader.Read(pdf)));

    internal static PdfContents Read(PdfFile file)
    {
        var pages = file.Pages().ToList();
        var pageOf = new Dictionary<string, int>(StringComparer.Ordinal);
        if (file.Catalog.Find("Dests") is { } destinations)
        {
            foreach (var (id, destination) in file.Dictionary(destinations).Entries)
            {
                var page = (PdfReference)((PdfArray)file.Resolve(destination)).Items[0];
                pageOf[id] = pages.IndexOf(page) + 1;
            }
        }

        return new PdfContents(pages.Count, pageOf);
    }
}
