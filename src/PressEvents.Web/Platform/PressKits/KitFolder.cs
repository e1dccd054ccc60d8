using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>Reads a press kit from a folder: its files, and those in its folder of pictures.</summary>
public static class KitFolder
{
    private const string Pictures = "pictures";

    public static async Task<Result<IReadOnlyList<KitFile>>> ReadAsync(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder))
        {
            return new Invalid("folder", $"There is no folder “{folder}”.");
        }

        try
        {
            var files = new List<KitFile>();
            foreach (var path in PathsIn(folder).Concat(PathsIn(Path.Combine(folder, Pictures))).Take(KitFile.MostFiles + 1))
            {
                files.Add(new KitFile(Path.GetFileName(path), new FileInfo(path).Length > KitFile.MostBytes ? null : await File.ReadAllBytesAsync(path, ct)));
            }

            return files.Count <= KitFile.MostFiles ? files : new Invalid("folder", $"A press kit has at most {KitFile.MostFiles} files.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Invalid("folder", $"The folder “{folder}” cannot be read: {exception.Message}");
        }
    }

    // What a file manager hides is no part of a kit.
    private static IEnumerable<string> PathsIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)
        : [];
}
