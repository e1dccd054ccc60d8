using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>Links and what a reader may do: PDF/UA 7.18, PDF/A-2 6.3, 6.5.</summary>
internal static class LinkRules
{
    private const int Print = 4;
    private const int OutOfSight = 1 | 2 | 32 | 256;

    public static IEnumerable<string> Broken(RuledPdf pdf) => pdf.Pages
        .SelectMany((page, index) => Page(pdf, page.Page).Select(fault => $"Page {index + 1}: {fault}"))
        .Concat(pdf.Objects.SelectMany(value => Actions(pdf, value)).Distinct(StringComparer.Ordinal))
        .Concat(Bookmarks(pdf));

    private static IEnumerable<string> Page(RuledPdf pdf, DictionaryToken page)
    {
        if (pdf.Name(page, "Tabs") is not "S")
        {
            yield return "the tabulator does not follow the tags.";
        }

        if (pdf.Find(page, "AA") is not null)
        {
            yield return "something happens when the page opens.";
        }

        foreach (var fault in pdf.Many(page, "Annots").SelectMany(annotation => Annotation(pdf, annotation)).Distinct(StringComparer.Ordinal))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Annotation(RuledPdf pdf, IToken value)
    {
        var link = pdf.Dictionary(value)!;
        if (pdf.Name(link, "Subtype") is not "Link")
        {
            yield return $"there is an annotation that is no link: {pdf.Name(link, "Subtype")}.";
        }

        if (string.IsNullOrWhiteSpace(pdf.Text(link, "Contents")))
        {
            yield return "a link has no description.";
        }

        var flags = pdf.Int(link, "F") ?? 0;
        if ((flags & Print) == 0 || (flags & OutOfSight) != 0)
        {
            yield return "a link is hidden or not printed.";
        }

        if (!IsOwned(pdf, link, RuledPdf.NumberOf(value) ?? 0))
        {
            yield return "a link and its tag do not name each other.";
        }

        if (!Leads(pdf, link))
        {
            yield return "a link leads nowhere.";
        }
    }

    private static bool IsOwned(RuledPdf pdf, DictionaryToken link, long number)
    {
        var table = pdf.Tree(pdf.Dictionary(pdf.Find(pdf.TagRoot, "ParentTree")), "Nums");
        var owner = pdf.Int(link, "StructParent") is { } place
            ? RuledPdf.NumberOf(table.FirstOrDefault(entry => ((NumericToken)entry.Key).Int == place).Value)
            : null;
        return pdf.Tags.Where(tag => tag.Objects.Contains(number)).Select(tag => (tag.Type, tag.Number)).SequenceEqual([("Link", owner ?? 0)]);
    }

    private static bool Leads(RuledPdf pdf, DictionaryToken link)
    {
        var action = pdf.Dictionary(pdf.Find(link, "A"));
        return pdf.Name(action, "S") is "URI"
            ? Uri.TryCreate(pdf.Text(action, "URI"), UriKind.Absolute, out _)
            : IsPlace(pdf, RuledPdf.Raw(link, "Dest") ?? RuledPdf.Raw(action, "D"));
    }

    private static bool IsPlace(RuledPdf pdf, IToken? target) => pdf.Follow(target) switch
    {
        NameToken name => IsPlace(pdf, RuledPdf.Raw(pdf.Dictionary(pdf.Find(pdf.Catalog, "Dests")), name.Data)),
        ArrayToken { Data: [var page, ..] } => pdf.Pages.Any(known => known.Number == RuledPdf.NumberOf(page)),
        _ => false,
    };

    private static IEnumerable<string> Actions(RuledPdf pdf, IToken value)
    {
        foreach (var action in new[] { pdf.Dictionary(value), pdf.Dictionary(pdf.Find(pdf.Dictionary(value), "A")) }.Where(action => pdf.Name(action, "Type") is "Action"))
        {
            if (pdf.Name(action, "S") is not ("URI" or "GoTo"))
            {
                yield return $"There is an action that is no link: {pdf.Name(action, "S")}.";
            }
        }

        if (pdf.Find(pdf.Dictionary(value), "JS") is not null)
        {
            yield return "There is a script.";
        }
    }

    private static IEnumerable<string> Bookmarks(RuledPdf pdf)
    {
        var broken = false;
        for (var open = new Stack<IToken?>([RuledPdf.Raw(pdf.Dictionary(pdf.Find(pdf.Catalog, "Outlines")), "First")]); open.TryPop(out var next);)
        {
            if (pdf.Dictionary(next) is { } mark)
            {
                broken |= !IsPlace(pdf, RuledPdf.Raw(mark, "Dest")) || string.IsNullOrWhiteSpace(pdf.Text(mark, "Title"));
                open.Push(RuledPdf.Raw(mark, "First"));
                open.Push(RuledPdf.Raw(mark, "Next"));
            }
        }

        return broken ? ["A bookmark leads nowhere or has no title."] : [];
    }
}
