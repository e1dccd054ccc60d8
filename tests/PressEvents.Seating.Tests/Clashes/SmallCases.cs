using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Clashes;

/// <summary>A clash of every kind among a handful of people, with the rules that are in it.</summary>
internal static class SmallCases
{
    private static readonly Dictionary<string, (SeatingProblem Problem, string[] Rules)> Cases = new(StringComparer.Ordinal)
    {
        ["together and apart at one table"] = (Room([Round(4), Round(4)], 4) with { Together = [Rule("t", "AB", Scope.Table)], Apart = [Rule("a", "AB", Scope.Table), Rule("other", "CD", Scope.Table)] }, ["t", "a"]),
        ["beside and not beside"] = (Room([Round(5)], 3) with { Together = [Rule("t", "AB", Scope.Adjacent)], Apart = [Rule("a", "BA", Scope.Adjacent)] }, ["t", "a"]),
        ["beside and not close"] = (Room([Long(6)], 3) with { Together = [Rule("t", "AB", Scope.Adjacent)], Apart = [Rule("a", "AB", Scope.Close)] }, ["t", "a"]),
        ["close and not at one table"] = (Room([Long(4), Long(4)], 3) with { Together = [Rule("t", "AB", Scope.Close)], Apart = [Rule("a", "AB", Scope.Table)] }, ["t", "a"]),
        ["a chain of three"] = (Room([Round(4), Round(4)], 5) with { Together = [Rule("ab", "AB", Scope.Table), Rule("bc", "BC", Scope.Adjacent), Rule("de", "DE", Scope.Table)], Apart = [Rule("ac", "AC", Scope.Table)] }, ["ab", "bc", "ac"]),
        ["three beside one at a round table"] = (Room([Round(6)], 5) with { Together = [Rule("ab", "AB", Scope.Adjacent), Rule("ac", "AC", Scope.Adjacent), Rule("ad", "AD", Scope.Adjacent)] }, ["ab", "ac", "ad"]),
        ["no opposite at a round table"] = (Room([Round(6)], 4) with { Together = [Rule("ab", "AB", Scope.Close), Rule("ac", "AC", Scope.Close), Rule("ad", "AD", Scope.Close)] }, ["ab", "ac", "ad"]),
        ["not beside at a table of three"] = (Room([Round(3)], 3) with { Apart = [Rule("a", "AB", Scope.Adjacent)] }, ["a"]),
        ["two pins on one chair"] = (Room([Round(4), Round(4)], 3) with { Pins = [new("p", "A", "T0", 1), new("q", "B", "T0", 1), new("r", "C", "T0", 2)] }, ["p", "q"]),
        ["two pins of one guest"] = (Room([Round(4), Round(4)], 3) with { Pins = [new("p", "A", "T0", 1), new("q", "A", "T1")] }, ["p", "q"]),
        ["two chairs for one guest"] = (Room([Round(4)], 3) with { Pins = [new("p", "A", "T0", 1), new("q", "A", "T0", 2)] }, ["p", "q"]),
        ["pins beyond a table"] = (Room([Round(2), Round(4)], 4) with { Pins = [new("p", "A", "T0"), new("q", "B", "T0"), new("r", "C", "T0"), new("s", "D", "T1")] }, ["p", "q", "r"]),
        ["pins against together"] = (Room([Round(3), Round(3)], 3) with { Pins = [new("p", "A", "T0"), new("q", "B", "T1")], Together = [Rule("t", "AB", Scope.Table), Rule("u", "BC", Scope.Table)] }, ["p", "q", "t"]),
        ["pins against beside"] = (Room([Round(5)], 3) with { Pins = [new("p", "A", "T0", 0), new("q", "B", "T0", 2)], Together = [Rule("t", "AB", Scope.Adjacent)] }, ["p", "q", "t"]),
        ["pins against apart"] = (Room([Round(5), Round(5)], 3) with { Pins = [new("p", "A", "T0"), new("q", "B", "T0", 2)], Apart = [Rule("a", "AB", Scope.Table)] }, ["p", "q", "a"]),
        ["access seats too few"] = (Room([Round(4) with { AccessSeats = [0] }, Round(4) with { AccessSeats = [1] }], 4, "AB") with { Pins = [new("pin", "C", "T0", 0)] }, ["access:A", "access:B", "pin"]),
        ["no access seat at all"] = (Room([Round(4)], 3, "B"), ["access:B"]),
        ["access seat pinned away from"] = (Room([Round(4) with { AccessSeats = [0, 1] }], 3, "A") with { Pins = [new("p", "A", "T0", 2)] }, ["access:A", "p"]),
        ["access seat blocked"] = (Room([Round(4) with { AccessSeats = [0], BlockedSeats = [0] }], 3, "A"), ["access:A", "blocked:T0/0"]),
        ["access and beside"] = (Room([Round(6) with { AccessSeats = [0, 3] }], 4, "AB") with { Together = [Rule("t", "AB", Scope.Adjacent)] }, ["access:A", "access:B", "t"]),
        ["blocked chairs"] = (Room([Round(2) with { BlockedSeats = [0] }, Round(3) with { BlockedSeats = [1] }], 4), ["blocked:T0/0", "blocked:T1/1"]),
        ["a pin on a blocked chair"] = (Room([Round(3) with { BlockedSeats = [0] }], 2) with { Pins = [new("p", "A", "T0", 0)] }, ["p", "blocked:T0/0"]),
        ["a blocked chair between two"] = (Room([Long(6) with { BlockedSeats = [1] }], 3) with { Pins = [new("p", "A", "T0", 0)], Together = [Rule("t", "AB", Scope.Adjacent)] }, ["p", "t", "blocked:T0/1"]),
        ["rivals beyond tables"] = (Room([Round(3), Long(4)], 4) with { Apart = [Rule("ab", "AB", Scope.Table), Rule("ac", "AC", Scope.Table), Rule("bc", "BC", Scope.Table), Rule("cd", "CD", Scope.Table)] }, ["ab", "ac", "bc"]),
        ["a chain beyond a table"] = (Room([Round(3), Open(3)], 5) with { Together = [Rule("ab", "AB", Scope.Table), Rule("bc", "BC", Scope.Table), Rule("cd", "CD", Scope.Table)] }, ["ab", "bc", "cd"]),
        ["beyond an open table"] = (Room([Open(2), Open(3)], 5) with { Together = [Rule("ab", "AB", Scope.Adjacent), Rule("bc", "BC", Scope.Close)], Pins = [new("p", "A", "T0")] }, ["ab", "bc", "p"]),
        ["rivals at an open table"] = (Room([Open(6)], 3) with { Apart = [Rule("near", "AC", Scope.Adjacent), Rule("a", "AB", Scope.Table)] }, ["a"]),
        ["together and not close, with no open table"] = (Room([Round(3), Open(1)], 2) with { Together = [Rule("t", "AB", Scope.Table)], Apart = [Rule("a", "AB", Scope.Close)] }, ["t", "a"]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static (SeatingProblem Problem, string[] Rules) Of(string name) => Cases[name];

    // People are called A, B, C …
    private static SeatingProblem Room(ProblemTable[] tables, int people, string access = "") => new(
        "small",
        [.. tables.Select((table, index) => table with { Id = $"T{index}" })],
        [.. Enumerable.Range(0, people).Select(index => $"{(char)('A' + index)}").Select(id => new ProblemGuest(id, GuestRole.Host) { NeedsAccess = access.Contains(id, StringComparison.Ordinal) })]);

    private static PairRule Rule(string id, string pair, Scope scope) => new(id, pair[..1], pair[1..], scope);

    private static ProblemTable Round(int seats) => new("", TableKind.Round, seats);

    private static ProblemTable Long(int seats) => new("", TableKind.Long, seats);

    private static ProblemTable Open(int seats) => new("", TableKind.Open, seats);
}
