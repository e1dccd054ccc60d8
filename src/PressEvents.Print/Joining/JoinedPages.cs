using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>One run of shared pages on its way into a personal document.</summary>
internal sealed class JoinedPages(PdfFile file, TagTree tags, JoinedPart part)
{
    private readonly List<PdfReference> pages = [.. file.Pages()];
    private readonly int firstNumber = tags.NextNumber;

    private SharedPages Shared => part.Pages;

    public void Join(string prefix, JoinedStreams streams)
    {
        var first = FirstFreePage();
        var free = pages.Skip(first).Take(Shared.Pages.Count).ToList();
        var place = new TagPages(file, tags, pages).PlaceOf(first);
        var copy = new PdfCopy(Shared.File, file, firstNumber, prefix);
        copy.Redirect((PdfReference)Shared.File.Catalog["StructTreeRoot"], (PdfReference)file.Catalog["StructTreeRoot"]);
        copy.Redirect(Shared.Tags.Document, place.Parent);
        foreach (var (shared, own) in Shared.Pages.Zip(free))
        {
            copy.Redirect(shared, own);
        }

        foreach (var (shared, own) in Shared.Pages.Zip(free))
        {
            new JoinedPage(file, tags, Shared.File.Dictionary(shared), file.Dictionary(own)).Join(Shared.File, copy, streams);
        }

        JoinTags(copy, place);
        JoinBookmarks(copy, first);
        JoinTargets(copy);
    }

    private int FirstFreePage()
    {
        if (file.Catalog.Find("Dests") is not { } targets || file.Dictionary(targets).Find(part.Anchor) is not { } target)
        {
            throw new FormatException($"No pages are kept free at “{part.Anchor}”.");
        }

        var first = pages.IndexOf((PdfReference)((PdfArray)file.Resolve(target)).Items[0]);
        return first + Shared.Pages.Count <= pages.Count
            ? first
            : throw new FormatException($"Too few pages are kept free at “{part.Anchor}”.");
    }

    private void JoinTags(PdfCopy copy, (PdfReference Parent, int Index) place)
    {
        foreach (var (number, owner) in Shared.Tags.Owners)
        {
            tags.Own(firstNumber + number, copy.Copy(owner));
        }

        tags.Insert(place.Parent, place.Index, [.. Shared.Tags.Kids(Shared.Tags.Document).Select(copy.Copy)]);
    }

    // A title's bookmark stands above all others; without one there are several at the top.
    private void JoinBookmarks(PdfCopy copy, int page)
    {
        var shared = new Bookmarks(Shared.File);
        if (Shared.File.Catalog.Find("Outlines") is not PdfReference sharedRoot)
        {
            return;
        }

        var marks = new Bookmarks(file);
        copy.Redirect(sharedRoot, marks.Root());
        var added = shared.Below(sharedRoot).Select(mark => (PdfReference)copy.Copy(mark)).ToList();
        var parent = marks.Below(marks.Root()) is [var title] ? title : marks.Root();
        var below = marks.Below(parent);
        var before = below.TakeWhile(mark => marks.PageOf(mark) is { } at && pages.IndexOf(at) <= page).ToList();
        marks.Hang(parent, [.. before, .. added, .. below.Skip(before.Count)]);
        marks.Count(marks.Root());
    }

    private void JoinTargets(PdfCopy copy)
    {
        if (Shared.File.Catalog.Find("Dests") is not { } shared)
        {
            return;
        }

        var targets = file.Dictionary(file.Catalog["Dests"]);
        foreach (var (name, target) in Shared.File.Dictionary(shared).Entries)
        {
            targets[name] = copy.Copy(target);
        }
    }
}
