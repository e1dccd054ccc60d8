using System.Security.Cryptography;
using System.Text.Json;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>The version of a sheet is made of what it says, whenever that was last looked at.</summary>
internal static class HostSheetVersion
{
    public const int Letters = 8;

    public static string Of(HostSheet sheet)
    {
        var contents = JsonSerializer.SerializeToUtf8Bytes(sheet with { Version = "", AsOf = default, AsOfWords = "" });
        return Convert.ToHexString(SHA256.HashData(contents));
    }
}
