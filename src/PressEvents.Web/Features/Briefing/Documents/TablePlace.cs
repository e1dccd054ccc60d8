using System.Globalization;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.Documents;

/// <summary>One seat on the drawing: the circle, its number, and the name beside it. SVG wraps nothing, so lines are broken here.</summary>
public sealed record TablePlace(int Number, PackSeat? Seat, string X, string Y, string NumberY, string NameX, string Anchor, double FirstLine)
{
    private const int MaxLines = 4;
    private const double LineHeight = 17;

    // From the foot of a line to its middle.
    private const double Rise = 5;

    public IReadOnlyList<string> Name { get; private init; } = [];

    /// <summary>Across the table: to be read from there, its name is turned.</summary>
    public bool IsFar { get; private init; }

    /// <summary>How far up it reaches, name and all.</summary>
    public double Top { get; private init; }

    /// <summary>How far down it reaches.</summary>
    public double Foot { get; private init; }

    /// <summary>Where a turned line begins, so that it stands in the same place.</summary>
    public string TurnedAnchor => Anchor switch { "start" => "end", "end" => "start", _ => Anchor };

    /// <param name="side">-1 with the name to the left, 1 to the right, 0 above or below.</param>
    /// <param name="lineLength">How many letters of a name stand beside one another.</param>
    internal static TablePlace At((int Number, PackSeat? Taken) seat, double x, double y, int side, int lineLength)
    {
        var isBelow = y >= 0;
        List<string> name = seat.Taken is null ? [] : Broken(seat.Taken.Name, lineLength);
        var lines = name.Count;
        var firstLine = (side, isBelow) switch
        {
            (0, true) => y + TablePlan.SeatRadius + 18,
            (0, false) => y - TablePlan.SeatRadius - 6 - ((lines - 1) * LineHeight),
            _ => y + 4 - ((lines - 1) * LineHeight / 2),
        };
        var anchor = side switch { 0 => "middle", < 0 => "end", _ => "start" };
        var nameX = x + (side * (TablePlan.SeatRadius + 7));
        return new TablePlace(seat.Number, seat.Taken, Number1(x), Number1(y), Number1(y + 4), Number1(nameX), anchor, firstLine)
        {
            Name = name,
            IsFar = y < -1,
            Top = Math.Min(y - TablePlan.SeatRadius, lines > 0 ? firstLine - LineHeight : y),
            Foot = Math.Max(y + TablePlan.SeatRadius, lines > 0 ? firstLine + ((lines - 1) * LineHeight) + Rise : y),
        };
    }

    public string NameY(int line) => Number1(FirstLine + (line * LineHeight));

    /// <summary>Turns the whole name about its middle, so that it reads from across the table.</summary>
    public string Turned => string.Create(
        CultureInfo.InvariantCulture, $"rotate(180 {NameX} {(FirstLine + ((Name.Count - 1) * LineHeight / 2)) - Rise:0.#})");

    private static string Number1(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static List<string> Broken(string name, int lineLength)
    {
        var lines = new List<string> { "" };
        foreach (var word in Words(name))
        {
            var joined = lines[^1] + word;
            if (joined.TrimEnd().Length <= lineLength || lines[^1].Length == 0 || lines.Count == MaxLines)
            {
                lines[^1] = joined;
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines.Select(line => line.TrimEnd())];
    }

    // Each with the space or the hyphen after it.
    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var end = 0; end < name.Length; end++)
        {
            if (name[end] is ' ' or '-')
            {
                yield return name[start..(end + 1)];
                start = end + 1;
            }
        }

        yield return name[start..];
    }
}
