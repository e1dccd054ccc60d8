using PressEvents.Print.Pictures;
using PressEvents.Web.Platform.Covers;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>A pack's pictures: as part of the document itself where it is printed, which loads nothing from anywhere; as addresses on a page.</summary>
internal sealed class PackPictures(IWebHostEnvironment host, CoverFiles covers, PictureFiles files, PrintedPictures printed)
{
    // As the style sheet has them.
    private static readonly PictureBox Portrait = new(36, 45, FocusY: 0.4);
    private static readonly PictureBox Photo = new(79, 53);
    private static readonly PictureBox Cover = new(216, 146);

    public async Task<PackPlates> InlineAsync(BriefingPack pack, CancellationToken ct) =>
        (await InlineAsync(pack.Shared, ct)) with { Cover = await CoverAsync(pack.CoverImage, ct) };

    /// <summary>That of a guest's own pages.</summary>
    public async Task<PackPlates> InlineOwnAsync(BriefingPack pack, CancellationToken ct) => PackPlates.None with { Cover = await CoverAsync(pack.CoverImage, ct) };

    /// <summary>Those of the pages that all packs share.</summary>
    public async Task<PackPlates> InlineAsync(SharedPack shared, CancellationToken ct) =>
        new(null, await CroppedAsync(Portraits(shared), Portrait, ct), await CroppedAsync(Photos(shared), Photo, ct));

    /// <param name="below">Where the material's pictures are served to this reader.</param>
    public PackPlates Addresses(BriefingPack pack, string below) =>
        new(Address(pack.CoverImage), Addresses(Portraits(pack.Shared), below), Addresses(Photos(pack.Shared), below));

    private static Dictionary<Guid, string> Addresses(IEnumerable<Guid> names, string below) => names.ToDictionary(name => name, name => $"{below}/{name:D}.jpg");

    private static IEnumerable<Guid> Portraits(SharedPack shared) => shared.People.Select(person => person.Headshot).OfType<Guid>().Distinct();

    private static IEnumerable<Guid> Photos(SharedPack shared) => shared.Images.Select(image => image.Picture).Distinct();

    private async Task<Dictionary<Guid, string>> CroppedAsync(IEnumerable<Guid> names, PictureBox box, CancellationToken ct)
    {
        var found = new Dictionary<Guid, string>();
        foreach (var name in names)
        {
            if (await files.ReadAsync(name, ct) is { } picture && await printed.ForAsync(picture, box, ct) is { } cut)
            {
                found[name] = cut.Address;
            }
        }

        return found;
    }

    // As a data: address, or null where there is none that we can print.
    private async Task<string?> CoverAsync(string? path, CancellationToken ct)
    {
        if (await covers.ReadAsync(path, ct) is { } uploaded)
        {
            return (await printed.ForAsync(uploaded, Cover, ct))?.Address;
        }

        if (path is null || MediaType(path) is not { } type || host.WebRootFileProvider.GetFileInfo(path) is not { Exists: true } file)
        {
            return null;
        }

        await using var stream = file.CreateReadStream();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, ct);
        return $"data:{type};base64,{Convert.ToBase64String(bytes.ToArray())}";
    }

    private string? Address(string? path) =>
        CoverFiles.IsUpload(path) ? CoverFiles.AddressOf(path) : path is not null && MediaType(path) is not null && host.WebRootFileProvider.GetFileInfo(path).Exists ? $"/{path.TrimStart('/')}" : null;

    private static string? MediaType(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        _ => null,
    };
}
