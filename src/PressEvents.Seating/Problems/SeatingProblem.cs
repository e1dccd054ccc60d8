namespace PressEvents.Seating.Problems;

/// <summary>
/// Who is to be seated where, under which rules, and what makes one plan better than another. As JSON it has the same
/// members in camel case (<see cref="ProblemFile"/>). Seats are counted from 0.
/// </summary>
/// <param name="Name">What the problem is called; of no consequence.</param>
public sealed record SeatingProblem(string Name, IReadOnlyList<ProblemTable> Tables, IReadOnlyList<ProblemGuest> Guests)
{
    /// <summary>Hard: these two sit within the rule's scope of each other.</summary>
    public IReadOnlyList<PairRule> Together { get; init; } = [];

    /// <summary>Hard: these two do not. At an open table only the scope <see cref="Scope.Table"/> binds.</summary>
    public IReadOnlyList<PairRule> Apart { get; init; } = [];

    /// <summary>Hard: this guest sits at this table, or on this very seat.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>Soft: each counts once, with its weight, when it holds.</summary>
    public IReadOnlyList<Wish> Wishes { get; init; } = [];

    public Weights Weights { get; init; } = new();
}

/// <param name="Id">How rules and plans name the table; unique.</param>
/// <param name="Seats">How many places it has, blocked ones counted.</param>
public sealed record ProblemTable(string Id, TableKind Kind, int Seats)
{
    /// <summary>Seats for somebody who needs access.</summary>
    public IReadOnlyList<int> AccessSeats { get; init; } = [];

    /// <summary>Seats that nobody gets.</summary>
    public IReadOnlyList<int> BlockedSeats { get; init; } = [];
}

/// <param name="Id">How rules and plans name the person; unique.</param>
public sealed record ProblemGuest(string Id, GuestRole Role)
{
    /// <summary>Counted between journalists only; null is nobody's.</summary>
    public string? Outlet { get; init; }

    /// <summary>Counted between journalists only; null is nobody's.</summary>
    public string? Beat { get; init; }

    /// <summary>What they speak, as BCP 47 tags compared as they stand. Empty is unknown, and then shared with everybody.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Hard: sits on an access seat.</summary>
    public bool NeedsAccess { get; init; }

    /// <summary>How much a place near the talent counts: 0 not at all, 1, 3 for the most important.</summary>
    public int Priority { get; init; }
}

/// <summary>A hard rule between two people, named when it clashes.</summary>
public sealed record PairRule(string Id, string A, string B, Scope Scope)
{
    /// <summary>Why it was made, for people to read.</summary>
    public string? Why { get; init; }
}

/// <param name="Seat">Null: any seat of the table.</param>
public sealed record Pin(string Id, string Guest, string Table, int? Seat = null);

/// <param name="Weight">What it adds to the score when it holds; negative for rather not.</param>
public sealed record Wish(string A, string B, int Weight, Scope Scope);

/// <summary>What counts how much, in points of the score. All are 0 or more.</summary>
public sealed record Weights
{
    /// <summary>Times the guest's priority: a talent is beside them.</summary>
    public int TalentAdjacent { get; init; } = 12;

    /// <summary>Times the guest's priority: none beside, but one opposite.</summary>
    public int TalentOpposite { get; init; } = 10;

    /// <summary>Times the guest's priority: none beside or opposite, but one at the table.</summary>
    public int TalentSameTable { get; init; } = 6;

    /// <summary>Lost for each table without a host, also one nobody sits at.</summary>
    public int HostMissing { get; init; } = 25;

    /// <summary>Lost for each pair of journalists of one outlet at a table.</summary>
    public int SameOutletPair { get; init; } = 6;

    /// <summary>Lost for each pair of journalists on one beat at a table.</summary>
    public int SameBeatPair { get; init; } = 1;

    /// <summary>Lost for each two who sit beside or opposite each other and share no language; not at open tables.</summary>
    public int NoCommonLanguage { get; init; } = 3;
}
