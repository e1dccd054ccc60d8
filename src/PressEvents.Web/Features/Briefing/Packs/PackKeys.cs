using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PressEvents.Domain.Briefing;
using PressEvents.Print;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// Names printed pages by all that decides their bytes: what they say, their style sheet, and the programs that word and print
/// them. Pictures are named by their files, which never change under one name.
/// </summary>
internal static class PackKeys
{
    private static readonly string Programs = $"{typeof(PackKeys).Assembly.ManifestModule.ModuleVersionId} {typeof(IDocumentPrinter).Assembly.ManifestModule.ModuleVersionId}";

    public static string Of(BriefingPack pack, string styleSheet) => Hash(styleSheet, JsonSerializer.SerializeToUtf8Bytes(pack));

    /// <summary>For a run of sections that all packs of an event share.</summary>
    public static string OfShared(BriefingPack pack, IReadOnlyList<PackPart> parts, string styleSheet) =>
        Hash($"{string.Join(',', parts)}\n{pack.Title}\n{styleSheet}", JsonSerializer.SerializeToUtf8Bytes(pack.Shared));

    private static string Hash(string text, byte[] contents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Programs}\n{text}\n"));
        hash.AppendData(contents);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
