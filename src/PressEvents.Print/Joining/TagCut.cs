using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>Cuts the tags of a document down to those of some of its pages.</summary>
internal sealed class TagCut
{
    private readonly PdfFile file;
    private readonly IReadOnlyList<PdfReference> pages;
    private readonly TagTree tags;
    private readonly HashSet<PdfValue> links;
    private readonly List<PdfDictionary> kept = [];

    public TagCut(PdfFile file, IReadOnlyList<PdfReference> pages)
    {
        this.file = file;
        this.pages = pages;
        tags = TagTree.Read(file);
        links = [.. pages.SelectMany(page => PdfArray.OneOrMany(file.Dictionary(page).Find("Annots")))];
    }

    public void Cut()
    {
        Cut(tags.Document);
        LevelHeadings();
        CutHeads();
        CutOwners();
        tags.Write();
        file.Dictionary(file.Catalog["StructTreeRoot"]).Remove("IDTree");
    }

    // A tag without content, such as an empty cell, stays where anything of its parent stays.
    private bool Cut(PdfReference tag)
    {
        var before = tags.Kids(tag);
        var hasContent = false;
        var after = new List<PdfValue>();
        kept.Add(file.Dictionary(tag));
        foreach (var kid in before)
        {
            var isEmpty = tags.IsTag(kid) && tags.Kids(kid).Count == 0;
            var known = kept.Count;
            var stays = isEmpty || (tags.IsTag(kid) ? Cut((PdfReference)kid) : Stays(kid, tag));
            if (stays)
            {
                after.Add(kid);
            }
            else
            {
                kept.RemoveRange(known, kept.Count - known);
            }

            hasContent |= stays && !isEmpty;
        }

        if (file.Dictionary(tag).Has("S", "Link") && !after.Exists(IsLink))
        {
            file.Dictionary(tag)["S"] = new PdfName("Span");
        }

        file.Dictionary(tag)["K"] = new PdfArray(after);
        return hasContent;
    }

    private bool Stays(PdfValue content, PdfReference tag)
    {
        var page = (file.Resolve(content) as PdfDictionary)?.Find("Pg") ?? file.Dictionary(tag)["Pg"];
        return pages.Contains((PdfReference)page) && (!IsLink(content) || links.Contains(((PdfDictionary)file.Resolve(content))["Obj"]));
    }

    private bool IsLink(PdfValue kid) => file.Resolve(kid) is PdfDictionary content && content.Has("Type", "OBJR");

    // The heading that the others were below may be gone: the first one left takes its level.
    private void LevelHeadings()
    {
        var (above, level) = (-1, 0);
        foreach (var heading in kept)
        {
            if (heading["S"] is PdfName { Text: ['H', >= '1' and <= '6'] name })
            {
                var was = name[1] - '0';
                above = above < 0 ? was - 1 : above;
                level = Math.Clamp(was - above, 1, level + 1);
                heading["S"] = new PdfName($"H{level}");
            }
        }
    }

    private void CutHeads()
    {
        var ids = kept.Select(tag => tag.Find("ID")).OfType<PdfString>().Select(id => Convert.ToHexString(id.Bytes)).ToHashSet(StringComparer.Ordinal);
        foreach (var attributes in kept.SelectMany(tag => PdfArray.OneOrMany(tag.Find("A"))).Select(file.Dictionary))
        {
            if (attributes.Find("Headers") is PdfArray heads)
            {
                attributes["Headers"] = new PdfArray([.. heads.Items.Where(id => ids.Contains(Convert.ToHexString(((PdfString)id).Bytes)))]);
            }
        }
    }

    private void CutOwners()
    {
        var numbers = pages.Select(page => file.Dictionary(page).Find("StructParents"))
            .Concat(links.Select(link => file.Dictionary(link).Find("StructParent")))
            .OfType<PdfToken>().Select(number => number.ToInt()).ToHashSet();
        foreach (var number in tags.Owners.Keys.Where(number => !numbers.Contains(number)).ToList())
        {
            tags.Disown(number);
        }
    }
}
