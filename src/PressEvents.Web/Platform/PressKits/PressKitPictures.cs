using PressEvents.Domain;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>Makes the pictures of a kit safe to show, before anything is planned or written.</summary>
public sealed class PressKitPictures(PicturePress press)
{
    internal async Task<IReadOnlyDictionary<string, KitPicture>> MakeAsync(IReadOnlyList<KitFile> files, CancellationToken ct)
    {
        var pictures = new Dictionary<string, KitPicture>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(file => file.IsPicture))
        {
            pictures[file.Name] = file.Bytes is { } bytes
                ? new KitPicture(bytes, await press.MakeAsync(bytes, ct))
                : new KitPicture([], PicturePress.TooLarge);
        }

        return pictures;
    }
}

/// <summary>A picture of a kit as it came, and what was made of it, or why nothing was.</summary>
internal sealed record KitPicture(byte[] Uploaded, Result<MadePicture> Made);
