using SkiaSharp;

namespace PressEvents.Print.Pictures;

/// <summary>Opens a picture no larger than its box needs and draws it anew: nothing is left of the file but what is seen.</summary>
internal static class PictureCut
{
    private const int Quality = 84;

    /// <summary>The picture in its box, or null for what is no whole picture or too large to open.</summary>
    public static PrintedPicture? Make(byte[] source, PictureBox box)
    {
        if (!PictureFile.IsKnown(source))
        {
            return null;
        }

        using var data = SKData.CreateCopy(source);
        using var codec = SKCodec.Create(data);    // reads the header only
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > PictureFile.MaxPixels)
        {
            return null;
        }

        using var decoded = Decode(codec, box);
        return decoded is null ? null : Draw(decoded, codec.EncodedOrigin, box);
    }

    // A JPEG can be opened at a half, a quarter or an eighth of its size.
    private static SKBitmap? Decode(SKCodec codec, PictureBox box)
    {
        var (width, height) = PictureFile.IsTurned(codec.EncodedOrigin) ? (box.Height, box.Width) : (box.Width, box.Height);
        var needed = Math.Min(1f, Math.Max(width / (float)codec.Info.Width, height / (float)codec.Info.Height));
        var size = codec.GetScaledDimensions(needed);
        if (size.Width < needed * codec.Info.Width || size.Height < needed * codec.Info.Height)
        {
            size = codec.Info.Size;
        }

        var decoded = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) is SKCodecResult.Success)
        {
            return decoded;
        }

        decoded.Dispose();
        return null;
    }

    private static PrintedPicture Draw(SKBitmap decoded, SKEncodedOrigin origin, PictureBox box)
    {
        var (width, height) = PictureFile.IsTurned(origin) ? (decoded.Height, decoded.Width) : (decoded.Width, decoded.Height);
        var seen = Seen(width, height, box);
        var scale = Math.Min(1, Math.Min(box.Width / seen.Width, box.Height / seen.Height));
        var size = new SKImageInfo(Pixels(seen.Width * scale), Pixels(seen.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb());
        using var surface = SKSurface.Create(size);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(size.Width / seen.Width, size.Height / seen.Height);
        surface.Canvas.Translate(-seen.Left, -seen.Top);
        surface.Canvas.Concat(PictureFile.Upright(origin, width, height));
        using var image = SKImage.FromBitmap(decoded);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new PrintedPicture(encoded.ToArray(), size.Width, size.Height);
    }

    // The part of the picture with the form of the box, around its focus as far as the edges allow.
    private static SKRect Seen(int width, int height, PictureBox box)
    {
        if (box.Fit is PictureFit.Contain)
        {
            return new SKRect(0, 0, width, height);
        }

        var form = box.WidthMm / box.HeightMm;
        var seenWidth = (float)Math.Min(width, height * form);
        var seenHeight = (float)Math.Min(height, width / form);
        var left = Math.Clamp((float)(width * box.FocusX) - (seenWidth / 2), 0, width - seenWidth);
        var top = Math.Clamp((float)(height * box.FocusY) - (seenHeight / 2), 0, height - seenHeight);
        return SKRect.Create(left, top, seenWidth, seenHeight);
    }

    private static int Pixels(float length) => Math.Max(1, (int)Math.Round(length));
}
