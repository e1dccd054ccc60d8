using System.Buffers.Binary;
using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>A small ICC version 2 profile that says what our colours mean: sRGB, its primaries adapted to D50.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int DirectoryEntryLength = 12;
    private const int CurveSteps = 1024;

    private static readonly Lazy<byte[]> Bytes = new(Build);

    public static byte[] Get() => Bytes.Value;

    private static byte[] Build()
    {
        var curve = Curve();
        (string Name, byte[] Data)[] tags =
        [
            ("desc", [.. "desc"u8, 0, 0, 0, 0, .. Number(5), .. "sRGB"u8, 0, .. new byte[78]]),
            ("cprt", [.. "text"u8, 0, 0, 0, 0, .. "Public domain"u8, 0]),
            ("wtpt", Colour(0.9642, 1, 0.8249)),
            ("rXYZ", Colour(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Colour(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Colour(0.14307, 0.06061, 0.71410)),
            // One curve for all three colours, stored once.
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var directory = new List<byte>(Number((uint)tags.Length));
        var data = new List<byte>();
        var firstTag = HeaderLength + directory.Count + (tags.Length * DirectoryEntryLength);
        var offsets = new Dictionary<byte[], int>();
        foreach (var (name, bytes) in tags)
        {
            if (offsets.TryAdd(bytes, firstTag + data.Count))
            {
                data.AddRange(Padded(bytes));
            }

            directory.AddRange([.. Encoding.ASCII.GetBytes(name), .. Number((uint)offsets[bytes]), .. Number((uint)bytes.Length)]);
        }

        return [.. Header(firstTag + data.Count), .. directory, .. data];
    }

    private static byte[] Header(int length)
    {
        byte[] madeIn2026 = [0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
        byte[] whitePoint = [.. Number(0xF6D6), .. Number(0x10000), .. Number(0xD32D)];
        byte[] known =
        [
            .. Number((uint)length), .. Number(0), .. Number(0x02400000), .. "mntrRGB XYZ "u8,
            .. madeIn2026, .. "acsp"u8, .. new byte[28], .. whitePoint,
        ];
        return [.. known, .. new byte[HeaderLength - known.Length]];
    }

    private static byte[] Curve()
    {
        var curve = new List<byte>([.. "curv"u8, 0, 0, 0, 0, .. Number(CurveSteps)]);
        for (var step = 0; step < CurveSteps; step++)
        {
            var value = step / (CurveSteps - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            var scaled = (int)Math.Round(linear * ushort.MaxValue);
            curve.AddRange([(byte)(scaled >> 8), (byte)scaled]);
        }

        return [.. curve];
    }

    private static byte[] Colour(double x, double y, double z) =>
        [.. "XYZ "u8, 0, 0, 0, 0, .. FixedPoint(x), .. FixedPoint(y), .. FixedPoint(z)];

    private static byte[] FixedPoint(double value) => Number((uint)Math.Round(value * 65536));

    private static byte[] Padded(byte[] data) => [.. data, .. new byte[(4 - (data.Length % 4)) % 4]];

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
