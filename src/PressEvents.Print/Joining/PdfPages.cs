namespace PressEvents.Print.Joining;

/// <summary>Takes pages out of a finished document, for those who print only what changed.</summary>
public static class PdfPages
{
    /// <summary>
    /// A document of some pages, in their order, with their tags, bookmarks and links; their feet say what they said. A link to
    /// a page that is not taken becomes text. The same pages of the same document give the same bytes.
    /// </summary>
    /// <param name="pages">Their numbers, from 1.</param>
    /// <exception cref="ArgumentException">There is no such page, or none is taken.</exception>
    /// <exception cref="FormatException">The document is not of a known shape, or not tagged.</exception>
    public static byte[] Take(byte[] pdf, IReadOnlyCollection<int> pages)
    {
        var last = PdfContents.Read(pdf).Pages;
        if (pages.Count == 0 || pages.Any(page => page < 1 || page > last))
        {
            throw new ArgumentException($"The document has pages 1 to {last}.", nameof(pages));
        }

        return Guarded.Run(() => new Excerpt(pdf, pages.Select(page => page - 1).ToHashSet()).Write());
    }
}
