namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>What tags may be and hold: ISO 32000-1 14.8.4, PDF/UA 7.3 to 7.9, 7.18.5, PDF/A-2 6.7.3.</summary>
internal static class TagTypeRules
{
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
        "Figure", "Formula", "Form",
    };

    private static readonly Dictionary<string, string[]> MayHold = new(StringComparer.Ordinal)
    {
        ["L"] = ["L", "LI", "Caption"],
        ["LI"] = ["Lbl", "LBody"],
        ["Table"] = ["TR", "THead", "TBody", "TFoot", "Caption"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TFoot"] = ["TR"],
        ["TR"] = ["TH", "TD"],
    };

    private static readonly Dictionary<string, string[]> MayHangBelow = new(StringComparer.Ordinal)
    {
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TFoot"] = ["Table"],
    };

    public static IEnumerable<string> Broken(RuledPdf pdf) =>
        pdf.Tags.SelectMany(tag => Nesting(tag).Concat(Description(pdf, tag))).Distinct(StringComparer.Ordinal).Concat(Headings(pdf));

    private static IEnumerable<string> Nesting(TagNode tag)
    {
        if (!Standard.Contains(tag.Type))
        {
            yield return $"There is no tag called {tag.Type}.";
        }

        if (MayHold.TryGetValue(tag.Type, out var held))
        {
            foreach (var below in tag.Below.Where(below => !held.Contains(below.Type, StringComparer.Ordinal)))
            {
                yield return $"A {tag.Type} holds a {below.Type}.";
            }

            if (tag.Content.Count > 0)
            {
                yield return $"A {tag.Type} holds content itself.";
            }
        }

        if (MayHangBelow.TryGetValue(tag.Type, out var parents) && !parents.Contains(tag.Parent?.Type ?? "", StringComparer.Ordinal))
        {
            yield return $"A {tag.Type} hangs below a {tag.Parent?.Type ?? "root"}.";
        }

        if (tag.Type is "Document" && tag.Parent is not null)
        {
            yield return "A Document hangs below another tag.";
        }
    }

    private static IEnumerable<string> Description(RuledPdf pdf, TagNode tag)
    {
        if (tag.Type is "Figure" or "Formula" && string.IsNullOrWhiteSpace(pdf.Text(tag.Tag, "Alt")) && string.IsNullOrWhiteSpace(pdf.Text(tag.Tag, "ActualText")))
        {
            yield return $"A {tag.Type} has no description.";
        }

        if (tag.Type is "TH" && !pdf.Many(tag.Tag, "A").Any(attributes => pdf.Name(pdf.Dictionary(attributes), "Scope") is "Row" or "Column" or "Both"))
        {
            yield return "A TH does not say which cells it heads.";
        }

        if (tag.Type is "Link" && tag.Objects.Count == 0)
        {
            yield return "A Link leads nowhere.";
        }

        if (tag.Type is "Note" && pdf.Text(tag.Tag, "ID") is null)
        {
            yield return "A Note has no id.";
        }
    }

    private static IEnumerable<string> Headings(RuledPdf pdf)
    {
        var headings = pdf.Tags.Where(tag => tag.Type is ['H', >= '1' and <= '6']).ToList();
        var level = 0;
        foreach (var heading in headings)
        {
            var next = heading.Type[1] - '0';
            if (next > level + 1)
            {
                yield return level == 0 ? $"The first heading is an {heading.Type}." : $"An {heading.Type} follows an H{level}.";
            }

            level = next;
        }

        if (headings.Exists(heading => heading.IsEmpty))
        {
            yield return "A heading says nothing.";
        }

        if (headings.Count > 0 && pdf.Tags.Any(tag => tag.Type is "H"))
        {
            yield return "Headings with and without a level are mixed.";
        }
    }
}
