using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>A tag, its place among the others, and the pieces of content that it owns itself.</summary>
internal sealed class TagNode
{
    private TagNode(DictionaryToken tag, long number, TagNode? parent, string type) =>
        (Tag, Number, Parent, Type) = (tag, number, parent, type);

    public DictionaryToken Tag { get; }

    public long Number { get; }

    public TagNode? Parent { get; }

    /// <summary>The standard type, after the role map.</summary>
    public string Type { get; }

    public List<TagNode> Below { get; } = [];

    /// <summary>The page, as the number of its object, and the number on it.</summary>
    public List<(long Page, int Content)> Content { get; } = [];

    /// <summary>Links and their like, as the numbers of their objects.</summary>
    public List<long> Objects { get; } = [];

    public bool IsEmpty => Content.Count == 0 && Objects.Count == 0 && Below.TrueForAll(tag => tag.IsEmpty);

    public IEnumerable<TagNode> Ancestors => Parent is null ? [] : Parent.Ancestors.Prepend(Parent);

    public static IReadOnlyList<TagNode> ReadAll(RuledPdf pdf)
    {
        var all = new List<TagNode>();
        var roles = pdf.Dictionary(pdf.Find(pdf.TagRoot, "RoleMap"));
        foreach (var kid in pdf.Many(pdf.TagRoot, "K"))
        {
            Read(kid, parent: null);
        }

        return all;

        void Read(IToken value, TagNode? parent)
        {
            var tag = pdf.Dictionary(value)!;
            var name = pdf.Name(tag, "S") ?? "nothing";
            var node = new TagNode(tag, RuledPdf.NumberOf(value) ?? 0, parent, pdf.Name(roles, name) ?? name);
            all.Add(node);
            parent?.Below.Add(node);
            foreach (var kid in pdf.Many(tag, "K"))
            {
                node.ReadKid(pdf, kid, Read);
            }
        }
    }

    private void ReadKid(RuledPdf pdf, IToken kid, Action<IToken, TagNode> readTag)
    {
        var page = RuledPdf.NumberOf(RuledPdf.Raw(pdf.Dictionary(kid), "Pg") ?? RuledPdf.Raw(Tag, "Pg")) ?? 0;
        switch (pdf.Follow(kid))
        {
            case NumericToken number:
                Content.Add((page, number.Int));
                break;
            case DictionaryToken content when pdf.Name(content, "Type") is "MCR":
                Content.Add((page, pdf.Int(content, "MCID") ?? -1));
                break;
            case DictionaryToken content when pdf.Name(content, "Type") is "OBJR":
                Objects.Add(RuledPdf.NumberOf(RuledPdf.Raw(content, "Obj")) ?? 0);
                break;
            default:
                readTag(kid, this);
                break;
        }
    }
}
