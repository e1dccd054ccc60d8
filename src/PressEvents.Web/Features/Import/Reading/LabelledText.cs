using System.Text.RegularExpressions;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Reading;

/// <summary>
/// Reads text of entries whose lines are labelled (<c>NAME: Mina Okafor</c>), as digests of journalists' queries are, as a sheet:
/// a row for each entry, a column for each label. An entry ends where one of its labels comes again, or at a ruled line.
/// </summary>
internal static partial class LabelledText
{
    private const int LinesToLookAt = 60;

    // Milliseconds of the clock, not of work: on a busy machine a thread may stand still for long. The patterns take linear time.
    private const int TimeAllowed = 10_000;

    // Labels of such digests that are no field here, and end the text of another nevertheless.
    private static readonly HashSet<string> FurtherLabels = new(StringComparer.Ordinal)
        { "muckrackurl", "mediawebsite", "website", "deadline", "deadlinedate", "deadlinetime", "timezone", "query", "summary", "requirements" };

    /// <summary>Whether lines of the text label a name and an address, and no line names columns.</summary>
    public static bool Recognises(string text)
    {
        var first = text.Split('\n', LinesToLookAt + 1).Take(LinesToLookAt).Select(Labelled).OfType<(string Label, string Value)>()
            .Select(line => FieldAliases.Find(line.Label)?.Field).ToHashSet();
        return first.Contains(ImportField.Email) && (first.Contains(ImportField.Name) || first.Contains(ImportField.FirstName));
    }

    public static Result<Sheet> Read(string fileName, DecodedText source)
    {
        var entries = Entries(source.Text);
        var labels = entries.SelectMany(entry => entry.Cells.Keys).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        // No line of the file names the columns.
        List<SheetRow> rows = [new SheetRow(0, labels), .. entries.Select(entry => entry.Row(labels))];
        return rows switch
        {
            _ when entries.Count > ImportLimits.Rows => new Invalid("file", $"The file has more than {ImportLimits.Rows:N0} entries; split it."),
            _ when rows.Find(row => row.Cells.Any(cell => cell.Length > ImportLimits.CellLength)) is { } tooLong =>
                new Invalid("file", $"A text in the entry that starts on line {tooLong.Line} is longer than {ImportLimits.CellLength:N0} characters."),
            _ => new Sheet(fileName, source.Encoding, Delimiter: "", rows) { Format = "text" },
        };
    }

    private static List<Entry> Entries(string text)
    {
        var entries = new List<Entry>();
        Entry? entry = null;
        var line = 0;
        foreach (var written in text.ReplaceLineEndings("\n").Split('\n'))
        {
            line++;
            if (Ruled().IsMatch(written))
            {
                entry = null;
            }
            else if (Labelled(written) is { } labelled)
            {
                entry = entry is null || entry.IsStray || entry.Cells.ContainsKey(labelled.Label) ? Begin(entries, line) : entry;
                entry.Say(labelled.Label, labelled.Value);
            }
            else if (!string.IsNullOrWhiteSpace(written) || entry is { IsStray: false })
            {
                entry ??= Begin(entries, line);
                entry.GoOn(written);
            }
        }

        return entries;
    }

    private static Entry Begin(List<Entry> entries, int line)
    {
        entries.Add(new Entry(line));
        return entries[^1];
    }

    private static (string Label, string Value)? Labelled(string line)
    {
        var match = Label().Match(line);
        return match.Success && (FieldAliases.Find(match.Groups["label"].Value) is not null || FurtherLabels.Contains(HeaderText.Key(match.Groups["label"].Value)))
            ? (Meant(match.Groups["label"].Value), match.Groups["value"].Value.Trim())
            : null;
    }

    // The zone is the deadline's, not where the person lives.
    private static string Meant(string label) => HeaderText.Same(label, "time zone") ? "DEADLINE TIME ZONE" : label.Trim();

    [GeneratedRegex(@"^\s*(?:\d+\)\s*)?(?<label>\p{L}[\p{L} /_-]{1,30}):(?<value>.*)$", RegexOptions.ExplicitCapture, TimeAllowed)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*([-=*_#~]\s?){3,}\s*$", RegexOptions.ExplicitCapture, TimeAllowed)]
    private static partial Regex Ruled();

    private sealed class Entry(int line)
    {
        private readonly List<string> stray = [];
        private string? last;

        public Dictionary<string, string> Cells { get; } = new(StringComparer.OrdinalIgnoreCase);

        public bool IsStray => Cells.Count == 0;

        public void Say(string label, string value) => Cells[last = label] = value;

        public void GoOn(string text)
        {
            if (last is null)
            {
                stray.Add(text.Trim());
            }
            else
            {
                Cells[last] = $"{Cells[last]}\n{text}".Trim();
            }
        }

        public SheetRow Row(List<string> labels) => new(line, [.. labels.Select(label => Cells.GetValueOrDefault(label, ""))])
        {
            Problem = IsStray ? $"“{Short(stray[0])}” belongs to no entry." : null,
        };

        private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
    }
}
