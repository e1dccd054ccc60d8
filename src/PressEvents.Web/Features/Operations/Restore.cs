using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Operations;

/// <summary>Brings a backup back into an empty data directory, after checking every file of it against its manifest.</summary>
public sealed class Restore(Databases databases, IDatabaseEngine engine, IOptions<PressEventsOptions> settings)
{
    public async Task<Result> FromAsync(string file, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("pressevents-restore-");
        try
        {
            await ZipFile.ExtractToDirectoryAsync(file, folder.FullName, ct);
            return await CheckAsync(folder.FullName, ct) is { } problem ? problem : await PutInPlaceAsync(folder.FullName, ct);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Unusable(exception.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Result> PutInPlaceAsync(string folder, CancellationToken ct)
    {
        await using (var db = await databases.UnscopedAsync(ct))
        {
            if (await engine.ExistsAsync(db, ct))
            {
                return new Invalid("data", $"There are data in {settings.Value.FullDataDirectory} already; restore fills an empty place only.");
            }
        }

        await engine.RestoreAsync(Directory.EnumerateFiles(Path.Combine(folder, "database")).Single(), ct);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !IsDatabaseOrManifest(folder, path)))
        {
            var target = Path.Combine(settings.Value.FullDataDirectory, Path.GetRelativePath(folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }

        return Result.Done;
    }

    private async Task<Refusal?> CheckAsync(string folder, CancellationToken ct)
    {
        var manifestFile = Path.Combine(folder, Backup.ManifestName);
        if (!File.Exists(manifestFile)
            || JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(manifestFile, ct)) is not { } manifest)
        {
            return Unusable("it has no manifest.");
        }

        if (!string.Equals(manifest.Database, engine.Name, StringComparison.Ordinal))
        {
            return Unusable($"it was made from {manifest.Database}, and this instance uses {engine.Name}.");
        }

        foreach (var (name, hash) in manifest.Files)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path) || !string.Equals(await HashAsync(path, ct), hash, StringComparison.Ordinal))
            {
                return Unusable($"{name} is missing or changed.");
            }
        }

        return null;
    }

    private static async Task<string> HashAsync(string path, CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
    }

    private static bool IsDatabaseOrManifest(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace('\\', '/') is var name
        && (name is Backup.ManifestName || name.StartsWith("database/", StringComparison.Ordinal));

    private static Invalid Unusable(string why) => new("from", $"This backup cannot be used: {why}");
}
