using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Print.Pictures;
using SkiaSharp;

namespace PressEvents.Web.Platform.Pictures;

/// <summary>
/// Makes an uploaded picture safe to show: looked at before it is opened, opened one at a time, drawn anew so that
/// nothing but its pixels is left (no camera, no place, no second file behind the first).
/// </summary>
public sealed class PicturePress(TimeProvider clock) : IDisposable
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private const string Field = "picture";

    private const int LongestSide = 1600;
    private const int Quality = 84;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1, 1);

    public static Invalid TooLarge { get; } = new(Field, "The picture is larger than 2 MB; save it smaller first.");

    private static Invalid Unreadable { get; } = new(Field, "This is not a whole PNG, JPEG or WebP picture.");

    /// <summary>The picture as a JPEG of ours, or why not.</summary>
    public async Task<Result<MadePicture>> MakeAsync(byte[] uploaded, CancellationToken ct)
    {
        if (uploaded.Length > MaxBytes)
        {
            return TooLarge;
        }

        if (!PictureFile.IsKnown(uploaded))
        {
            return Unreadable;
        }

        await one.WaitAsync(ct);
        var work = Task.Run(() => Draw(uploaded), CancellationToken.None);

        // The place is free again when the decoder is done, not when we stop waiting for it.
        _ = work.ContinueWith(_ => one.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            return await work.WaitAsync(Patience, clock, ct);
        }
        catch (TimeoutException)
        {
            return new Invalid(Field, "This picture takes too long to open; save it anew, or smaller.");
        }
    }

    public void Dispose() => one.Dispose();

    private static Result<MadePicture> Draw(byte[] uploaded)
    {
        using var data = SKData.CreateCopy(uploaded);
        using var codec = SKCodec.Create(data);    // reads the header only
        if (codec is null)
        {
            return Unreadable;
        }

        if ((long)codec.Info.Width * codec.Info.Height > PictureFile.MaxPixels)
        {
            return new Invalid(Field, "The picture has more than 25 million pixels; save it smaller first.");
        }

        using var decoded = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        return codec.GetPixels(decoded.Info, decoded.GetPixels()) is SKCodecResult.Success ? Encode(decoded, codec.EncodedOrigin) : Unreadable;
    }

    private static MadePicture Encode(SKBitmap decoded, SKEncodedOrigin origin)
    {
        var (width, height) = PictureFile.IsTurned(origin) ? (decoded.Height, decoded.Width) : (decoded.Width, decoded.Height);
        var scale = Math.Min(1f, LongestSide / (float)Math.Max(width, height));
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Max(1, width * scale), (int)Math.Max(1, height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        surface.Canvas.Concat(PictureFile.Upright(origin, width, height));
        using var image = SKImage.FromBitmap(decoded);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new MadePicture(encoded.ToArray(), width, height);
    }
}

/// <summary>A picture as it may be shown, and how large it stood when it came, in pixels.</summary>
public sealed record MadePicture(byte[] Jpeg, int Width, int Height);
