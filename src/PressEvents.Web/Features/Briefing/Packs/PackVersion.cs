using System.Security.Cryptography;
using System.Text.Json;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>What a pack says, in short: the same for the same contents, whatever version they are and whatever day it is.</summary>
internal static class PackVersion
{
    private const int Letters = 8;

    public static string Of(BriefingPack pack)
    {
        var contents = JsonSerializer.SerializeToUtf8Bytes(pack with { Version = 0, Watermark = null, Changes = [], ChangesSince = null, Log = [] });
        return Convert.ToHexString(SHA256.HashData(contents))[..Letters];
    }
}
