using System.Collections;
using System.Globalization;
using System.Text;

namespace PressEvents.Print.Documents;

/// <summary>Draws the dark modules of a code as one SVG path, a stroke for each run of them.</summary>
internal static class ModulePath
{
    public static string Draw(IReadOnlyList<BitArray> modules)
    {
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules[y].Count; x++)
            {
                var length = DarkFrom(modules[y], x);
                if (length > 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1h-{length}z");
                    x += length;
                }
            }
        }

        return path.ToString();
    }

    private static int DarkFrom(BitArray row, int start)
    {
        var end = start;
        while (end < row.Count && row[end])
        {
            end++;
        }

        return end - start;
    }
}
