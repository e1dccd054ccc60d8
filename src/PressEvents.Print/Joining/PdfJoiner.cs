using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>
/// Puts pages that were printed once into the documents of many. A personal document keeps free pages for them, with its own
/// running foot and watermark on them (<see cref="Documents.FreePages"/>); their content goes below those, their tags,
/// bookmarks, links and link targets to where they belong in the order of pages.
/// </summary>
/// <remarks>
/// How the two documents are made:
/// <list type="number">
/// <item>Print the shared sections as a document with the same page size and margins, but without margin boxes and watermark.
/// Its headings go on from where the personal document is (<c>h2</c> after the cover's <c>h1</c>). Every section that the
/// contents list names is a link target, so that its page is known: <c>&lt;a href="#facts" hidden&gt;&lt;/a&gt;</c> anywhere in the
/// document makes <c>id="facts"</c> one.</item>
/// <item>Read it: <see cref="SharedPages.Read"/>. <see cref="SharedPages.Contents"/> has the number of pages and the page of each target.</item>
/// <item>Print the personal document with <c>&lt;FreePages Anchor="shared" Contents="shared.Contents" /&gt;</c> in their place. It
/// brings the ids of all the targets, so that <c>&lt;a href="#facts"&gt;</c> in the contents list leads to them. Add
/// <see cref="Documents.FreePages.Css"/> to the style sheet. Nothing but margin boxes, and <c>position: fixed</c> elements with
/// <c>aria-hidden="true"</c>, may be drawn on those pages; the elements around them have no background.</item>
/// <item><see cref="Join"/> both. The page of <c>facts</c> is that of the anchor in the personal document, plus its page in the
/// shared one, less one; <see cref="PdfContents.Read(byte[])"/> of the result says it, too.</item>
/// </list>
/// </remarks>
public static class PdfJoiner
{
    /// <summary>The personal document with the shared pages in place. The same documents give the same bytes.</summary>
    /// <exception cref="FormatException">A document is not of a known shape, or the free pages are missing, too few or of another size.</exception>
    public static byte[] Join(byte[] personal, IReadOnlyList<JoinedPart> parts) => Guarded.Run(() =>
    {
        var file = PdfFileReader.Read(personal);
        var tags = TagTree.Read(file);
        var streams = JoinedStreams.AddTo(file);
        for (var index = 0; index < parts.Count; index++)
        {
            new JoinedPages(file, tags, parts[index]).Join($"joined{index}.", streams);
        }

        tags.Write();
        ElementIds.Renumber(file);
        return PdfFileWriter.Write(file);
    });
}
