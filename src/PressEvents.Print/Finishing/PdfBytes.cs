using System.IO.Compression;

namespace PressEvents.Print.Finishing;

/// <summary>What single bytes mean in a PDF, and how its streams are packed.</summary>
internal static class PdfBytes
{
    public static bool IsSpace(byte value) => value <= ' ';

    public static bool IsWord(byte value) => !IsSpace(value) && "/<>[]()"u8.IndexOf(value) < 0;

    public static byte[] Inflate(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }
}
