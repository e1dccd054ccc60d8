using System.Text;

namespace PressEvents.Web.Features.Import.Reading.VCards;

/// <summary>
/// The lines of a vCard file as they were before they were folded (RFC 6350, 3.2), each with the line of the file it starts on.
/// A line that goes on after a quoted-printable “=” is one line with the next, with its “=” and a line end between.
/// </summary>
internal static class VCardLines
{
    public static IEnumerable<(int Line, string Text)> Of(string text)
    {
        using var reader = new StringReader(text);
        var logical = new StringBuilder();
        var (line, start, keepsBlank) = (0, 0, false);
        while (reader.ReadLine() is { } written)
        {
            line++;
            var goesOn = logical.Length > 0 && GoesOn(logical) && !IsEnd(written);
            if (goesOn)
            {
                logical.Append('\n').Append(written);
            }
            else if (logical.Length > 0 && written is [' ' or '\t', ..])
            {
                // 2.1 folds at a blank and keeps it; later versions put one in and take it away.
                logical.Append(keepsBlank ? written : written.AsSpan(1));
            }
            else
            {
                if (Whole(logical) is { } whole)
                {
                    yield return (start, whole);
                    keepsBlank = whole.StartsWith("VERSION:", StringComparison.OrdinalIgnoreCase) ? whole.Contains("2.1", StringComparison.Ordinal) : keepsBlank;
                }

                logical.Clear().Append(written);
                start = line;
            }
        }

        if (Whole(logical) is { } last)
        {
            yield return (start, last);
        }
    }

    // Blank lines, and the mark by which DOS ended a file, say nothing.
    private static string? Whole(StringBuilder logical)
    {
        var text = logical.ToString();
        return string.IsNullOrWhiteSpace(text.Trim('\u001A')) ? null : text;
    }

    private static bool IsEnd(string written) => written.AsSpan().Trim().Equals("END:VCARD", StringComparison.OrdinalIgnoreCase);

    private static bool GoesOn(StringBuilder logical)
    {
        if (logical[^1] != '=')
        {
            return false;
        }

        // A photo's base64 ends in “=” too: only the word before the first colon tells.
        var head = logical.ToString(0, Math.Min(logical.Length, 300));
        var colon = head.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && head.AsSpan(0, colon).Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);
    }
}
