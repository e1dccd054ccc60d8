using PressEvents.Domain.RunOfShow;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>
/// What one of the talent, or a host, is to know of the evening: worded and ordered, as it is printed. Never leaves the team, and still
/// says nothing that could not be read aloud: no diet, no access needs, no notes, nobody's tier or address.
/// </summary>
public sealed record HostSheet
{
    /// <summary>Whose it is; for everybody who looks after guests, “Hosts”.</summary>
    public required string Whose { get; init; }

    public string? Role { get; init; }

    /// <summary>For everybody: all tables, and nobody's route.</summary>
    public bool IsGeneral { get; init; }

    public required string EventTitle { get; init; }

    public required string Organisation { get; init; }

    public required string When { get; init; }

    public string? Venue { get; init; }

    public string? Purpose { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Where they sit, course after course; empty while no seating is published.</summary>
    public IReadOnlyList<SheetStop> Route { get; init; } = [];

    public IReadOnlyList<SheetMoment> Clock { get; init; } = [];

    /// <summary>The tables they sit at, in the order of their route.</summary>
    public IReadOnlyList<SheetTable> Tables { get; init; } = [];

    /// <summary>Who is in the room besides.</summary>
    public IReadOnlyList<SheetName> Elsewhere { get; init; } = [];

    public IReadOnlyList<string> Rivals { get; init; } = [];

    public IReadOnlyList<SheetPromise> Exclusives { get; init; } = [];

    public string? Message { get; init; }

    public IReadOnlyList<string> Pillars { get; init; } = [];

    public IReadOnlyList<string> Proofs { get; init; } = [];

    public IReadOnlyList<SheetTopic> Questions { get; init; } = [];

    public IReadOnlyList<SheetDecline> Declines { get; init; } = [];

    public IReadOnlyList<SheetHold> DoNotSay { get; init; } = [];

    public IReadOnlyList<SheetFact> Facts { get; init; } = [];

    /// <summary>Who sat with them, for tomorrow.</summary>
    public IReadOnlyList<SheetName> Thanks { get; init; } = [];

    public IReadOnlyList<string> Emergency { get; init; } = [];

    /// <summary>The last change of anything the sheet is made of; the date the file carries.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required string AsOfWords { get; init; }

    /// <summary>Short and the same for the same contents: two people can compare what they hold.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Where somebody sits for a while.</summary>
/// <param name="Time">From when; null where the run of show does not say.</param>
/// <param name="Course">Null where nobody changes places.</param>
public sealed record SheetStop(string? Time, string? Course, string Place);

/// <summary>One line of the clock.</summary>
/// <param name="Record">How what is said may be used; null for what is no part of the run of show.</param>
public sealed record SheetMoment(string Time, string What, RecordStatus? Record);

/// <summary>A table, when they are there, and who sits at it.</summary>
/// <param name="During">“First course, from 19:35”; null where nobody changes places.</param>
public sealed record SheetTable(string Name, string? During, IReadOnlyList<SheetGuest> Guests);

/// <summary>A guest as somebody reads of them who will sit beside them.</summary>
public sealed record SheetGuest(int Seat, string Name)
{
    /// <summary>How the name is said, and how they are spoken of.</summary>
    public string? Said { get; init; }

    /// <summary>What they do, where.</summary>
    public string? Work { get; init; }

    /// <summary>What kind of outlet it is, and what they cover.</summary>
    public string? Covers { get; init; }

    public string? Languages { get; init; }

    public string? Writing { get; init; }

    public string? Deadline { get; init; }

    public IReadOnlyList<SheetPiece> Pieces { get; init; } = [];

    public required SheetRules Rules { get; init; }

    /// <summary>Of the house: looks after the table.</summary>
    public bool IsHost { get; init; }
}

/// <summary>What they published lately.</summary>
public sealed record SheetPiece(string Title, string? Date, string? Address);

/// <summary>Whether what is said to them is covered by the ground rules.</summary>
public sealed record SheetRules(bool AreAccepted, string Words);

public sealed record SheetName(string Name, string? Outlet, string? Note);

/// <summary>What was promised to one guest alone.</summary>
public sealed record SheetPromise(string Name, string? Outlet, string What);

/// <summary>Questions on one topic, each with its drafted answer.</summary>
public sealed record SheetTopic(string Topic, IReadOnlyList<SheetQuestion> Questions);

public sealed record SheetQuestion(string Question, string Answer, string? Bridge);

/// <summary>A topic to decline, and the sentence to decline it with.</summary>
public sealed record SheetDecline(string Topic, string Sentence);

/// <summary>What is not said yet, and why or until when.</summary>
public sealed record SheetHold(string What, string? Why);

/// <summary>A fact of the ledger.</summary>
/// <param name="Mark">“private” or “under embargo”; null where it may be quoted.</param>
public sealed record SheetFact(int Number, string Text, string? Source, string? Mark);
