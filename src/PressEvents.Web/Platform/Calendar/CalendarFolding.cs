using System.Globalization;
using System.Text;

namespace PressEvents.Web.Platform.Calendar;

/// <summary>Folds iCalendar lines at 75 octets without splitting a character, which the serializer's own folding may do.</summary>
internal static class CalendarFolding
{
    private const int Octets = 75;
    private const string Break = "\r\n";

    public static string Refold(string calendar)
    {
        var unfolded = calendar.Replace(Break + " ", "", StringComparison.Ordinal);
        return string.Join(Break, unfolded.Split(Break).Select(Fold));
    }

    private static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length);
        var used = 0;
        foreach (var piece in Pieces(line))
        {
            var octets = Encoding.UTF8.GetByteCount(piece);
            if (used + octets > Octets)
            {
                folded.Append(Break).Append(' ');
                used = 1;
            }

            folded.Append(piece);
            used += octets;
        }

        return folded.ToString();
    }

    // Whole characters as people see them; one that is longer than a line (marks piled up) goes rune by rune.
    private static IEnumerable<string> Pieces(string line)
    {
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (Encoding.UTF8.GetByteCount(element) < Octets)
            {
                yield return element;
                continue;
            }

            foreach (var rune in element.EnumerateRunes())
            {
                yield return rune.ToString();
            }
        }
    }
}
