using System.Globalization;
using System.Text.RegularExpressions;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>Reads the files of a press kit into texts and entries. What it cannot read it names; it never throws for what a file says.</summary>
internal sealed partial class PressKitReader
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "yes", "y", "true", "1", "x" };

    private readonly KitSetting setting;
    private readonly List<KitText> texts = [];
    private readonly List<KitRow> rows = [];
    private readonly KitProblems problems = new();

    private PressKitReader(KitSetting setting) => this.setting = setting;

    public static PressKit Read(IReadOnlyList<KitFile> files, KitSetting setting)
    {
        var reader = new PressKitReader(setting);
        foreach (var file in files)
        {
            reader.Read(file);
        }

        return new PressKit
        {
            Texts = reader.texts,
            People = [.. reader.rows.Where(row => row.List == MaterialLists.Portraits)],
            Entries = [.. reader.rows.Where(row => row.List != MaterialLists.Portraits)],
            Problems = reader.problems.Lines,
        };
    }

    public static bool IsYes(string? cell) => cell is not null && Yes.Contains(cell);

    private void Read(KitFile file)
    {
        problems.BeginFile();
        if (file.IsPicture)
        {
            return;    // taken where an entry names it
        }

        if (!file.IsMarkdown && !file.IsSheet)
        {
            problems.Refuse(file.Name, null, file.Name, file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? "Archives are not opened here. Unpack it, and bring the files themselves."
                : "A press kit is made of Markdown (.md), sheets (.csv) and pictures (.jpg, .png, .webp).");
            return;
        }

        var decoded = KitDecoder.Decode(file);
        if (decoded is not { Value: { } text })
        {
            problems.Refuse(file.Name, null, file.Name, RefusalWords.Of(decoded.Refusal!));
            return;
        }

        if (file.IsMarkdown)
        {
            ReadTexts(file.Name, text);
        }
        else if (MaterialLists.All.FirstOrDefault(list => string.Equals(list.Sheet, file.Name, StringComparison.OrdinalIgnoreCase)) is { } list)
        {
            ReadRows(file.Name, list, KitSheet.Read(text));
        }
        else
        {
            problems.Refuse(file.Name, null, file.Name, $"No list is called that; there are {string.Join(", ", MaterialLists.All.Select(known => known.Sheet))}.");
        }
    }

    private void ReadTexts(string file, string markdown)
    {
        var (read, wrong) = KitMarkdown.Read(file, markdown);
        foreach (var problem in wrong)
        {
            problems.Add(problem);
        }

        foreach (var text in read)
        {
            if (texts.FirstOrDefault(other => other.Field == text.Field) is { } first)
            {
                problems.Refuse(file, text.Line, text.Field.Name, $"This text came before, in {first.File}, line {first.Line}.");
            }
            else
            {
                texts.Add(text);
            }
        }
    }

    private void ReadRows(string file, MaterialList list, KitSheet sheet)
    {
        if (sheet.Columns.Count > KitSheet.MostColumns)
        {
            problems.Refuse(file, 1, file, $"A sheet has at most {KitSheet.MostColumns} columns, and the first line names them; this one has {sheet.Columns.Count} cells.");
            return;
        }

        HashSet<string> known = new(ColumnsOf(list), StringComparer.OrdinalIgnoreCase);
        foreach (var column in sheet.Columns.Where(column => column.Length > 0 && !known.Contains(column)))
        {
            problems.Refuse(file, 1, column, $"No column is called “{KitLine.Start(column)}”, so its cells were left out; there are {string.Join(", ", ColumnsOf(list))}.");
        }

        foreach (var row in sheet.Rows)
        {
            var values = new FieldValues();
            foreach (var (column, cell) in sheet.Columns.Zip(row.Cells).Where(pair => known.Contains(pair.First)))
            {
                values[column] = IsDate(list, column) ? DateOf(cell) : cell;
            }

            if (row.Problem is { } problem)
            {
                problems.Refuse(file, row.Line, Start(row), problem);
            }
            else if (row.Cells.Any(cell => cell.Length > 0))
            {
                rows.Add(new KitRow(file, row.Line, list, Zoned(list, values)));
            }
        }
    }

    private static IEnumerable<string> ColumnsOf(MaterialList list) => list == MaterialLists.Portraits
        ? TalentFields.All.Select(field => field.Name).Prepend(TalentFields.Mark)
        : list.Fields.Where(field => field.Kind is not FieldKind.Kept).Select(field => field.Name);

    private static bool IsDate(MaterialList list, string column) =>
        list.Fields.Any(field => field.Kind is FieldKind.Date && string.Equals(field.Name, column, StringComparison.OrdinalIgnoreCase));

    // evening+4 is the fourth day after the evening.
    private string DateOf(string cell) =>
        Relative().Match(cell) is { Success: true } match && int.TryParse(match.Groups["days"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
            ? FieldValues.Of(setting.Evening.AddDays(days))!
            : cell;

    private FieldValues Zoned(MaterialList list, FieldValues values)
    {
        if (list.Part is Domain.Briefing.PackPart.Releases)
        {
            values["Time zone"] ??= setting.TimeZone;
        }

        return values;
    }

    private static string Start(KitSheetRow row) => KitLine.Start(row.Cells.FirstOrDefault(cell => cell.Length > 0) ?? "");

    [GeneratedRegex(@"^evening\s*(?<days>[+-]\d{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Relative();
}
