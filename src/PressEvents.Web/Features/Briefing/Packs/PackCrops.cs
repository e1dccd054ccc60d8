using System.Collections.Concurrent;
using PressEvents.Web.Platform.Pictures;
using SkiaSharp;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The box a picture is printed in.</summary>
public enum PackCrop
{
    /// <summary>36 by 45 millimetres.</summary>
    Portrait,

    /// <summary>79 by 53 millimetres.</summary>
    Photo,
}

/// <summary>Pictures cut to the box they are printed in, so that no pack carries what it does not show; cut once, and kept while the server runs.</summary>
internal sealed class PackCrops(PictureFiles files)
{
    private const int Kept = 100;
    private const int Quality = 84;

    private readonly ConcurrentDictionary<(Guid Name, PackCrop Crop), string> known = new();

    /// <summary>As a data: address; null for a picture that is not there.</summary>
    public async Task<string?> InlineAsync(Guid name, PackCrop crop, CancellationToken ct)
    {
        if (known.TryGetValue((name, crop), out var cut))
        {
            return cut;
        }

        if (await files.ReadAsync(name, ct) is not { } picture)
        {
            return null;
        }

        if (known.Count >= Kept)
        {
            known.Clear();
        }

        return known[(name, crop)] = $"data:{PictureFiles.MediaType};base64,{Convert.ToBase64String(Cut(picture, crop))}";
    }

    // About 220 dots to the inch; a smaller picture stays as fine as it is.
    private static (int Width, int Height) Box(PackCrop crop) => crop switch
    {
        PackCrop.Portrait => (320, 400),
        PackCrop.Photo => (690, 460),
    };

    private static byte[] Cut(byte[] picture, PackCrop crop)
    {
        using var image = SKImage.FromEncodedData(picture);
        if (image is null)
        {
            return picture;
        }

        var (width, height) = Box(crop);
        var scale = Math.Max(width / (float)image.Width, height / (float)image.Height);
        var shown = SKRect.Create(width / scale, height / scale);
        shown.Offset((image.Width - shown.Width) / 2, (image.Height - shown.Height) / 2);
        var size = Math.Min(1, 1 / scale);    // no larger than the picture is
        using var surface = SKSurface.Create(new SKImageInfo((int)(width * size), (int)(height * size), SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        surface.Canvas.DrawImage(image, shown, SKRect.Create(width * size, height * size), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }
}
