namespace PressEvents.Print.Finishing;

/// <summary>The tags of a document, and the table that leads from what pages hold to its tags.</summary>
internal sealed class TagTree
{
    private readonly PdfFile file;
    private readonly PdfDictionary root;
    private readonly SortedDictionary<int, PdfValue> owners = [];

    private TagTree(PdfFile file)
    {
        this.file = file;
        root = file.Dictionary(file.Catalog["StructTreeRoot"]);
        ReadOwners(root["ParentTree"]);
    }

    /// <summary>The tag around all others.</summary>
    public PdfReference Document => (PdfReference)PdfArray.OneOrMany(root["K"]).Single();

    /// <summary>The tags of each page and annotation that has any, by its number.</summary>
    public IReadOnlyDictionary<int, PdfValue> Owners => owners;

    public int NextNumber => owners.Count == 0 ? 0 : owners.Keys.Last() + 1;

    public static TagTree Read(PdfFile file) => new(file);

    public IReadOnlyList<PdfValue> Kids(PdfValue tag) => PdfArray.OneOrMany(file.Dictionary(tag).Find("K"));

    /// <summary>The tags below a tag; what else it holds is content.</summary>
    public bool IsTag(PdfValue kid) => kid is PdfReference reference && file.Resolve(reference) is PdfDictionary tag && tag.Find("S") is not null;

    public void Insert(PdfReference parent, int index, IReadOnlyList<PdfValue> kids)
    {
        var before = Kids(parent);
        file.Dictionary(parent)["K"] = new PdfArray([.. before.Take(index), .. kids, .. before.Skip(index)]);
        foreach (var kid in kids)
        {
            file.Dictionary(kid)["P"] = parent;
        }
    }

    public void Own(int number, PdfValue tags) => owners[number] = tags;

    public void Disown(int number) => owners.Remove(number);

    /// <summary>Gives a piece of a page's content another tag, or none.</summary>
    public void GiveContent(PdfReference page, int content, PdfReference? tag)
    {
        var number = ((PdfToken)file.Dictionary(page)["StructParents"]).ToInt();
        var items = ((PdfArray)file.Resolve(owners[number])).Items.ToArray();
        items[content] = tag is null ? new PdfToken("null") : tag;
        if (owners[number] is PdfReference place)
        {
            file.Replace(place, new PdfArray(items));
        }
        else
        {
            owners[number] = new PdfArray(items);
        }
    }

    /// <summary>Writes the table back, as one leaf.</summary>
    public void Write()
    {
        var numbers = owners.SelectMany(owner => new[] { PdfToken.Of(owner.Key), owner.Value });
        var tree = new PdfDictionary { ["Type"] = new PdfName("ParentTree"), ["Nums"] = new PdfArray([.. numbers]) };
        if (root.Find("ParentTree") is PdfReference place)
        {
            file.Replace(place, tree);
        }
        else
        {
            root["ParentTree"] = file.Add(tree);
        }

        root["ParentTreeNextKey"] = PdfToken.Of(NextNumber);
    }

    private void ReadOwners(PdfValue node)
    {
        var tree = file.Dictionary(node);
        foreach (var kid in PdfArray.OneOrMany(tree.Find("Kids")))
        {
            ReadOwners(kid);
        }

        foreach (var pair in PdfArray.OneOrMany(tree.Find("Nums") is { } numbers ? file.Resolve(numbers) : null).Chunk(2))
        {
            owners[((PdfToken)pair[0]).ToInt()] = pair[1];
        }
    }
}
