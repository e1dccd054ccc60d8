using System.Globalization;
using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>
/// Numbers the ids of the tags anew, in the order of the tags. Chromium counts them through all that a tab ever printed
/// and not in order, so that the same document would look different each time.
/// </summary>
internal sealed class ElementIds
{
    private readonly PdfFile file;
    private readonly Dictionary<string, PdfString> renamed = new(StringComparer.Ordinal);

    private ElementIds(PdfFile file) => this.file = file;

    public static void Renumber(PdfFile file) => new ElementIds(file).Renumber();

    private static string Key(PdfValue id) => Encoding.Latin1.GetString(((PdfString)id).Bytes);

    private void Renumber()
    {
        var elements = file.Objects
            .Where(entry => entry.Value is PdfDictionary value && value.Has("Type", "StructElem"))
            .Select(entry => (Place: new PdfReference(entry.Key), Element: (PdfDictionary)entry.Value))
            .ToList();
        var named = elements.Where(element => element.Element.Find("ID") is not null).ToList();
        foreach (var (_, element) in named)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"node{renamed.Count + 1:D8}");
            renamed.Add(Key(element["ID"]), PdfString.Ascii(id));
            element["ID"] = renamed[Key(element["ID"])];
        }

        foreach (var attributes in elements.SelectMany(element => Attributes(element.Element)))
        {
            RenameHeaders(attributes);
        }

        if (named.Count > 0)
        {
            ReplaceTree([.. named.SelectMany(element => new[] { element.Element["ID"], element.Place })]);
        }
    }

    private IEnumerable<PdfDictionary> Attributes(PdfDictionary element) => element.Find("A") switch
    {
        null => [],
        PdfArray several => several.Items.Select(file.Dictionary),
        { } one => [file.Dictionary(one)],
    };

    // A cell of a table names the heads of its row and column.
    private void RenameHeaders(PdfDictionary attributes)
    {
        if (attributes.Find("Headers") is PdfArray headers)
        {
            attributes["Headers"] = new PdfArray([.. headers.Items.Select(id => renamed[Key(id)])]);
        }
    }

    // The tree that finds tags by their ids: one node, sorted by id, as the ids are.
    private void ReplaceTree(IReadOnlyList<PdfValue> names)
    {
        var structure = file.Dictionary(file.Catalog["StructTreeRoot"]);
        var tree = new PdfDictionary { ["Names"] = new PdfArray(names) };
        if (structure.Find("IDTree") is not PdfReference place)
        {
            structure["IDTree"] = file.Add(tree);
            return;
        }

        foreach (var leaf in PdfArray.OneOrMany(file.Dictionary(place).Find("Kids")).OfType<PdfReference>())
        {
            file.Remove(leaf);
        }

        file.Replace(place, tree);
    }
}
