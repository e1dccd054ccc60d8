namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>What all packs of an event have in common, as they print it. Nothing of a guest is in it, so that its pages can be printed once for all.</summary>
public sealed record SharedPack
{
    public PackFilm Work { get; init; } = new(null, null, null);

    public IReadOnlyList<PackFact> Facts { get; init; } = [];

    /// <summary>How the work was made, Markdown.</summary>
    public string? Production { get; init; }

    public IReadOnlyList<PackPerson> People { get; init; } = [];

    public IReadOnlyList<PackInterviewee> Interviewees { get; init; } = [];

    public IReadOnlyList<PackDepartment> Credits { get; init; } = [];

    /// <summary>The billing block, exactly as required.</summary>
    public string? Billing { get; init; }

    public IReadOnlyList<PackRelease> Releases { get; init; } = [];

    public IReadOnlyList<PackQuote> Quotes { get; init; } = [];

    public IReadOnlyList<PackQuestion> Questions { get; init; } = [];

    public IReadOnlyList<PackPhoto> Images { get; init; } = [];

    public PackScreening Screening { get; init; } = new(null, []);

    public IReadOnlyList<PackPiece> Coverage { get; init; } = [];
}

/// <summary>The work in three lengths, Markdown.</summary>
public sealed record PackFilm(string? Short, string? Medium, string? Long)
{
    public bool IsEmpty => Short is null && Medium is null && Long is null;
}

/// <summary>A fact; under embargo until then, in words, or free to quote.</summary>
public sealed record PackFact(int Number, string Text, string? Source, string? Embargo = null);

/// <summary>Somebody of the work: one of the talent, or who does not come to the evening.</summary>
public sealed record PackPerson(string Name, string? Role, string? Bio)
{
    public bool IsTalent { get; init; }

    public string? LongBio { get; init; }

    public string? Pronunciation { get; init; }

    public string? AddressedAs { get; init; }

    public IReadOnlyList<string> Credits { get; init; } = [];

    public string? SpeaksAbout { get; init; }

    public Guid? Headshot { get; init; }

    public string? HeadshotCredit { get; init; }

    public string? HeadshotRights { get; init; }
}

public sealed record PackInterviewee(string Name, string? Who, string? Appears, string? Rights);

/// <summary>The credits under one heading; without a name for those under none.</summary>
public sealed record PackDepartment(string? Name, IReadOnlyList<PackCredit> Lines);

public sealed record PackCredit(string Role, string Name);

/// <param name="When">In the zone of the territory, with its name.</param>
/// <param name="Embargo">Before when nothing is published there.</param>
/// <param name="Link">An address or an order number.</param>
public sealed record PackRelease(string Territory, string Platform, string When, string? Embargo, string? Link, string? Access);

/// <param name="Attribution">Word for word as it is to be printed after the quote.</param>
public sealed record PackQuote(string Text, string Speaker, string Attribution, string? Said);

public sealed record PackQuestion(string Question, string Answer);

/// <summary>A picture the press may use.</summary>
public sealed record PackPhoto(Guid Picture, string Caption, string Alt, string Credit, string? Rights, string? Until, string? Link, string? Size);

/// <summary>How the press sees the work; never an address.</summary>
public sealed record PackScreening(string? Note, IReadOnlyList<PackScreener> Screeners);

public sealed record PackScreener(string Title, string? Note);

public sealed record PackPiece(string Title, string Outlet, string? On, string? Link);
