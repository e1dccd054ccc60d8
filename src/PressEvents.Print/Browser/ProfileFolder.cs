namespace PressEvents.Print.Browser;

/// <summary>The folder a browser writes to. A lock in it, which ends with our process, tells a living one from a leftover.</summary>
internal sealed class ProfileFolder : IDisposable
{
    private const string Prefix = "pressevents-browser-";
    private const string LockFile = "owner.lock";

    private readonly FileStream ownership;

    private ProfileFolder(string path)
    {
        Path = path;
        ownership = new FileStream(LockIn(path), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path { get; }

    public static ProfileFolder Create() => new(Directory.CreateTempSubdirectory(Prefix).FullName);

    /// <summary>Removes what earlier runs left behind when they were killed.</summary>
    public static void SweepLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), $"{Prefix}*"))
        {
            try
            {
                // Opening fails while the owner lives.
                new FileStream(LockIn(folder), FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // In use, half made or somebody else's: not ours to remove.
            }
        }
    }

    public void Dispose()
    {
        ownership.Dispose();
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A dying browser may still write; the next sweep takes the folder.
        }
    }

    private static string LockIn(string folder) => System.IO.Path.Combine(folder, LockFile);
}
