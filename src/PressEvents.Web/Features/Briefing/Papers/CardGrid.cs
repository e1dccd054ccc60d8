using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>How cards lie on a sheet, in millimetres: the same cards on either paper, in its middle.</summary>
/// <param name="Fold">How far from the top of a card it is folded; null for one that is not.</param>
public sealed record CardGrid(int Columns, int Rows, double Width, double Height, double? Fold = null)
{
    /// <summary>Between two columns, for the marks.</summary>
    public const double Gap = 6;

    private const double Mark = 3;
    private const double Away = 1;

    public static CardGrid PlaceCards { get; } = new(2, 3, 90, 84, 42);

    public static CardGrid Badges { get; } = new(2, 4, 90, 60);

    public static CardGrid Rotation { get; } = new(2, 3, 90, 84);

    public int PerSheet => Columns * Rows;

    private double AllWidth => (Columns * Width) + ((Columns - 1) * Gap);

    private double AllHeight => Rows * Height;

    public static (double Width, double Height) Sheet(PaperSize size) => size switch
    {
        PaperSize.A4 => (210, 297),
        PaperSize.Letter => (215.9, 279.4),
    };

    /// <summary>The upper left corner of the first card.</summary>
    public (double Left, double Top) Origin(PaperSize size)
    {
        var (width, height) = Sheet(size);
        return ((width - AllWidth) / 2, (height - AllHeight) / 2);
    }

    /// <summary>Where to cut and where to fold, outside the cards, for as many rows as hold some.</summary>
    public IEnumerable<CardMark> Marks(PaperSize size, int cards)
    {
        var (left, top) = Origin(size);
        var rows = (cards + Columns - 1) / Columns;
        var bottom = top + (rows * Height);
        for (var column = 0; column < Columns; column++)
        {
            foreach (var x in new[] { left + (column * (Width + Gap)), left + (column * (Width + Gap)) + Width })
            {
                yield return new CardMark(x, top - Away - Mark, x, top - Away);
                yield return new CardMark(x, bottom + Away, x, bottom + Away + Mark);
            }
        }

        foreach (var row in Enumerable.Range(0, rows + 1))
        {
            foreach (var mark in Across(left, top + (row * Height), isFold: false))
            {
                yield return mark;
            }
        }

        foreach (var row in Enumerable.Range(0, Fold is null ? 0 : rows))
        {
            foreach (var mark in Across(left, top + (row * Height) + Fold!.Value, isFold: true))
            {
                yield return mark;
            }
        }
    }

    // At both edges and between the columns.
    private IEnumerable<CardMark> Across(double left, double y, bool isFold)
    {
        yield return new CardMark(left - Away - Mark, y, left - Away, y, isFold);
        for (var column = 1; column < Columns; column++)
        {
            var gap = left + (column * (Width + Gap)) - Gap;
            yield return new CardMark(gap + Away, y, gap + Gap - Away, y, isFold);
        }

        yield return new CardMark(left + AllWidth + Away, y, left + AllWidth + Away + Mark, y, isFold);
    }
}

/// <summary>A mark in the waste beside the cards: cut along it, or fold.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct CardMark(double X1, double Y1, double X2, double Y2, bool IsFold = false);
