using PressEvents.Print.Pictures;
using SkiaSharp;

namespace PressEvents.Print.Tests.Pictures;

public sealed class PrintedPicturesTests : IDisposable
{
    // At 254 dots an inch a millimetre has ten.
    private static readonly PictureBox Square = new(10, 10, DotsPerInch: 254);

    private readonly PrintedPictures pictures = new(TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_picture_is_as_large_as_its_box(SKEncodedImageFormat format)
    {
        var picture = await pictures.ForAsync(Drawn(900, 600, format), Square, Ct);

        Assert.Equal((100, 100), (picture!.Width, picture.Height));
        using var decoded = SKBitmap.Decode(picture.Jpeg);
        Assert.Equal((100, 100), (decoded.Width, decoded.Height));
    }

    [Fact]
    public async Task A_picture_that_fills_its_box_keeps_its_middle()
    {
        using var decoded = await DecodedAsync(Drawn(900, 300), Square);

        Assert.Equal((SKColors.Lime, SKColors.Lime), (Nearest(decoded, 2, 50), Nearest(decoded, 97, 50)));
    }

    [Theory]
    [InlineData(0, "red")]
    [InlineData(1, "blue")]
    public async Task Or_what_its_focus_is_on(double focus, string colour)
    {
        using var decoded = await DecodedAsync(Drawn(900, 300), Square with { FocusX = focus });

        Assert.Equal(SKColor.Parse(colour is "red" ? "#f00" : "#00f"), Nearest(decoded, 50, 50));
    }

    [Fact]
    public async Task A_picture_that_is_shown_whole_keeps_its_form()
    {
        var picture = await pictures.ForAsync(Drawn(900, 300), Square with { Fit = PictureFit.Contain }, Ct);

        Assert.Equal((100, 33), (picture!.Width, picture.Height));
        using var decoded = SKBitmap.Decode(picture.Jpeg);
        Assert.Equal((SKColors.Red, SKColors.Blue), (Nearest(decoded, 2, 15), Nearest(decoded, 97, 15)));
    }

    [Fact]
    public async Task A_small_picture_is_not_made_larger()
    {
        var picture = await pictures.ForAsync(Drawn(30, 30), Square, Ct);

        Assert.Equal((30, 30), (picture!.Width, picture.Height));
    }

    [Fact]
    public async Task A_picture_taken_sideways_stands_upright()
    {
        // Red was left; the camera was turned so that left is up.
        using var decoded = await DecodedAsync(Turned(Drawn(90, 60)), new PictureBox(60, 90, DotsPerInch: 25));

        Assert.True(decoded.Height > decoded.Width);
        Assert.Equal(SKColors.Red, Nearest(decoded, decoded.Width / 2, 3));
        Assert.Equal(SKColors.Blue, Nearest(decoded, decoded.Width / 2, decoded.Height - 4));
    }

    [Fact]
    public async Task What_is_clear_is_white_on_paper()
    {
        using var clear = new SKBitmap(new SKImageInfo(20, 20, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var png = clear.Encode(SKEncodedImageFormat.Png, 100);

        using var decoded = await DecodedAsync(png.ToArray(), Square);

        Assert.Equal(SKColors.White, Nearest(decoded, 10, 10));
    }

    [Fact]
    public async Task The_same_picture_has_the_same_bytes_and_is_cut_once()
    {
        var source = Drawn(900, 600);
        using var others = new PrintedPictures(TimeProvider.System);

        var first = await pictures.ForAsync(source, Square, Ct);
        var again = await pictures.ForAsync([.. source], Square with { }, Ct);
        var elsewhere = await others.ForAsync(source, Square, Ct);

        Assert.Same(first, again);
        Assert.NotSame(first, elsewhere);
        Assert.Equal(first!.Jpeg, elsewhere!.Jpeg);
        Assert.StartsWith("data:image/jpeg;base64,/9j/", first.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_pixels_is_left_of_a_file()
    {
        var source = Turned(Drawn(90, 60), "the-kitchen-safe-opens-with-4711");

        var picture = await pictures.ForAsync(source, Square, Ct);

        Assert.True(source.AsSpan().IndexOf("4711"u8) > 0);
        Assert.True(picture!.Jpeg.AsSpan().IndexOf("4711"u8) < 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' />")]
    [InlineData("GIF89a")]
    public async Task What_is_no_picture_is_none(string text)
    {
        Assert.Null(await pictures.ForAsync(System.Text.Encoding.ASCII.GetBytes(text), Square, Ct));
    }

    [Fact]
    public async Task Half_a_picture_is_none()
    {
        var source = Drawn(900, 600, SKEncodedImageFormat.Png);

        Assert.Null(await pictures.ForAsync(source[..(source.Length / 2)], Square, Ct));
    }

    [Fact]
    public async Task A_small_file_with_too_many_pixels_is_none()
    {
        using var huge = new SKBitmap(new SKImageInfo(6000, 5000, SKColorType.Gray8));
        using var png = huge.Encode(SKEncodedImageFormat.Png, 100);
        Assert.True(png.Size < 200_000);

        Assert.Null(await pictures.ForAsync(png.ToArray(), Square, Ct));
    }

    public void Dispose() => pictures.Dispose();

    // Red at the left, blue at the right, green between them.
    private static byte[] Drawn(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Lime);
        using var red = new SKPaint { Color = SKColors.Red };
        using var blue = new SKPaint { Color = SKColors.Blue };
        surface.Canvas.DrawRect(0, 0, width / 3f, height, red);
        surface.Canvas.DrawRect(width * 2 / 3f, 0, width / 3f, height, blue);
        using var image = surface.Snapshot();
        return image.Encode(format, 95).ToArray();
    }

    // Puts the camera's note into a JPEG that it was held sideways (EXIF 6), and a remark.
    private static byte[] Turned(byte[] jpeg, string remark = "")
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(remark)];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg.AsSpan(2)];
    }

    private static SKColor Nearest(SKBitmap picture, int x, int y) =>
        new[] { SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.White, SKColors.Black }.MinBy(colour => Distance(colour, picture.GetPixel(x, y)));

    private static int Distance(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue);

    private async Task<SKBitmap> DecodedAsync(byte[] source, PictureBox box) => SKBitmap.Decode((await pictures.ForAsync(source, box, Ct))!.Jpeg);
}
