namespace PressEvents.Web.Features.Import.Reading;

/// <summary>What one file may hold. Checked while it is read, before anything is made of it.</summary>
public static class ImportLimits
{
    public const int Bytes = 5 * 1024 * 1024;

    /// <summary>What a workbook may hold unpacked, in all.</summary>
    public const int UnpackedBytes = 100 * 1024 * 1024;
    public const int Rows = 20_000;
    public const int Columns = 512;
    public const int CellLength = 4096;
}
