namespace PressEvents.Web.Platform.PressKits;

/// <summary>Reads the texts of a Markdown file: one for each second-level heading, or the whole file where its name is that of a text.</summary>
internal static class KitMarkdown
{
    public static (IReadOnlyList<KitText> Texts, IReadOnlyList<KitLine> Problems) Read(string file, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var name = Path.GetFileNameWithoutExtension(file).Replace('-', ' ');
        if (FieldOf(name) is { } whole)
        {
            var title = Array.FindIndex(lines, line => line.Trim().Length > 0);
            var body = title >= 0 && lines[title].StartsWith("# ", StringComparison.Ordinal) ? lines[(title + 1)..] : lines;
            return (Text(file, 1, whole, body), []);
        }

        var (texts, problems) = (new List<KitText>(), new List<KitLine>());
        for (var start = NextHeading(lines, 0); start < lines.Length;)
        {
            var end = NextHeading(lines, start + 1);
            var heading = lines[start][3..].Trim();
            if (FieldOf(heading) is { } field)
            {
                texts.AddRange(Text(file, start + 1, field, lines[(start + 1)..end]));
            }
            else if (problems.Count <= KitLine.MostProblems)    // one more, so that it is noticed
            {
                problems.Add(new KitLine(file, start + 1, heading, KitOutcome.Refused, $"No text is called “{KitLine.Start(heading)}”; there are {string.Join(", ", PackTextFields.All.Select(f => f.Name))}."));
            }

            start = end;
        }

        var before = Array.FindIndex(lines[..NextHeading(lines, 0)], line => line.Trim().Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal));
        if (before >= 0)
        {
            problems.Add(new KitLine(file, before + 1, KitLine.Start(lines[before]), KitOutcome.Refused, "This stands under no heading like “## Arrival”, so nobody knows what it is."));
        }

        return (texts, problems);
    }

    private static MaterialField? FieldOf(string name) => PackTextFields.All.FirstOrDefault(field => string.Equals(field.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static KitText[] Text(string file, int line, MaterialField field, string[] body) =>
        string.Join('\n', body).Trim() is { Length: > 0 } text ? [new KitText(file, line, field, text)] : [];

    private static int NextHeading(string[] lines, int from) =>
        Array.FindIndex(lines, Math.Min(from, lines.Length), line => line.StartsWith("## ", StringComparison.Ordinal)) is >= 0 and var found ? found : lines.Length;
}
