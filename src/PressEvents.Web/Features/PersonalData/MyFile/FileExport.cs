using System.Text.Encodings.Web;
using System.Text.Json;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>A guest's file to take along: the page's own lines as JSON, or as a sheet whose formulas are neutralised.</summary>
internal sealed class FileExport(FileWords words)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,    // names as their owners write them
    };

    public static byte[] Json(HeldFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Format);

    public SheetFile Sheet(HeldFile file) => new(
        words["MyFile.Title"],
        [words["MyFile.Column.Group"], words["MyFile.Column.What"], words["MyFile.Column.Value"], words["MyFile.Column.Why"], words["MyFile.Column.Until"]],
        [.. file.Groups.SelectMany(group => group.Lines.Select(line => new string?[] { group.Title, line.What, line.Value, group.Why, group.Until }))]);
}
