namespace PressEvents.Print.Pictures;

/// <summary>Whether a picture fills its box, and loses what stands out, or stands in it whole.</summary>
public enum PictureFit
{
    Cover,
    Contain,
}

/// <summary>The place of a picture on paper.</summary>
/// <param name="WidthMm">Millimetres, as in the style sheet.</param>
/// <param name="HeightMm">Millimetres, as in the style sheet.</param>
/// <param name="FocusX">From left, 0, to right, 1: what stays in sight where a side is cut off.</param>
/// <param name="FocusY">From top, 0, to bottom, 1: faces are rather at a third.</param>
public sealed record PictureBox(
    double WidthMm, double HeightMm, PictureFit Fit = PictureFit.Cover, double FocusX = 0.5, double FocusY = 0.5, int DotsPerInch = 220)
{
    private const double MmPerInch = 25.4;

    internal int Width => Dots(WidthMm);

    internal int Height => Dots(HeightMm);

    private int Dots(double mm) => Math.Max(1, (int)Math.Round(mm / MmPerInch * DotsPerInch));
}
