using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>One guest's pack, worded and ordered: what the documents print as it stands.</summary>
public sealed record BriefingPack
{
    public required string Title { get; init; }

    public required string Organisation { get; init; }

    public string? HostLine { get; init; }

    public string? Lede { get; init; }

    /// <summary>Below the web root.</summary>
    public string? CoverImage { get; init; }

    /// <summary>The colour the event sets for itself.</summary>
    public string? Accent { get; init; }

    public required string GuestName { get; init; }

    public string? Outlet { get; init; }

    public IReadOnlyList<string> Companions { get; init; } = [];

    public required string When { get; init; }

    public string? Venue { get; init; }

    /// <summary>The first instant at which anything may be published.</summary>
    public string? Embargo { get; init; }

    /// <summary>Release windows, where there is more than one instant for all.</summary>
    public IReadOnlyList<PackWindow> Windows { get; init; } = [];

    public IReadOnlyList<PackDetail> AtAGlance { get; init; } = [];

    public PackRules? Rules { get; init; }

    public IReadOnlyList<PackSegment> RunOfShow { get; init; } = [];

    public PackFilm Film { get; init; } = new(null, null, null);

    public IReadOnlyList<PackFact> Facts { get; init; } = [];

    public IReadOnlyList<PackPerson> People { get; init; } = [];

    public PackTable? Table { get; init; }

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>When the pack was made available; the date the PDF carries.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required string Issued { get; init; }

    /// <summary>Short and the same for the same contents: two people can compare what they hold.</summary>
    public string Version { get; init; } = "";
}

/// <summary>One line of the first page: what it is about, and what is to know.</summary>
public sealed record PackDetail(string Label, IReadOnlyList<string> Lines);

/// <summary>The rules in force, Markdown, and whether and when this guest accepted them.</summary>
public sealed record PackRules(int Version, string Text, string Acceptance, bool IsAccepted);

public sealed record PackSegment(string Time, string Title, RecordStatus Record, string RecordWord);

/// <summary>The work in three lengths, Markdown.</summary>
public sealed record PackFilm(string? Short, string? Medium, string? Long)
{
    public bool IsEmpty => Short is null && Medium is null && Long is null;
}

/// <summary>A fact; under embargo until then, in words, or free to quote.</summary>
public sealed record PackFact(int Number, string Text, string? Source, string? Embargo = null);

/// <summary>Who may publish from when, in the zone it was set in and, where the clocks differ, the guest's own.</summary>
public sealed record PackWindow(string Whom, string Lifts, string? ForYou);

public sealed record PackPerson(string Name, string? Role, string? Bio);

/// <summary>The guest's table, with every seat that is taken.</summary>
public sealed record PackTable(string Name, TableShape Shape, int Seats, int? OwnSeat, IReadOnlyList<PackSeat> Taken);

public sealed record PackSeat(int Number, string Name, string? Outlet, bool IsOwn, bool IsTalent);
