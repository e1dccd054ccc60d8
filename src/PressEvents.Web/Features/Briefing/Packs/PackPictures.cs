using PressEvents.Web.Platform.Covers;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>A pack's pictures: as part of the document itself where it is printed, which loads nothing from anywhere; as addresses on a page.</summary>
internal sealed class PackPictures(IWebHostEnvironment host, CoverFiles covers)
{
    public async Task<PackPlates> InlineAsync(BriefingPack pack, CancellationToken ct) =>
        PackPlates.None with { Cover = await CoverAsync(pack.CoverImage, ct) };

    /// <param name="below">Where the material's pictures are served to this reader.</param>
    public PackPlates Addresses(BriefingPack pack, string below) =>
        new(Address(pack.CoverImage), Named(pack).ToDictionary(name => name, name => $"{below}/{name:D}.jpg"));

    private static IEnumerable<Guid> Named(BriefingPack pack) =>
        pack.Shared.People.Select(person => person.Headshot).OfType<Guid>().Concat(pack.Shared.Images.Select(image => image.Picture)).Distinct();

    // As a data: address, or null where there is none that we can print.
    private async Task<string?> CoverAsync(string? path, CancellationToken ct)
    {
        if (await covers.ReadAsync(path, ct) is { } uploaded)
        {
            return $"data:{CoverFiles.MediaType};base64,{Convert.ToBase64String(uploaded)}";
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
