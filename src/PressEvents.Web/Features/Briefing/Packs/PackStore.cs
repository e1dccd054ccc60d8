using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// Printed packs in the data directory, a folder for each guest. Only what can be printed anew is kept here; a pack that
/// a newer one replaces is deleted, so that a guest's folder never holds more than their pack as it is.
/// </summary>
internal sealed partial class PackStore(PackFolders folders, ILogger<PackStore> logger)
{
    public async Task<byte[]?> ReadAsync(GuestId guestId, PaperSize paper, string key, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(FileOf(guestId, paper, key), ct);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Keeps a pack. A disk that takes none costs time at the next request, not this one's answer.</summary>
    public async Task WriteAsync(GuestId guestId, PaperSize paper, string key, byte[] pdf, CancellationToken ct)
    {
        var file = FileOf(guestId, paper, key);
        var unfinished = $"{file}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(unfinished, pdf, ct);
            File.Move(unfinished, file, overwrite: true);
            DeleteReplaced(file, paper);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotKept(exception);
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private static void DeleteReplaced(string current, PaperSize paper)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(current)!, $"{Prefix(paper)}*.pdf"))
        {
            if (!string.Equals(file, current, StringComparison.Ordinal))
            {
                File.Delete(file);
            }
        }
    }

    private static string Prefix(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "a4-",
        PaperSize.Letter => "letter-",
    };

    private string FileOf(GuestId guestId, PaperSize paper, string key) =>
        Path.Combine(folders.Of(guestId), $"{Prefix(paper)}{key}.pdf");

    [LoggerMessage(LogLevel.Warning, "A printed pack could not be kept; it will be printed again when asked for")]
    private partial void LogNotKept(Exception exception);
}
