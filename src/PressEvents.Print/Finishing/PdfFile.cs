namespace PressEvents.Print.Finishing;

/// <summary>A PDF taken apart into its numbered objects.</summary>
internal sealed class PdfFile(SortedDictionary<int, PdfValue> objects, PdfReference root, PdfReference info)
{
    private int lastNumber = objects.Keys.LastOrDefault();

    public IReadOnlyDictionary<int, PdfValue> Objects => objects;

    public PdfReference Root { get; } = root;

    public PdfReference Info { get; } = info;

    public PdfDictionary Catalog => Dictionary(Root);

    public PdfValue Resolve(PdfValue value) => value is PdfReference reference ? objects[reference.Number] : value;

    public PdfDictionary Dictionary(PdfValue value) => (PdfDictionary)Resolve(value);

    public PdfReference Add(PdfValue value)
    {
        objects[++lastNumber] = value;
        return new PdfReference(lastNumber);
    }

    public void Replace(PdfReference reference, PdfValue value) => objects[reference.Number] = value;

    public void Remove(PdfReference reference) => objects.Remove(reference.Number);

    /// <summary>The pages in reading order.</summary>
    public IReadOnlyList<PdfReference> Pages()
    {
        var pages = new List<PdfReference>();
        var open = new Stack<PdfReference>([(PdfReference)Catalog["Pages"]]);
        while (open.TryPop(out var node))
        {
            var dictionary = Dictionary(node);
            if (dictionary.Has("Type", "Page"))
            {
                pages.Add(node);
                continue;
            }

            foreach (var kid in ((PdfArray)Resolve(dictionary["Kids"])).Items.Reverse())
            {
                open.Push((PdfReference)kid);
            }
        }

        return pages;
    }
}
