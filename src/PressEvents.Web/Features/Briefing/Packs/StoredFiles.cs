namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Files that can be made again: kept whole or not at all, and a disk that takes none costs time at the next request, not this one's answer.</summary>
internal sealed partial class StoredFiles(ILogger<StoredFiles> logger)
{
    public static async Task<byte[]?> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, ct);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string file, byte[] contents, CancellationToken ct)
    {
        var unfinished = $"{file}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(unfinished, contents, ct);
            File.Move(unfinished, file, overwrite: true);
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

    /// <summary>Deletes what newer files replace.</summary>
    public void DeleteOthers(string folder, string prefix, Func<string, bool> isKept)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, $"{prefix}*.pdf").Where(file => !isKept(Path.GetFileName(file))))
            {
                File.Delete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Printed pages could not be kept; they will be printed again when asked for")]
    private partial void LogNotKept(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Printed pages that newer ones replace could not be deleted")]
    private partial void LogNotDeleted(Exception exception);
}
