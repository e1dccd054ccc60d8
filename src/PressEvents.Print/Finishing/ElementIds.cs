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
        var elements = file.Objects.Values.OfType<PdfDictionary>().Where(value => value.Has("Type", "StructElem")).ToList();
        foreach (var element in elements.Where(element => element.Find("ID") is not null))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"node{renamed.Count + 1:D8}");
            renamed.Add(Key(element["ID"]), PdfString.Ascii(id));
            element["ID"] = renamed[Key(element["ID"])];
        }

        foreach (var attributes in elements.SelectMany(Attributes))
        {
            RenameHeaders(attributes);
        }

        RebuildTree();
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

    // The tree that finds tags by their ids has one leaf, sorted by id.
    private void RebuildTree()
    {
        var structure = file.Dictionary(file.Catalog["StructTreeRoot"]);
        if (structure.Find("IDTree") is not { } tree)
        {
            return;
        }

        var leaf = file.Dictionary(((PdfArray)file.Dictionary(tree)["Kids"]).Items.Single());
        var entries = ((PdfArray)leaf["Names"]).Items.Chunk(2)
            .Select(pair => (Id: renamed[Key(pair[0])], Element: pair[1]))
            .OrderBy(entry => Key(entry.Id), StringComparer.Ordinal)
            .ToList();
        leaf["Names"] = new PdfArray([.. entries.SelectMany(entry => new[] { entry.Id, entry.Element })]);
        leaf["Limits"] = new PdfArray([entries[0].Id, entries[^1].Id]);
    }
}
