using System.Globalization;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.Documents;

/// <summary>One seat on the drawing: the circle, its number, and the name beside it. SVG wraps nothing, so lines are broken here.</summary>
public sealed record TablePlace(int Number, PackSeat? Seat, string X, string Y, string NumberY, string NameX, string Anchor, double FirstLine)
{
    private const int LineLength = 18;
    private const int MaxLines = 3;
    private const double LineHeight = 15;

    public IReadOnlyList<string> Name { get; } = Seat is null ? [] : Broken(Seat.Name);

    /// <param name="side">-1 with the name to the left, 1 to the right, 0 above or below.</param>
    internal static TablePlace At((int Number, PackSeat? Taken) seat, double x, double y, int side, bool isBelow)
    {
        var lines = seat.Taken is null ? 0 : Broken(seat.Taken.Name).Count;
        var firstLine = (side, isBelow) switch
        {
            (0, true) => y + TablePlan.SeatRadius + 16,
            (0, false) => y - TablePlan.SeatRadius - 6 - ((lines - 1) * LineHeight),
            _ => y + 4 - ((lines - 1) * LineHeight / 2),
        };
        var anchor = side switch { 0 => "middle", < 0 => "end", _ => "start" };
        var nameX = x + (side * (TablePlan.SeatRadius + 7));
        return new TablePlace(seat.Number, seat.Taken, Number1(x), Number1(y), Number1(y + 4), Number1(nameX), anchor, firstLine);
    }

    public string NameY(int line) => Number1(FirstLine + (line * LineHeight));

    private static string Number1(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static List<string> Broken(string name)
    {
        var lines = new List<string> { "" };
        foreach (var word in name.Split(' '))
        {
            var joined = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (joined.Length <= LineLength || lines[^1].Length == 0 || lines.Count == MaxLines)
            {
                lines[^1] = joined;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
