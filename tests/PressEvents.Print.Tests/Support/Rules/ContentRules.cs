using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>That all that is drawn is either tagged, once, or an artifact: PDF/UA 7.1, ISO 32000-1 14.7.4.</summary>
internal static class ContentRules
{
    public static IEnumerable<string> Broken(RuledPdf pdf) => pdf.Pages
        .SelectMany((page, index) => new PageContent(pdf, page.Page).Broken().Concat(Owners(pdf, page.Number, page.Page)).Select(fault => $"Page {index + 1}: {fault}"))
        .Concat(Leftovers(pdf));

    // Every piece of content has a tag that says it owns it, and the table that leads from one to the other says the same.
    private static IEnumerable<string> Owners(RuledPdf pdf, long number, DictionaryToken page)
    {
        var drawn = new PageContent(pdf, page).TaggedContent().ToList();
        var owned = pdf.Tags.SelectMany(tag => tag.Content.Where(content => content.Page == number).Select(content => (content.Content, tag.Number))).ToList();
        if (drawn.Distinct().Count() != drawn.Count)
        {
            yield return "two pieces of content have the same number.";
        }

        if (owned.DistinctBy(owner => owner.Content).Count() != owned.Count)
        {
            yield return "two tags own the same content.";
        }

        foreach (var content in drawn.Except(owned.Select(owner => owner.Content)))
        {
            yield return $"no tag owns content {content}.";
        }

        foreach (var content in owned.Select(owner => owner.Content).Except(drawn))
        {
            yield return $"a tag owns content {content}, which is not drawn.";
        }

        if (!Listed(pdf, page).Order().SequenceEqual(owned.Order()))
        {
            yield return "the table from content to tags does not say what the tags say.";
        }
    }

    private static IEnumerable<(int Content, long Tag)> Listed(RuledPdf pdf, DictionaryToken page)
    {
        var tags = pdf.Int(page, "StructParents") is { } place ? pdf.Follow(Owner(pdf, place)) as ArrayToken : null;
        return (tags?.Data ?? []).Select((tag, content) => (content, RuledPdf.NumberOf(tag) ?? 0)).Where(entry => entry.Item2 != 0);
    }

    private static IToken? Owner(RuledPdf pdf, int number) =>
        Table(pdf).FirstOrDefault(entry => ((NumericToken)entry.Key).Int == number).Value;

    private static IEnumerable<(IToken Key, IToken Value)> Table(RuledPdf pdf) => pdf.Tree(pdf.Dictionary(pdf.Find(pdf.TagRoot, "ParentTree")), "Nums");

    private static IEnumerable<string> Leftovers(RuledPdf pdf)
    {
        var numbers = Table(pdf).Select(entry => ((NumericToken)entry.Key).Int).ToList();
        if (!numbers.SequenceEqual(numbers.Distinct().Order()))
        {
            yield return "The table from content to tags is not sorted.";
        }

        if (numbers.Count > 0 && pdf.Int(pdf.TagRoot, "ParentTreeNextKey") is { } next && next <= numbers[^1])
        {
            yield return "The next number of the table from content to tags is taken.";
        }

        var pages = pdf.Pages.Select(page => page.Number).ToHashSet();
        if (pdf.Tags.Any(tag => tag.Content.Exists(content => !pages.Contains(content.Page))))
        {
            yield return "A tag owns content of a page that is not there.";
        }
    }
}
