using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>A PDF as its rules look at it: values, followed to wherever they lead.</summary>
internal sealed class RuledPdf : IDisposable
{
    private RuledPdf(byte[] bytes)
    {
        Bytes = bytes;
        Document = PdfDocument.Open(bytes);
        Pages = [.. PagesBelow(Catalog, "Pages")];
        Tags = TagNode.ReadAll(this);
    }

    public byte[] Bytes { get; }

    public PdfDocument Document { get; }

    public DictionaryToken Catalog => Document.Structure.Catalog.CatalogDictionary;

    /// <summary>The pages in their order, with the numbers of their objects.</summary>
    public IReadOnlyList<(long Number, DictionaryToken Page)> Pages { get; }

    /// <summary>Every tag, each before those below it.</summary>
    public IReadOnlyList<TagNode> Tags { get; }

    public DictionaryToken? TagRoot => Dictionary(Find(Catalog, "StructTreeRoot"));

    /// <summary>Every value of the file that has a number.</summary>
    public IEnumerable<IToken> Objects => Document.Structure.CrossReferenceTable.ObjectOffsets.Keys
        .Select(reference => Document.Structure.GetObject(reference).Data);

    public static RuledPdf Open(byte[] bytes) => new(bytes);

    public static long? NumberOf(IToken? value) => value is IndirectReferenceToken reference ? reference.Data.ObjectNumber : null;

    public static IToken? Raw(DictionaryToken? dictionary, string key) =>
        dictionary is not null && dictionary.Data.TryGetValue(key, out var value) ? value : null;

    public IToken? Find(DictionaryToken? dictionary, string key) => Follow(Raw(dictionary, key));

    public IToken? Follow(IToken? value) =>
        value is IndirectReferenceToken reference ? Document.Structure.GetObject(reference.Data).Data : value;

    public bool HasAny(DictionaryToken? dictionary, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Find(dictionary, key) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A dictionary, also that of a stream.</summary>
    public DictionaryToken? Dictionary(IToken? value) => Follow(value) switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public string? Name(DictionaryToken? dictionary, string key) => (Find(dictionary, key) as NameToken)?.Data;

    public int? Int(DictionaryToken? dictionary, string key) => (Find(dictionary, key) as NumericToken)?.Int;

    public string? Text(DictionaryToken? dictionary, string key) => (Find(dictionary, key) as IDataToken<string>)?.Data;

    public IReadOnlyList<IToken> Many(DictionaryToken? dictionary, string key) => Find(dictionary, key) switch
    {
        null => [],
        ArrayToken array => array.Data,
        _ => [Raw(dictionary, key)!],
    };

    public byte[] Decode(IToken? stream) =>
        Follow(stream) is StreamToken found ? found.Decode(Document.Structure.FilterProvider, Document.Structure.TokenScanner).ToArray() : [];

    /// <summary>The pairs of a tree of numbers or names.</summary>
    public IEnumerable<(IToken Key, IToken Value)> Tree(DictionaryToken? node, string leaf) =>
        Many(node, leaf).Chunk(2).Select(pair => (Follow(pair[0])!, pair[1]))
            .Concat(Many(node, "Kids").SelectMany(kid => Tree(Dictionary(kid), leaf)));

    public void Dispose() => Document.Dispose();

    private IEnumerable<(long Number, DictionaryToken Page)> PagesBelow(DictionaryToken parent, string key) =>
        Many(parent, key).SelectMany(kid => Dictionary(kid) is { } node && node.ContainsKey(NameToken.Kids)
            ? PagesBelow(node, "Kids")
            : [(NumberOf(kid) ?? 0, Dictionary(kid)!)]);
}
