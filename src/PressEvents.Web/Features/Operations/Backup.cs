using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Operations;

/// <summary>The whole instance as one file: database, key ring, uploads and a manifest with each file's hash.</summary>
public sealed class Backup(Databases databases, IDatabaseEngine engine, IOptions<PressEventsOptions> settings, TimeProvider clock)
{
    internal const string ManifestName = "manifest.json";
    private static readonly string[] Folders = ["keys", "mail", "uploads"];

    public async Task WriteAsync(string file, CancellationToken ct)
    {
        var work = Directory.CreateTempSubdirectory("pressevents-backup-");
        try
        {
            await using var db = await databases.UnscopedAsync(ct);
            await engine.BackUpAsync(db, Path.Combine(work.FullName, "database"), ct);
            foreach (var folder in Folders)
            {
                CopyFolder(Path.Combine(settings.Value.FullDataDirectory, folder), Path.Combine(work.FullName, folder));
            }

            await WriteManifestAsync(work.FullName, ct);
            var unfinished = file + ".part";
            File.Delete(unfinished);
            await ZipFile.CreateFromDirectoryAsync(work.FullName, unfinished, CompressionLevel.Fastest, includeBaseDirectory: false, ct);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task WriteManifestAsync(string folder, CancellationToken ct)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = File.OpenRead(path);
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
        }

        var manifest = new BackupManifest(engine.Name, clock.GetUtcNow(), files);
        await File.WriteAllTextAsync(Path.Combine(folder, ManifestName), JsonSerializer.Serialize(manifest), ct);
    }

    private static void CopyFolder(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}

/// <summary>What a backup holds: which database made it, when, and the SHA-256 of every file.</summary>
internal sealed record BackupManifest(string Database, DateTimeOffset TakenAt, SortedDictionary<string, string> Files);
