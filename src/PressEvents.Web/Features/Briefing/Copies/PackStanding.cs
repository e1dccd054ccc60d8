using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.Copies;

/// <summary>How one guest's copies stand to their pack as it is now.</summary>
public sealed record PackStanding(VersionedPack Pack)
{
    public GuestId GuestId => Pack.Row.Guest.Id;

    public string Name => Pack.Row.Guest.Name;

    public string? Outlet => Pack.Row.Guest.Outlet;

    public int Version => Pack.Version.Number;

    /// <summary>The latest version that somebody may have in their hands.</summary>
    public PackCopyRow? Held => Copies.LastOrDefault(copy => copy.IsHeld);

    /// <summary>What was printed last.</summary>
    public PackCopyRow? Printed => Copies.Where(copy => copy.PrintedAt is not null).MaxBy(copy => copy.PrintedAt);

    public DateTimeOffset? FirstFetchedAt => Copies.Min(copy => copy.FirstFetchedAt);

    public DateTimeOffset? LastFetchedAt => Copies.Max(copy => copy.LastFetchedAt);

    public bool HoldsOlder => Held is { } held && held.Version < Version;

    /// <summary>Whether what was printed last, if anything was, says something else than the pack does.</summary>
    public bool NeedsPrint => !string.Equals(Printed?.ContentHash, Pack.Version.ContentHash, StringComparison.Ordinal);

    /// <summary>What differs from the version they hold.</summary>
    public IReadOnlyList<PackChange> Changes => HoldsOlder ? Pack.Pack.Changes : [];

    private IReadOnlyList<PackCopyRow> Copies => Pack.Row.Copies;
}

/// <summary>Which guests the list shows.</summary>
public enum CopyFilter
{
    All,

    /// <summary>Hold a version before the present one.</summary>
    Older,

    /// <summary>Opened none and were printed none.</summary>
    None,

    /// <summary>What was printed last is not what their pack says, or nothing was.</summary>
    ToPrint,
}

public static class PackStandings
{
    /// <summary>As an address names it; everybody where it names none.</summary>
    public static CopyFilter FilterNamed(string? word) =>
        Enum.TryParse<CopyFilter>(word, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : CopyFilter.All;

    public static bool Shows(this CopyFilter filter, PackStanding standing) => filter switch
    {
        CopyFilter.All => true,
        CopyFilter.Older => standing.HoldsOlder,
        CopyFilter.None => standing.Held is null,
        CopyFilter.ToPrint => standing.NeedsPrint,
    };
}
