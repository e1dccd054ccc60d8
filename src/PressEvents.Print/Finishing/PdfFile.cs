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
    public IReadOnlyList<PdfReference> Pages() => [.. PageTree().Where(node => Dictionary(node).Has("Type", "Page"))];

    /// <summary>What pages hang from: the root of their tree and its branches.</summary>
    public IEnumerable<PdfReference> PageBranches() => PageTree().Where(node => !Dictionary(node).Has("Type", "Page"));

    private IEnumerable<PdfReference> PageTree()
    {
        var open = new Stack<PdfReference>([(PdfReference)Catalog["Pages"]]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var kid in PdfArray.OneOrMany(Dictionary(node).Find("Kids") is { } kids ? Resolve(kids) : null).Reverse())
            {
                open.Push((PdfReference)kid);
            }
        }
    }
}
