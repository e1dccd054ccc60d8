using PressEvents.Domain;
using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>One list of the material: its sheet in a press kit, its fields, and how they become an entry and come from one.</summary>
public sealed class MaterialList
{
    private readonly Func<FieldValues, PackContent> read;
    private readonly Func<PackContent, string?[]> write;
    private readonly Func<PackContent, string[]> keys;

    private MaterialList(
        PackPart part, string sheet, IReadOnlyList<MaterialField> fields, Func<FieldValues, PackContent> read, Func<PackContent, string?[]> write, Func<PackContent, string[]> keys)
    {
        (Part, Sheet, Fields) = (part, sheet, fields);
        (this.read, this.write, this.keys) = (read, write, keys);
    }

    public PackPart Part { get; }

    /// <summary>The file it comes in.</summary>
    public string Sheet { get; }

    public IReadOnlyList<MaterialField> Fields { get; }

    internal static MaterialList Of<TContent>(
        PackPart part, string sheet, IReadOnlyList<MaterialField> fields, Func<FieldValues, TContent> read, Func<TContent, string?[]> write, Func<TContent, string[]> keys)
        where TContent : PackContent => new(part, sheet, fields, read, entry => write((TContent)entry), entry => keys((TContent)entry));

    public bool Has(string field) => Fields.Any(own => string.Equals(own.Name, field, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entry, or what is wrong with it first.</summary>
    public Result<PackContent> Read(FieldValues values) => MaterialChecks.Problem(Fields, values) is { } wrong ? wrong : read(values);

    public FieldValues Write(PackContent entry)
    {
        var values = new FieldValues();
        foreach (var (field, value) in Fields.Zip(write(entry)))
        {
            values[field.Name] = value;
        }

        return values;
    }

    /// <summary>By what an entry is known again when it comes a second time; any one of them does.</summary>
    public IReadOnlyList<string> KeysOf(PackContent entry) => [.. keys(entry).Select(key => key.Trim().ToUpperInvariant())];

    /// <summary>What an entry is called where it is only named.</summary>
    public string NameOf(PackContent entry) => keys(entry)[^1];
}
