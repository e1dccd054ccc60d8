using System.IO.Compression;
using System.Text;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Import.Reading.Workbooks;

/// <summary>
/// What a file of bytes is as a workbook, by its content and never by its name: an XLSX, something else that is refused, or no
/// workbook at all. Everything in it is unpacked once, counted and thrown away, before anything is made of it.
/// </summary>
internal static class WorkbookArchive
{
    // Sheets shrink to a tenth, long ones of equal rows to a fiftieth; only what is made to swell goes beyond.
    private const int AbsurdRatio = 500;
    private const int LargeEnoughToTell = 10 * 1024 * 1024;

    private static Invalid Archive { get; } =
        Refused("This is an archive, neither an Excel workbook nor text. Unpack it and choose the list in it, as XLSX, CSV or vCard; several lists one after the other.");

    private static Invalid TooLarge { get; } =
        Refused($"Unpacked, the workbook is larger than {ImportLimits.UnpackedBytes / 1024 / 1024} MB; copy the list into a new one, or save it as CSV.");

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    public static bool IsOle(ReadOnlySpan<byte> bytes) => bytes is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>An .xls or, in the same wrapping, a workbook under a password.</summary>
    public static Invalid OleRefusal(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? Refused("The workbook is protected by a password. Save it without one, as XLSX or CSV, and choose that file.")
            : Refused("This is an old Excel workbook (.xls) or another old Office file. Save it as XLSX or CSV and choose that file.");

    /// <summary>Why the archive is not read as a workbook; null when it may be.</summary>
    public static Invalid? Problem(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return Kind(archive) ?? Size(archive);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            // Its list of contents stands at the end: a file cut off has none, and shows by the names in it what it was.
            return Holds(bytes.Span, "[Content_Types].xml") && Holds(bytes.Span, "xl/") ? WorkbookReader.Broken : Archive;
        }
    }

    private static Invalid? Kind(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!names.Contains("[Content_Types].xml") || !names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            return Archive;
        }

        return names.Contains("xl/workbook.bin") ? Refused("This is a binary workbook (.xlsb). Save it as XLSX or CSV and choose that file.") : null;
    }

    // The lengths an archive declares may lie, so they only serve to refuse sooner: what counts is what really comes out.
    private static Invalid? Size(ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.Length > ImportLimits.UnpackedBytes) || archive.Entries.Sum(entry => entry.Length) > ImportLimits.UnpackedBytes)
        {
            return TooLarge;
        }

        var left = (long)ImportLimits.UnpackedBytes;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            var length = Unpacked(entry, left, buffer);
            left -= length;
            if (left < 0)
            {
                return TooLarge;
            }

            if (length > LargeEnoughToTell && length / AbsurdRatio > entry.CompressedLength)
            {
                return Refused("The workbook unpacks to far more than it can hold as a list; copy the list into a new one, or save it as CSV.");
            }
        }

        return null;
    }

    // Reads on only until it is too much.
    private static long Unpacked(ZipArchiveEntry entry, long atMost, byte[] buffer)
    {
        using var stream = entry.Open();
        var length = 0L;
        int read;
        while (length <= atMost && (read = stream.Read(buffer)) > 0)
        {
            length += read;
        }

        return length;
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.ASCII.GetBytes(name)) >= 0;

    private static Invalid Refused(string sentence) => new("file", sentence);
}
