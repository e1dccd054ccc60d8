using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>On which pages the content of each tag stands: what gives tags their order beyond one document.</summary>
internal sealed class TagPages
{
    private readonly PdfFile file;
    private readonly TagTree tags;
    private readonly Dictionary<int, int> indexOfPage;
    private readonly Dictionary<int, (int First, int Last)?> known = [];

    public TagPages(PdfFile file, TagTree tags, IReadOnlyList<PdfReference> pages)
    {
        this.file = file;
        this.tags = tags;
        indexOfPage = pages.Select((page, index) => (page.Number, index)).ToDictionary();
    }

    /// <summary>The place among the tags where the content of a page belongs that has none yet.</summary>
    public (PdfReference Parent, int Index) PlaceOf(int page)
    {
        var parent = tags.Document;
        var index = 0;
        while (index < tags.Kids(parent).Count)
        {
            var kid = tags.Kids(parent)[index++];
            if (Of(kid, parent) is not { } range)
            {
                continue;
            }

            if (range.First > page)
            {
                return (parent, index - 1);
            }

            if (range.Last > page && tags.IsTag(kid))
            {
                (parent, index) = ((PdfReference)kid, 0);
            }
        }

        return (parent, index);
    }

    private (int First, int Last)? Of(PdfValue kid, PdfReference parent)
    {
        if (!tags.IsTag(kid))
        {
            var page = (file.Resolve(kid) as PdfDictionary)?.Find("Pg") ?? file.Dictionary(parent).Find("Pg");
            return page is PdfReference found && indexOfPage.TryGetValue(found.Number, out var index) ? (index, index) : null;
        }

        var tag = (PdfReference)kid;
        if (!known.TryGetValue(tag.Number, out var range))
        {
            var ranges = tags.Kids(tag).Select(below => Of(below, tag)).OfType<(int First, int Last)>().ToList();
            range = ranges.Count == 0 ? null : (ranges.Min(below => below.First), ranges.Max(below => below.Last));
            known[tag.Number] = range;
        }

        return range;
    }
}
