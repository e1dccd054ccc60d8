namespace PressEvents.Web.Features.Import.Reading;

/// <summary>A file as its sender named it.</summary>
public sealed record ImportFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// A file read as rows of text, before anybody knows what its columns mean. The encoding is empty where the format settles it,
/// and the delimiter where nothing divides the cells.
/// </summary>
public sealed record Sheet(string FileName, string Encoding, string Delimiter, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>csv, tsv, xlsx, vcard, or text for labelled lines.</summary>
    public string Format
    {
        get => field ?? (Delimiter is "\t" ? "tsv" : "csv");
        init;
    }
}

/// <summary>One record and the line of the file where it starts, counted from 1.</summary>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Why the row is no person's, where the format says so itself.</summary>
    public string? Problem { get; init; }

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>The cells up to the last one that says anything.</summary>
    public int Width
    {
        get
        {
            var width = Cells.Count;
            while (width > 0 && string.IsNullOrWhiteSpace(Cells[width - 1]))
            {
                width--;
            }

            return width;
        }
    }
}
