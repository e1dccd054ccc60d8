using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>The bookmarks of a document, which hang together as lists of lists.</summary>
internal sealed class Bookmarks(PdfFile file)
{
    private static readonly string[] Links = ["Parent", "Prev", "Next"];
    private static readonly string[] OfItsOwn = ["First", "Last", "Count", "SE"];

    /// <summary>What hangs below a bookmark, or below the root.</summary>
    public IReadOnlyList<PdfReference> Below(PdfReference parent)
    {
        var below = new List<PdfReference>();
        for (var next = file.Dictionary(parent).Find("First"); next is PdfReference mark; next = file.Dictionary(mark).Find("Next"))
        {
            below.Add(mark);
        }

        return below;
    }

    /// <summary>The root, made if there is none.</summary>
    public PdfReference Root()
    {
        if (file.Catalog.Find("Outlines") is not PdfReference root)
        {
            root = file.Add(new PdfDictionary { ["Type"] = new PdfName("Outlines") });
            file.Catalog["Outlines"] = root;
        }

        return root;
    }

    /// <summary>Takes from a bookmark what hangs below it, and its tag.</summary>
    public void Clear(PdfReference mark)
    {
        foreach (var key in OfItsOwn)
        {
            file.Dictionary(mark).Remove(key);
        }
    }

    /// <summary>Hangs bookmarks, with what is below them, below a parent in this order.</summary>
    public void Hang(PdfReference parent, IReadOnlyList<PdfReference> marks)
    {
        for (var index = 0; index < marks.Count; index++)
        {
            var mark = file.Dictionary(marks[index]);
            foreach (var link in Links)
            {
                mark.Remove(link);
            }

            mark["Parent"] = parent;
            if (index > 0)
            {
                mark["Prev"] = marks[index - 1];
                file.Dictionary(marks[index - 1])["Next"] = marks[index];
            }
        }

        if (marks.Count > 0)
        {
            file.Dictionary(parent)["First"] = marks[0];
            file.Dictionary(parent)["Last"] = marks[^1];
        }
    }

    /// <summary>Counts every bookmark anew, all of them open.</summary>
    public int Count(PdfReference parent)
    {
        var below = Below(parent);
        var count = below.Count + below.Sum(Count);
        if (count > 0)
        {
            file.Dictionary(parent)["Count"] = PdfToken.Of(count);
        }

        return count;
    }

    public PdfReference? PageOf(PdfReference mark) =>
        file.Dictionary(mark).Find("Dest") is { } target && file.Resolve(target) is PdfArray { Items: [PdfReference page, ..] } ? page : null;
}
