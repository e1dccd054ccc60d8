using Microsoft.Extensions.Options;

namespace PressEvents.Web.Platform.Covers;

/// <summary>Keeps the covers that were uploaded in the data directory, under names of our own making.</summary>
public sealed class CoverFiles(IOptions<PressEventsOptions> settings)
{
    public const string MediaType = "image/jpeg";

    private const string Folder = "uploads/covers/";
    private const string Served = "/covers/";
    private const string Ending = ".jpg";

    /// <summary>Whether an event's cover is one of these, rather than a file below the web root.</summary>
    public static bool IsUpload(string? cover) =>
        cover is not null && cover.StartsWith(Folder, StringComparison.Ordinal) && cover.EndsWith(Ending, StringComparison.Ordinal)
        && Guid.TryParseExact(cover[Folder.Length..^Ending.Length], "N", out _);

    /// <summary>Where pages find a cover, or null for none. Only a file of our own: a guest's page loads nothing from anywhere else.</summary>
    public static string? AddressOf(string? cover) =>
        IsUpload(cover) ? $"{Served}{cover![Folder.Length..]}"
        : cover is { Length: > 0 } && !cover.StartsWith('/') && cover.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_') ? $"/{cover}" : null;

    /// <summary>Keeps a picture; the answer is what the event calls it.</summary>
    public async Task<string> KeepAsync(byte[] picture, DateTimeOffset now, CancellationToken ct)
    {
        var cover = $"{Folder}{Guid.CreateVersion7(now):N}{Ending}";
        var path = PathOf(cover);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ".part", picture, ct);
        File.Move(path + ".part", path);
        return cover;
    }

    /// <summary>Null for a cover that is none of these, or whose file is gone.</summary>
    public async Task<byte[]?> ReadAsync(string? cover, CancellationToken ct) =>
        IsUpload(cover) && File.Exists(PathOf(cover!)) ? await File.ReadAllBytesAsync(PathOf(cover!), ct) : null;

    /// <summary>The same by the name in its address.</summary>
    public Task<byte[]?> ReadServedAsync(Guid name, CancellationToken ct) => ReadAsync($"{Folder}{name:N}{Ending}", ct);

    public void Delete(string? cover)
    {
        if (IsUpload(cover))
        {
            File.Delete(PathOf(cover!));
        }
    }

    private string PathOf(string cover) => Path.Combine(settings.Value.FullDataDirectory, cover);
}
