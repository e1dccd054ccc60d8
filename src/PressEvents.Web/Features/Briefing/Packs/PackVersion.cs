using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>
/// Which version of their pack a guest has: the last one written down where it says the same, else the one after it. All of it
/// comes from the data, so that the same data give the same bytes however often a pack is opened.
/// </summary>
/// <param name="ContentHash">SHA-256 of all the pack says, in hexadecimal digits.</param>
/// <param name="AsOf">When it was written down; before that, when the last thing changed that it can know of.</param>
/// <param name="Base">The copy that somebody may hold of a version before this one.</param>
public sealed record PackVersion(int Number, string ContentHash, DateTimeOffset AsOf, bool IsRecorded, PackCopyRow? Base)
{
    // A section that a later release of the product adds, and that an event leaves empty, is no change.
    private static readonly JsonSerializerOptions Form = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static PackVersion Of(PackRow row, BriefingPack pack)
    {
        var hash = HashOf(pack);
        var last = row.Copies.Count == 0 ? null : row.Copies[^1];
        var isRecorded = string.Equals(last?.ContentHash, hash, StringComparison.Ordinal);
        var number = isRecorded ? last!.Version : 1 + (last?.Version ?? 0);
        return new PackVersion(number, hash, isRecorded ? last!.MadeAt : ChangedAt(row), isRecorded, row.Copies.LastOrDefault(copy => copy.IsHeld && copy.Version < number));
    }

    /// <summary>What it says, whichever version it is and whenever it was made.</summary>
    private static string HashOf(BriefingPack pack)
    {
        var contents = pack with { Version = 0, Changes = [], ChangesSince = null, Log = [], IssuedAt = default, Issued = "" };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(contents, Form)));
    }

    private static DateTimeOffset ChangedAt(PackRow row)
    {
        DateTimeOffset?[] instants =
        [
            row.Event.CreatedAt,
            row.Event.PackPublishedAt,
            row.Event.SeatingPublishedAt,
            row.Edition?.PublishedAt,
            row.ChangedAt,
            row.Rules?.AcceptedAt,
            row.IsUnderEmbargo ? null : row.Embargoes.LastLiftsAt,
            row.Copies.Count == 0 ? null : row.Copies[^1].MadeAt,
        ];
        return instants.OfType<DateTimeOffset>().Max();
    }
}
