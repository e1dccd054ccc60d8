using System.Globalization;
using System.Text.RegularExpressions;
using ZXing;
using ZXing.Common;

namespace PressEvents.Print.Tests.Support;

/// <summary>Reads a drawn code as a scanner would: from light and dark alone.</summary>
internal static partial class ScannedCode
{
    private const int Scale = 3;

    /// <param name="path">The dark modules, as <c>M4 0h7v1h-7z</c> and so on.</param>
    public static string? Read(string path, int width, int height, int stretch, BarcodeFormat format)
    {
        var (pixelWidth, pixelHeight) = (width * Scale, height * Scale * stretch);
        var light = Enumerable.Repeat(byte.MaxValue, pixelWidth * pixelHeight).ToArray();
        foreach (Match run in Runs().Matches(path))
        {
            var (x, y, length) = (Number(run, "x"), Number(run, "y"), Number(run, "length"));
            for (var row = y * Scale * stretch; row < (y + 1) * Scale * stretch; row++)
            {
                light.AsSpan((row * pixelWidth) + (x * Scale), length * Scale).Clear();
            }
        }

        var source = new RGBLuminanceSource(light, pixelWidth, pixelHeight, RGBLuminanceSource.BitmapFormat.Gray8);
        var hints = new Dictionary<DecodeHintType, object> { [DecodeHintType.POSSIBLE_FORMATS] = new[] { format }, [DecodeHintType.TRY_HARDER] = true };
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints)?.Text;
    }

    private static int Number(Match run, string group) => int.Parse(run.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<length>\d+)v1", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Runs();
}
