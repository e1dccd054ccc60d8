using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>That the tags hang together: ISO 32000-1 14.7, PDF/UA 7.1.</summary>
internal static class StructureRules
{
    public static IEnumerable<string> Broken(RuledPdf pdf) => pdf.TagRoot is null
        ? ["The document has no tags."]
        : Parents(pdf).Concat(Ids(pdf)).Concat(Headers(pdf));

    private static IEnumerable<string> Parents(RuledPdf pdf)
    {
        var root = RuledPdf.NumberOf(RuledPdf.Raw(pdf.Catalog, "StructTreeRoot")) ?? 0;
        foreach (var tag in pdf.Tags)
        {
            if (RuledPdf.NumberOf(RuledPdf.Raw(tag.Tag, "P")) != (tag.Parent?.Number ?? root))
            {
                yield return $"A {tag.Type} names another parent than the one it hangs below.";
            }
        }

        if (pdf.Tags.Select(tag => tag.Number).Distinct().Count() != pdf.Tags.Count)
        {
            yield return "A tag hangs in two places.";
        }
    }

    private static IEnumerable<string> Ids(RuledPdf pdf)
    {
        var ids = pdf.Tags.Where(tag => Id(pdf, tag) is not null).Select(tag => (Id: Id(pdf, tag)!, tag.Number)).ToList();
        if (ids.DistinctBy(entry => entry.Id, StringComparer.Ordinal).Count() != ids.Count)
        {
            yield return "Two tags have the same id.";
        }

        var listed = pdf.Tree(pdf.Dictionary(pdf.Find(pdf.TagRoot, "IDTree")), "Names")
            .Select(entry => (Id: ((IDataToken<string>)entry.Key).Data, Number: RuledPdf.NumberOf(entry.Value) ?? 0)).ToList();
        if (!listed.Order().SequenceEqual(ids.Order()))
        {
            yield return "The tree of ids does not list the ids of the tags.";
        }

        if (!listed.Select(entry => entry.Id).SequenceEqual(listed.Select(entry => entry.Id).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return "The tree of ids is not sorted.";
        }
    }

    private static IEnumerable<string> Headers(RuledPdf pdf)
    {
        var heads = pdf.Tags.Where(tag => tag.Type is "TH").Select(tag => Id(pdf, tag)).ToHashSet(StringComparer.Ordinal);
        var named = pdf.Tags.Where(tag => tag.Type is "TD" or "TH")
            .SelectMany(cell => pdf.Many(cell.Tag, "A"))
            .SelectMany(attributes => pdf.Many(pdf.Dictionary(attributes), "Headers"))
            .Select(id => (pdf.Follow(id) as IDataToken<string>)?.Data);
        return named.Where(id => !heads.Contains(id)).Select(id => $"A cell names a head that is not there: {id}.").Distinct(StringComparer.Ordinal);
    }

    private static string? Id(RuledPdf pdf, TagNode tag) => pdf.Text(tag.Tag, "ID");
}
