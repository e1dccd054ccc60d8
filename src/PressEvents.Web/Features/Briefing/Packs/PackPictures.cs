using PressEvents.Web.Platform.Covers;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The cover's picture, as part of the document itself: printing loads nothing from anywhere.</summary>
internal sealed class PackPictures(IWebHostEnvironment host, CoverFiles covers)
{
    /// <summary>The picture as a <c>data:</c> address, or null where there is none that we can print.</summary>
    public async Task<string?> InlineAsync(string? path, CancellationToken ct)
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

    /// <summary>The picture's address on a page, or null where there is none.</summary>
    public string? Address(string? path) =>
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
