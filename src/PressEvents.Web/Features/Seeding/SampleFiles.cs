using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace PressEvents.Web.Features.Seeding;

/// <summary>The sample evening's files in <c>seed/</c>, as a publicist would have them.</summary>
internal static class SampleFiles
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seed");

    public static SampleEvening Evening() =>
        JsonSerializer.Deserialize<SampleEvening>(Text("evening.json"), PlanFile.Format)!;

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    /// <summary>The rows of a sheet, each as header → cell.</summary>
    public static List<Dictionary<string, string>> Rows(string name)
    {
        using var reader = new StreamReader(Path.Combine(Folder, name));
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(header => header, header => csv.GetField(header) ?? "", StringComparer.Ordinal));
        }

        return rows;
    }

    /// <summary>The text under a second-level heading of a Markdown file.</summary>
    public static string Section(string markdown, string heading)
    {
        var start = markdown.IndexOf($"## {heading}\n", StringComparison.Ordinal) + heading.Length + 4;
        var end = markdown.IndexOf("\n## ", start, StringComparison.Ordinal);
        return (end < 0 ? markdown[start..] : markdown[start..end]).Trim();
    }
}
