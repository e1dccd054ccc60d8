using System.Globalization;
using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>One of the few kinds of thing a PDF is made of.</summary>
internal abstract record PdfValue;

/// <summary>A name as it stands in the file, without its slash.</summary>
internal sealed record PdfName(string Text) : PdfValue;

/// <summary>Points at a numbered object.</summary>
internal sealed record PdfReference(int Number) : PdfValue;

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c> as it stands in the file.</summary>
internal sealed record PdfToken(string Text) : PdfValue
{
    public static PdfToken Of(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    public int ToInt() => int.Parse(Text, CultureInfo.InvariantCulture);
}

/// <summary>A string of bytes.</summary>
internal sealed record PdfString(byte[] Bytes) : PdfValue
{
    public static PdfString Ascii(string text) => new(Encoding.ASCII.GetBytes(text));

    /// <summary>Text for people: ASCII as it is, anything else in UTF-16 with its mark.</summary>
    public static PdfString Text(string text) => text.All(c => c is >= ' ' and <= '~')
        ? Ascii(text)
        : new([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
}

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue
{
    /// <summary>What an entry holds that may be one value, several or none.</summary>
    public static IReadOnlyList<PdfValue> OneOrMany(PdfValue? value) => value switch
    {
        null => [],
        PdfArray several => several.Items,
        _ => [value],
    };
}

/// <summary>Names and values, in the order of the file, and the bytes that follow if it is a stream.</summary>
internal sealed record PdfDictionary : PdfValue
{
    private readonly OrderedDictionary<string, PdfValue> entries = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, PdfValue>> Entries => entries;

    public byte[]? Stream { get; private set; }

    public PdfValue this[string key]
    {
        get => entries[key];
        set => entries[key] = value;
    }

    public PdfValue? Find(string key) => entries.GetValueOrDefault(key);

    public bool Has(string key, string name) => Find(key) is PdfName found && string.Equals(found.Text, name, StringComparison.Ordinal);

    public void Remove(string key) => entries.Remove(key);

    public void SetStream(byte[] bytes)
    {
        Stream = bytes;
        this["Length"] = PdfToken.Of(bytes.Length);
    }
}
