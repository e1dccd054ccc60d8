using System.Buffers.Binary;
using System.Text;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>How many glyphs a TrueType file has and how wide they are, in thousandths of their square.</summary>
internal sealed class GlyphTable
{
    private readonly byte[] widths;
    private readonly int measured;
    private readonly double unitsPerSquare;

    private GlyphTable(byte[] font)
    {
        Count = Number(Table(font, "maxp"), 4);
        unitsPerSquare = Number(Table(font, "head"), 18);
        measured = Number(Table(font, "hhea"), 34);
        widths = Table(font, "hmtx").ToArray();
    }

    public int Count { get; }

    public static GlyphTable Read(byte[] font) => new(font);

    public double WidthOf(int glyph) => Number(widths, 4 * Math.Min(glyph, measured - 1)) * 1000 / unitsPerSquare;

    private static ReadOnlySpan<byte> Table(byte[] font, string name)
    {
        const int header = 12;
        const int entry = 16;
        for (var index = 0; index < Number(font, 4); index++)
        {
            var place = font.AsSpan(header + (index * entry), entry);
            if (place[..4].SequenceEqual(Encoding.ASCII.GetBytes(name)))
            {
                return font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(place[8..]), BinaryPrimitives.ReadInt32BigEndian(place[12..]));
            }
        }

        throw new FormatException($"The font has no table {name}.");
    }

    private static int Number(ReadOnlySpan<byte> bytes, int position) => BinaryPrimitives.ReadUInt16BigEndian(bytes[position..]);
}
