using System.Security.Cryptography;
using System.Text.Json;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The version of a pack is made of its contents, so that nobody has to count it and nobody can forget to.</summary>
internal static class PackVersion
{
    private const int Letters = 8;

    public static string Of(BriefingPack pack)
    {
        var contents = JsonSerializer.SerializeToUtf8Bytes(pack with { Version = "" });
        return Convert.ToHexString(SHA256.HashData(contents))[..Letters];
    }
}
