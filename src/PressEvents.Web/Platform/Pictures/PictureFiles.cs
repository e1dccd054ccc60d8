using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Platform.Pictures;

/// <summary>Keeps the pictures of the material in the data directory. The same upload for the same event has the same name.</summary>
public sealed class PictureFiles(IOptions<PressEventsOptions> settings)
{
    public const string MediaType = "image/jpeg";

    private const string Folder = "uploads/pictures";
    private const int NameLength = 16;

    /// <summary>What a picture is called: made of the event and of what was uploaded, so that bringing it twice keeps it once.</summary>
    public static Guid NameOf(PressEventId eventId, ReadOnlySpan<byte> uploaded)
    {
        var hash = SHA256.HashData([.. eventId.Value.ToByteArray(), .. SHA256.HashData(uploaded)])[..NameLength];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);    // version 8: a name of our own making
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>Whole or not at all; what is there already stays as it is.</summary>
    public async Task KeepAsync(Guid name, byte[] jpeg, CancellationToken ct)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ".part", jpeg, ct);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Null for a picture that is not there.</summary>
    public async Task<byte[]?> ReadAsync(Guid name, CancellationToken ct) =>
        File.Exists(PathOf(name)) ? await File.ReadAllBytesAsync(PathOf(name), ct) : null;

    public void Delete(Guid name) => File.Delete(PathOf(name));

    private string PathOf(Guid name) => Path.Combine(settings.Value.FullDataDirectory, Folder, $"{name:N}.jpg");
}
