using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Queries;

/// <summary>Everything one guest's pack is made of, and nothing else: of diet only the neutral codes, no notes, no tier, nobody's address.</summary>
public sealed record PackRow(PressEvent Event, string OrganisationName, PackGuestRow Guest)
{
    /// <summary>What all packs share: as published last, or as it is being edited.</summary>
    public PackMaterial Material { get; init; } = new();

    /// <summary>When the material was published, and as which edition; null for a draft.</summary>
    public PackEditionRow? Edition { get; init; }

    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>The rules in force, if the event has any.</summary>
    public RulesRow? Rules { get; init; }

    /// <summary>What may not be published before when, for whom.</summary>
    public EmbargoTerms Embargoes { get; init; } = EmbargoTerms.None;

    /// <summary>Whether anything in it was still under embargo when this was read.</summary>
    public bool IsUnderEmbargo { get; init; }

    public IReadOnlyList<SegmentRow> RunOfShow { get; init; } = [];

    /// <summary>The guest's table, once the seating is published.</summary>
    public PackTableRow? Table { get; init; }

    /// <summary>When the evening itself was changed last, as far as the audit trail says.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The copies of this guest's pack so far, the latest last; see <see cref="PackCopyRow"/>.</summary>
    public IReadOnlyList<PackCopyRow> Copies { get; init; } = [];
}

/// <summary>Whose pack it is.</summary>
public sealed record PackGuestRow(GuestId Id, string Name, GuestStatus Status, string? Outlet, string? TimeZone)
{
    internal static PackGuestRow Nobody { get; } = new(default, "", default, null, null);

    /// <summary>Neutral codes for what the guest eats, as anybody may read them; empty for none.</summary>
    public string DietCodes { get; init; } = "";

    /// <summary>Their outlet pays for their place.</summary>
    public bool OutletPays { get; init; }

    public bool NoGifts { get; init; }
}

public sealed record PackEditionRow(int Number, DateTimeOffset PublishedAt);

/// <summary>A version of a guest's pack.</summary>
/// <param name="Lines">What it said, line by line, as JSON; read of those only that are compared with: the two held last and the one printed last.</param>
/// <param name="IsHeld">Whether somebody may have it in their hands: it was fetched or printed.</param>
public sealed record PackCopyRow(int Version, string ContentHash, string Lines, DateTimeOffset MadeAt, bool IsHeld)
{
    public DateTimeOffset? FirstFetchedAt { get; init; }

    public DateTimeOffset? LastFetchedAt { get; init; }

    public DateTimeOffset? PrintedAt { get; init; }
}

/// <summary>A table, how many seats it has, and who sits on those that are taken.</summary>
public sealed record PackTableRow(string Name, TableShape Shape, int Seats, IReadOnlyList<PackSeatRow> Taken)
{
    /// <summary>Its place among the tables.</summary>
    public int Order { get; init; }

    /// <summary>When which of the talent sits at the guest's table, in the order of the courses; empty where nobody moves.</summary>
    public IReadOnlyList<PackVisitRow> Visits { get; init; } = [];
}

public sealed record PackSeatRow(int Number, string Name, string? Outlet, bool IsOwn, bool IsTalent);

/// <summary>One of the talent at the guest's table during one course.</summary>
/// <param name="Course">From 1.</param>
/// <param name="Table">Where the guest sits in that course, which may be another table.</param>
public sealed record PackVisitRow(int Course, string CourseName, TalentId Talent, string Name, string Table)
{
    /// <summary>When the course starts, as far as the run of show says.</summary>
    public DateTimeOffset? StartsAt { get; init; }
}
