using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>A file from which all goes that belongs to pages nobody asked for.</summary>
internal sealed class Excerpt
{
    private readonly PdfFile file;
    private readonly IReadOnlyList<PdfReference> pages;

    public Excerpt(byte[] pdf, HashSet<int> pageIndexes)
    {
        file = PdfFileReader.Read(pdf);
        pages = [.. file.Pages().Where((_, index) => pageIndexes.Contains(index))];
    }

    public byte[] Write()
    {
        CutPages();
        CutTargets();
        foreach (var page in pages)
        {
            CutLinks(file.Dictionary(page));
        }

        CutBookmarks();
        new TagCut(file, pages).Cut();
        var excerpt = CopyOfWhatIsLeft();
        ElementIds.Renumber(excerpt);
        return PdfFileWriter.Write(excerpt);
    }

    private void CutPages()
    {
        var root = (PdfReference)file.Catalog["Pages"];
        file.Dictionary(root)["Kids"] = new PdfArray(pages);
        file.Dictionary(root)["Count"] = PdfToken.Of(pages.Count);
        foreach (var page in pages)
        {
            file.Dictionary(page)["Parent"] = root;
        }
    }

    private void CutTargets()
    {
        if (file.Catalog.Find("Dests") is { } known)
        {
            var targets = file.Dictionary(known);
            foreach (var (name, _) in targets.Entries.Where(target => !IsKept(target.Value)).ToList())
            {
                targets.Remove(name);
            }
        }
    }

    private void CutLinks(PdfDictionary page)
    {
        if (page.Find("Annots") is { } known)
        {
            var links = ((PdfArray)file.Resolve(known)).Items.Where(link => Leads(file.Dictionary(link))).ToList();
            page["Annots"] = new PdfArray(links);
            if (links.Count == 0)
            {
                page.Remove("Annots");
            }
        }
    }

    private bool Leads(PdfDictionary link) => link.Find("Dest") switch
    {
        null => true,
        PdfName name => file.Catalog.Find("Dests") is { } targets && file.Dictionary(targets).Find(name.Text) is not null,
        { } target => IsKept(target),
    };

    private bool IsKept(PdfValue target) => file.Resolve(target) is PdfArray { Items: [PdfReference page, ..] } && pages.Contains(page);

    private void CutBookmarks()
    {
        if (file.Catalog.Find("Outlines") is not PdfReference root)
        {
            return;
        }

        var bookmarks = new Bookmarks(file);
        var marks = Kept(root);
        file.Catalog.Remove("Outlines");
        if (marks.Count > 0)
        {
            bookmarks.Hang(bookmarks.Root(), marks);
            bookmarks.Count(bookmarks.Root());
        }

        // What hangs below a bookmark that goes moves up to its place.
        List<PdfReference> Kept(PdfReference parent) => [.. bookmarks.Below(parent).SelectMany(mark =>
        {
            var below = Kept(mark);
            if (bookmarks.PageOf(mark) is not { } page || !pages.Contains(page))
            {
                return below;
            }

            bookmarks.Clear(mark);
            bookmarks.Hang(mark, below);
            return [mark];
        })];
    }

    // What nothing leads to any more stays behind.
    private PdfFile CopyOfWhatIsLeft()
    {
        var excerpt = new PdfFile([], new PdfReference(1), new PdfReference(2));
        new PdfCopy(file, excerpt, firstStructParent: 0, prefix: "").Copy(new PdfArray([file.Root, file.Info]));
        return excerpt;
    }
}
