using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace PressEvents.Web.Tests.Support;

/// <summary>Pictures as they are uploaded: good, turned, boastful.</summary>
internal static class Pictures
{
    /// <summary>Red at the left, blue at the right.</summary>
    public static byte[] Of(int width, int height, SKEncodedImageFormat format)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 4f, height, red);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>A JPEG of 40 by 20 that carries a remark and says how the camera was held.</summary>
    public static byte[] WithExif(string remark, int orientation)
    {
        var jpeg = Of(40, 20, SKEncodedImageFormat.Jpeg);
        byte[] tiff =
        [
            .. "MM\0*"u8, 0, 0, 0, 8,
            0, 1,                                                       // one entry:
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,   // orientation, a short
            0, 0, 0, 0,
            .. Encoding.ASCII.GetBytes(remark),
        ];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(tiff.Length + 8));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. "Exif\0\0"u8, .. tiff, .. jpeg[2..]];
    }

    public static byte[] PngThatClaims(int width, int height)
    {
        var png = Of(8, 8, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A PNG of 8 by 8 with a remark in a chunk of its own.</summary>
    public static byte[] PngWithText(string remark)
    {
        var png = Of(8, 8, SKEncodedImageFormat.Png);
        byte[] chunk = [.. "tEXtComment\0"u8, .. Encoding.ASCII.GetBytes(remark)];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length - 4);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(chunk));
        return [.. png[..33], .. length, .. chunk, .. crc, .. png[33..]];    // after the header
    }

    /// <summary>A JPEG of 40 by 20 with a remark of its own kind.</summary>
    public static byte[] JpegWithComment(string remark)
    {
        var jpeg = Of(40, 20, SKEncodedImageFormat.Jpeg);
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(remark.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xFE, .. length, .. Encoding.ASCII.GetBytes(remark), .. jpeg[2..]];
    }

    public static byte[] JpegThatClaims(ushort width, ushort height)
    {
        var jpeg = Of(40, 20, SKEncodedImageFormat.Jpeg);
        var frame = Math.Max(jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]), jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC2]));
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), width);
        return jpeg;
    }

    /// <summary>At most 16383 by 16383: more has no room in the format.</summary>
    public static byte[] WebpThatClaims(ushort width, ushort height)
    {
        var webp = Of(40, 20, SKEncodedImageFormat.Webp);
        var start = webp.AsSpan().IndexOf<byte>([0x9D, 0x01, 0x2A]);
        BinaryPrimitives.WriteUInt16LittleEndian(webp.AsSpan(start + 3), width);
        BinaryPrimitives.WriteUInt16LittleEndian(webp.AsSpan(start + 5), height);
        return webp;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    public static string WhereIsRed(SKBitmap picture)
    {
        bool IsRed(int x, int y) => picture.GetPixel(x, y) is { Red: > 180, Blue: < 90 };
        var (right, bottom) = (picture.Width - 2, picture.Height - 2);
        return (IsRed(1, 1), IsRed(right, 1), IsRed(1, bottom), IsRed(right, bottom)) switch
        {
            (true, false, true, false) => "red at the left",
            (false, true, false, true) => "red at the right",
            (true, true, false, false) => "red at the top",
            (false, false, true, true) => "red at the bottom",
            _ => "nowhere",
        };
    }
}
