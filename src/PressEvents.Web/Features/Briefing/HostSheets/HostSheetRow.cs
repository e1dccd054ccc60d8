using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>What all host sheets of an event are made of. Holds no diet, no access needs, no notes, nobody's tier or address.</summary>
public sealed record HostSheetRow(PressEvent Event, string OrganisationName)
{
    public HostTexts Texts { get; init; } = new();

    /// <summary>The entries of all lists, each list in its order.</summary>
    public IReadOnlyList<HostContent> Contents { get; init; } = [];

    public IReadOnlyList<SheetTalentRow> Talent { get; init; } = [];

    /// <summary>The published seating, and nothing of the plan the team works on.</summary>
    public IReadOnlyList<PublishedSeatRow> Seats { get; init; } = [];

    public IReadOnlyList<SheetCourse> Courses { get; init; } = [];

    public IReadOnlyDictionary<GuestId, SheetGuestRow> Guests { get; init; } = new Dictionary<GuestId, SheetGuestRow>();

    public IReadOnlyList<SegmentRow> RunOfShow { get; init; } = [];

    public EmbargoTerms Embargoes { get; init; } = EmbargoTerms.None;

    /// <summary>Private ones too.</summary>
    public IReadOnlyList<SheetFactRow> Facts { get; init; } = [];

    /// <summary>The version of the ground rules in force.</summary>
    public int? RulesInForce { get; init; }

    /// <summary>When anything the sheets are made of changed last.</summary>
    public DateTimeOffset AsOf { get; init; }
}

/// <summary>A course; from when, where the run of show says so.</summary>
public sealed record SheetCourse(int Number, string Name, DateTimeOffset? StartsAt);

public sealed record SheetTalentRow(TalentId Id, string Name, string? Role);

public sealed record SheetFactRow(int Number, string Text, string? Source, DateOnly? AsOf, bool IsEmbargoed, bool IsPrivate);

/// <summary>A guest who comes.</summary>
public sealed record SheetGuestRow(GuestId Id, string Name)
{
    public bool IsHost { get; init; }

    /// <summary>As what a plus-one comes; null for a guest of their own.</summary>
    public PlusOneKind? Kind { get; init; }

    /// <summary>Who brings a plus-one.</summary>
    public string? BroughtBy { get; init; }

    public string? JobTitle { get; init; }

    public string? Outlet { get; init; }

    public OutletKind? OutletKind { get; init; }

    public string? RivalGroup { get; init; }

    public string? RivalKey { get; init; }

    public string? Beat { get; init; }

    public string? Languages { get; init; }

    public string? Pronouns { get; init; }

    public string? Pronunciation { get; init; }

    public string? Writing { get; init; }

    public string? Deadline { get; init; }

    public string? Exclusive { get; init; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PieceRow> Pieces { get; init; } = [];

    /// <summary>The highest version of the rules that they, or who brings them, accepted.</summary>
    public int? AcceptedRules { get; init; }
}

/// <summary>Something a guest published.</summary>
public sealed record PieceRow(string Title, DateOnly? PublishedOn, string? Address);
