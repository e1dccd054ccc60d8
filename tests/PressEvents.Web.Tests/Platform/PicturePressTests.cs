using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Pictures;
using PressEvents.Web.Tests.Support;
using SkiaSharp;

namespace PressEvents.Web.Tests.Platform;

/// <summary>An uploaded picture is looked at before it is opened, and nothing of it is served but what was drawn anew.</summary>
public sealed class PicturePressTests : IDisposable
{
    private readonly PicturePress press = new(TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_picture_comes_out_as_a_JPEG_of_at_most_1600_pixels(SKEncodedImageFormat format)
    {
        var made = await press.MakeAsync(Pictures.Of(3000, 1500, format), Ct);

        Assert.True(made.IsDone);
        using var picture = SKBitmap.Decode(made.Value!.Jpeg);
        Assert.Equal((1600, 800), (picture.Width, picture.Height));
        Assert.Equal([0xFF, 0xD8, 0xFF], made.Value!.Jpeg[..3]);
    }

    [Fact]
    public async Task Nothing_but_the_pixels_goes_along()
    {
        var made = await press.MakeAsync(Pictures.WithExif("GPS-CANARY 48.2082N", orientation: 1), Ct);

        Assert.DoesNotContain("CANARY", System.Text.Encoding.Latin1.GetString(made.Value!.Jpeg), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(made.Value!.Jpeg), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 40, 20, "red at the left")]
    [InlineData(2, 40, 20, "red at the right")]
    [InlineData(3, 40, 20, "red at the right")]
    [InlineData(4, 40, 20, "red at the left")]
    [InlineData(5, 20, 40, "red at the top")]
    [InlineData(6, 20, 40, "red at the top")]
    [InlineData(7, 20, 40, "red at the bottom")]
    [InlineData(8, 20, 40, "red at the bottom")]
    public async Task A_picture_stands_upright_however_the_camera_was_held(int orientation, int width, int height, string where)
    {
        var made = await press.MakeAsync(Pictures.WithExif("", orientation), Ct);

        using var picture = SKBitmap.Decode(made.Value!.Jpeg);
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.Equal(where, Pictures.WhereIsRed(picture));
    }

    [Fact]
    public async Task What_is_no_picture_of_ours_is_refused()
    {
        byte[] jpeg = Pictures.Of(400, 300, SKEncodedImageFormat.Jpeg);
        byte[][] wrong =
        [
            [],
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(),
            "GIF89a/*"u8.ToArray(),
            [0x50, 0x4B, 3, 4, .. new byte[100]],
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]],
            jpeg[..(jpeg.Length / 2)],
        ];

        foreach (var bytes in wrong)
        {
            Assert.IsType<Invalid>((await press.MakeAsync(bytes, Ct)).Refusal);
        }
    }

    [Fact]
    public async Task A_picture_too_large_to_open_is_refused_by_its_header()
    {
        var before = GC.GetTotalAllocatedBytes();
        var refused = Assert.IsType<Invalid>((await press.MakeAsync(Pictures.PngThatClaims(30_000, 30_000), Ct)).Refusal);

        Assert.Contains("25 million pixels", refused.Sentence, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
        Assert.Same(PicturePress.TooLarge, (await press.MakeAsync(new byte[PicturePress.MaxBytes + 1], Ct)).Refusal);
    }

    public void Dispose() => press.Dispose();
}
