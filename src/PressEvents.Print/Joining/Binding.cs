using System.Globalization;
using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>A file that grows by whole documents.</summary>
internal sealed class Binding
{
    private readonly PdfFile file = new([], new PdfReference(1), new PdfReference(2));
    private readonly ResourcePool pool;
    private readonly TagTree tags;
    private readonly PdfReference allPages;
    private readonly List<PdfValue> pages = [];
    private readonly List<PdfReference> marks = [];
    private readonly PdfDictionary targets = new();

    public Binding()
    {
        pool = new ResourcePool(file);
        var catalog = new PdfDictionary { ["Type"] = new PdfName("Catalog") };
        file.Add(catalog);
        file.Add(new PdfDictionary());
        allPages = file.Add(new PdfDictionary { ["Type"] = new PdfName("Pages") });
        var document = file.Add(new PdfDictionary { ["Type"] = new PdfName("StructElem"), ["S"] = new PdfName("Document") });
        var root = file.Add(new PdfDictionary
        {
            ["Type"] = new PdfName("StructTreeRoot"), ["K"] = document, ["ParentTree"] = file.Add(new PdfDictionary()),
        });
        file.Dictionary(document)["P"] = root;
        catalog["Pages"] = allPages;
        catalog["StructTreeRoot"] = root;
        catalog["Dests"] = file.Add(targets);
        catalog["MarkInfo"] = new PdfDictionary { ["Marked"] = new PdfToken("true") };
        catalog["ViewerPreferences"] = new PdfDictionary { ["DisplayDocTitle"] = new PdfToken("true") };
        tags = TagTree.Read(file);
    }

    public void Add(BoundDocument document)
    {
        var source = PdfFileReader.Read(document.Pdf);
        var sourceTags = TagTree.Read(source);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{marks.Count + 1}.");
        var copy = new PdfCopy(source, file, tags.NextNumber, prefix, renamesTargets: true);
        copy.Redirect((PdfReference)source.Catalog["StructTreeRoot"], (PdfReference)file.Catalog["StructTreeRoot"]);
        foreach (var branch in source.PageBranches())
        {
            copy.Redirect(branch, allPages);
        }

        pool.Share(source, copy);
        var added = source.Pages().Select(copy.Copy).ToList();
        pages.AddRange(added);
        var part = AddTags(sourceTags, copy);
        AddMarks(document.Title, source, copy, (PdfReference)added[0], part);
        AddTargets(source, copy);
    }

    public byte[] Write(DocumentInfo info)
    {
        file.Dictionary(allPages)["Kids"] = new PdfArray(pages);
        file.Dictionary(allPages)["Count"] = PdfToken.Of(pages.Count);
        tags.Write();
        var bookmarks = new Bookmarks(file);
        bookmarks.Hang(bookmarks.Root(), marks);
        bookmarks.Count(bookmarks.Root());
        ElementIds.Renumber(file);
        DocumentDescription.Write(file, info);
        return PdfFileWriter.Write(file);
    }

    private PdfReference AddTags(TagTree source, PdfCopy copy)
    {
        var firstNumber = tags.NextNumber;
        var part = (PdfReference)copy.Copy(source.Document);
        file.Dictionary(part)["S"] = new PdfName("Part");
        foreach (var (number, owner) in source.Owners)
        {
            tags.Own(firstNumber + number, copy.Copy(owner));
        }

        tags.Insert(tags.Document, tags.Kids(tags.Document).Count, [part]);
        return part;
    }

    private void AddMarks(string title, PdfFile source, PdfCopy copy, PdfReference firstPage, PdfReference part)
    {
        var mark = file.Add(new PdfDictionary
        {
            ["Title"] = PdfString.Text(title), ["Dest"] = new PdfArray([firstPage, new PdfName("Fit")]), ["SE"] = part,
        });
        marks.Add(mark);
        if (source.Catalog.Find("Outlines") is PdfReference root)
        {
            copy.Redirect(root, mark);
            var bookmarks = new Bookmarks(file);
            bookmarks.Hang(mark, [.. new Bookmarks(source).Below(root).Select(copy.Copy).Cast<PdfReference>()]);
        }
    }

    private void AddTargets(PdfFile source, PdfCopy copy)
    {
        if (source.Catalog.Find("Dests") is { } known)
        {
            foreach (var (name, target) in source.Dictionary(known).Entries)
            {
                targets[copy.NameOfTarget(name)] = copy.Copy(target);
            }
        }
    }
}
