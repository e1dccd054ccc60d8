using System.Globalization;
using System.Text;

namespace PressEvents.Web.Features.Import.Reading.VCards;

/// <summary>
/// One property of a card (RFC 6350, 3.3): its name without the group before it, its parameters, and its value as written. In
/// 2.1 a parameter may be a bare word, as in <c>TEL;CELL</c>.
/// </summary>
internal sealed record VCardProperty(string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Value)
{
    private const int NotPreferred = 101;

    /// <summary>1 is the most preferred, 100 the least of those that say so at all.</summary>
    public int Preference
    {
        get
        {
            var said = Parameters.Where(p => Same(p.Name, "PREF")).Select(p => int.TryParse(p.Value, CultureInfo.InvariantCulture, out var rank) ? rank : 1);
            return said.Append(Has("PREF") ? 1 : NotPreferred).Min();
        }
    }

    /// <summary>Null when the line is no property: it has no colon, or nothing before it.</summary>
    public static VCardProperty? Parse(string written)
    {
        var colon = Outside(written, ':', 0, quotes: true);
        if (colon <= 0)
        {
            return null;
        }

        var parts = Split(written[..colon], quotes: true);
        var name = parts[0][(parts[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
        var (misplaced, value) = Misplaced(name, written[(colon + 1)..]);
        return new VCardProperty(name, [.. parts.Skip(1).Concat(misplaced).SelectMany(Said)], value);
    }

    /// <summary>Whether a type or a bare word says so: <c>TYPE=cell,voice</c>, <c>CELL</c>.</summary>
    public bool Has(string type) => Parameters.Any(p => Same(p.Name, "TYPE") && Same(p.Value, type));

    public string? Parameter(string name) => Parameters.Where(p => Same(p.Name, name)).Select(p => p.Value).FirstOrDefault();

    /// <summary>The parts that semicolons divide, decoded and without their backslashes.</summary>
    public IReadOnlyList<string> Parts() => [.. Split(Decoded(), quotes: false).Select(Unescaped)];

    public string Text() => Unescaped(Decoded());

    // Off the standard, but found: EMAIL:TYPE=internet,pref:dan@example.com.
    private static (string[] Parameters, string Value) Misplaced(string name, string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return name is "EMAIL" or "TEL" && colon > 0 && value.StartsWith("TYPE=", StringComparison.OrdinalIgnoreCase)
            ? (value[..colon].Split(';'), value[(colon + 1)..])
            : ([], value);
    }

    private static IEnumerable<(string, string)> Said(string written)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            var word = written.Trim();
            return [(word.ToUpperInvariant() is "QUOTED-PRINTABLE" or "BASE64" ? "ENCODING" : "TYPE", word)];
        }

        return written[(equals + 1)..].Replace("\"", "", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries).Select(value => (written[..equals].Trim(), value));
    }

    private string Decoded() => Same(Parameter("ENCODING"), "QUOTED-PRINTABLE") ? QuotedPrintable.Decode(Value, Parameter("CHARSET")) : Value;

    private static List<string> Split(string text, bool quotes)
    {
        var parts = new List<string>();
        var start = 0;
        for (var end = Outside(text, ';', start, quotes); end >= 0; end = Outside(text, ';', start, quotes))
        {
            parts.Add(text[start..end]);
            start = end + 1;
        }

        return [.. parts, text[start..]];
    }

    // Where the character stands that is neither behind a backslash nor, before the colon, quoted.
    private static int Outside(string text, char wanted, int from, bool quotes)
    {
        var quoted = false;
        for (var i = from; i < text.Length; i++)
        {
            quoted ^= quotes && text[i] == '"';
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == wanted && !quoted)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'n' or 'N' or ',' or ';' or ':' or '\\';
            plain.Append(!escaped ? text[i] : text[++i] is 'n' or 'N' ? '\n' : text[i]);
        }

        return plain.ToString();
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
