using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>Reads which characters the codes of a font are.</summary>
internal static partial class CharacterMap
{
    public static IReadOnlyDictionary<int, string> Read(byte[] stream)
    {
        var map = new Dictionary<int, string>();
        var text = Encoding.Latin1.GetString(stream);
        foreach (Match block in Blocks().Matches(text))
        {
            var isRange = block.Groups["kind"].Value is "range";
            foreach (var line in block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Add(map, [.. Words().Matches(line).Select(word => word.Groups["hex"].Value)], isRange);
            }
        }

        return map;
    }

    private static void Add(Dictionary<int, string> map, IReadOnlyList<string> words, bool isRange)
    {
        if (words.Count < (isRange ? 3 : 2))
        {
            return;
        }

        var (first, last) = (Hex(words[0]), Hex(words[isRange ? 1 : 0]));
        for (var code = first; code <= last; code++)
        {
            // A range counts its last letter up, or lists its texts.
            var text = isRange && words.Count > 3 ? Text(words[2 + code - first]) : Text(words[^1]);
            map[code] = isRange && words.Count == 3 ? text[..^1] + (char)(text[^1] + code - first) : text;
        }
    }

    private static string Text(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"beginbf(?<kind>char|range)(?<lines>.*?)endbf", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("<(?<hex>[0-9A-Fa-f]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
