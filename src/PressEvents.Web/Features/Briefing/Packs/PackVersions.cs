using PressEvents.Data.Queries;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Words a guest's pack and says which version of it this is, since when, and what is new in it.</summary>
internal sealed class PackVersions(PackWriter writer, PackWords words)
{
    public VersionedPack Of(PackRow row) => PackWords.InPackLanguage(() =>
    {
        var pack = writer.Write(row);
        var version = PackVersion.Of(row, pack);
        var lines = PackLines.Of(row, words);
        return new VersionedPack(row, Stamp(pack, row, version, lines), version, lines);
    });

    private static BriefingPack Stamp(BriefingPack pack, PackRow row, PackVersion version, IReadOnlyList<PackLine> lines) => pack with
    {
        Version = version.Number,
        Changes = version.Base is { } held ? PackChanges.Between(PackLine.Read(held.Lines), lines) : [],
        ChangesSince = version.Base?.Version,
        Log =
        [
            .. row.Copies.Where(copy => copy.Version < version.Number).Select(copy => new PackLogEntry(copy.Version, Moment(copy.MadeAt, row))),
            new PackLogEntry(version.Number, Moment(version.AsOf, row)),
        ],
        IssuedAt = version.AsOf,
        Issued = Moment(version.AsOf, row),
    };

    private static string Moment(DateTimeOffset at, PackRow row) => EventWords.Moment(at, row.Event.TimeZone);
}

/// <summary>A guest's pack as it stands: what it says, as a whole and line by line, and which version of it that is.</summary>
public sealed record VersionedPack(PackRow Row, BriefingPack Pack, PackVersion Version, IReadOnlyList<PackLine> Lines);
