using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>One guest's pack, worded and ordered: what the documents print as it stands.</summary>
public sealed record BriefingPack
{
    public required string Title { get; init; }

    public required string Organisation { get; init; }

    public string? HostLine { get; init; }

    public string? Lede { get; init; }

    /// <summary>Below the web root, or an upload.</summary>
    public string? CoverImage { get; init; }

    /// <summary>What the cover shows; null for one that only decorates.</summary>
    public string? CoverAlt { get; init; }

    /// <summary>The colour the event sets for itself.</summary>
    public string? Accent { get; init; }

    public required string GuestName { get; init; }

    public string? Outlet { get; init; }

    public IReadOnlyList<string> Companions { get; init; } = [];

    public required string When { get; init; }

    /// <summary>Whose clock that is, and what the guest's own shows where it differs.</summary>
    public string? Zone { get; init; }

    public string? Venue { get; init; }

    /// <summary>The first instant at which anything may be published.</summary>
    public string? Embargo { get; init; }

    /// <summary>Release windows, where there is more than one instant for all.</summary>
    public IReadOnlyList<PackWindow> Windows { get; init; } = [];

    public IReadOnlyList<PackDetail> AtAGlance { get; init; } = [];

    public PackRules? Rules { get; init; }

    public IReadOnlyList<PackSegment> RunOfShow { get; init; } = [];

    /// <summary>When everything is over.</summary>
    public string? HardStop { get; init; }

    public PackTable? Table { get; init; }

    /// <summary>When which of the talent sits with the guest.</summary>
    public IReadOnlyList<PackVisit> Visits { get; init; } = [];

    /// <summary>What all packs of the event have in common.</summary>
    public SharedPack Shared { get; init; } = new();

    public PackContacts Contacts { get; init; } = new(null, null, null, null, [], null);

    public PackFairness Fairness { get; init; } = new(null, [], []);

    /// <summary>What differs from the copy the guest last opened.</summary>
    public IReadOnlyList<PackChange> Changes { get; init; } = [];

    /// <summary>The version of that copy; null where they opened none.</summary>
    public int? ChangesSince { get; init; }

    /// <summary>The versions so far, the latest last.</summary>
    public IReadOnlyList<PackLogEntry> Log { get; init; } = [];

    /// <summary>The sections the event shows, in its order; those without anything to say are left out when printed.</summary>
    public IReadOnlyList<PackPart> Outline { get; init; } = [.. PackOutline.Usual.Shown];

    /// <summary>Stands pale across every page while the material is under embargo.</summary>
    public string? Watermark { get; init; }

    /// <summary>When the pack was made available; the date the PDF carries.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required string Issued { get; init; }

    /// <summary>The guest's own, counted from 1.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>One line of the first page: what it is about, and what is to know.</summary>
public sealed record PackDetail(string Label, IReadOnlyList<string> Lines)
{
    /// <summary>What to know of the line itself, smaller.</summary>
    public string? Aside { get; init; }
}

/// <summary>A version of this guest's pack, and when it was made.</summary>
public sealed record PackLogEntry(int Version, string Made);
