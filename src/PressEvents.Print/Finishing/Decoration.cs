using System.Globalization;

namespace PressEvents.Print.Finishing;

/// <summary>
/// Borders and backgrounds of lists and tables, and pictures that only decorate (<c>alt=""</c>). Chromium counts the former as
/// content of the list or the table itself, which may hold nothing but its parts, and makes the latter figures that say
/// nothing: so they become artifacts.
/// </summary>
internal sealed class Decoration
{
    private static readonly string[] HoldNoContent = ["L", "LI", "Table", "THead", "TBody", "TFoot", "TR"];

    private readonly PdfFile file;
    private readonly TagTree tags;
    private readonly ILookup<int, (PdfReference Tag, PdfValue Kid, int Content)> candidates;

    public Decoration(PdfFile file, TagTree tags)
    {
        this.file = file;
        this.tags = tags;
        candidates = file.Objects
            .Where(entry => entry.Value is PdfDictionary { } tag && tag.Has("Type", "StructElem") && (HoldNoContent.Any(type => tag.Has("S", type)) || SaysNothing(tag)))
            .SelectMany(entry => OwnContent(new PdfReference(entry.Key)))
            .ToLookup(found => found.Page, found => (found.Tag, found.Kid, found.Content));
    }

    /// <summary>Takes what only decorates a page from its tags, and says which content that was.</summary>
    public IReadOnlySet<int> ReleaseFrom(PdfReference page, byte[] drawing)
    {
        var released = new HashSet<int>();
        if (!candidates.Contains(page.Number))
        {
            return released;
        }

        var withText = ContentWithText(drawing);
        foreach (var (tag, kid, content) in candidates[page.Number].Where(candidate => !withText.Contains(candidate.Content)))
        {
            file.Dictionary(tag)["K"] = new PdfArray([.. tags.Kids(tag).Where(other => !ReferenceEquals(other, kid))]);
            tags.GiveContent(page, content, tag: null);
            released.Add(content);
            RemoveIfEmpty(tag);
        }

        return released;
    }

    /// <summary>The number of a piece of content in the operand of its mark, or null.</summary>
    public static int? NumberIn(string operand)
    {
        const string key = "/MCID";
        var place = operand.IndexOf(key, StringComparison.Ordinal);
        var digits = place < 0 ? "" : string.Concat(operand[(place + key.Length)..].TrimStart().TakeWhile(char.IsAsciiDigit));
        return digits.Length == 0 ? null : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static bool SaysNothing(PdfDictionary tag) => tag.Has("S", "Figure") && tag.Find("Alt") is null && tag.Find("ActualText") is null;

    private static HashSet<int> ContentWithText(byte[] drawing)
    {
        var found = new HashSet<int>();
        var open = new Stack<int?>();
        foreach (var step in new ContentScanner(drawing).Steps())
        {
            switch (step.Operator)
            {
                case "BMC" or "BDC":
                    open.Push(NumberIn(step.LastOperand));
                    break;
                case "EMC":
                    open.Pop();
                    break;
                case "Tj" or "TJ" or "'" or "\"":
                    found.UnionWith(open.OfType<int>());
                    break;
            }
        }

        return found;
    }

    private void RemoveIfEmpty(PdfReference tag)
    {
        if (SaysNothing(file.Dictionary(tag)) && tags.Kids(tag).Count == 0)
        {
            var parent = file.Dictionary(file.Dictionary(tag)["P"]);
            parent["K"] = new PdfArray([.. PdfArray.OneOrMany(parent["K"]).Where(kid => kid != tag)]);
            file.Remove(tag);
        }
    }

    private IEnumerable<(int Page, PdfReference Tag, PdfValue Kid, int Content)> OwnContent(PdfReference tag)
    {
        foreach (var kid in tags.Kids(tag))
        {
            var piece = file.Resolve(kid) as PdfDictionary;
            if ((kid as PdfToken ?? piece?.Find("MCID")) is PdfToken number && (piece?.Find("Pg") ?? file.Dictionary(tag).Find("Pg")) is PdfReference page)
            {
                yield return (page.Number, tag, kid, number.ToInt());
            }
        }
    }
}
