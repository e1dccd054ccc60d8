using PressEvents.Seating.Problems;
using PressEvents.Seating.Solving;

namespace PressEvents.Seating.Tests.Support;

/// <summary>Fresh problems of the kinds that lie in the folder Data: the same number gives the same problem.</summary>
internal static class ProblemGenerator
{
    /// <summary>24 journalists, 3 of the talent and 3 hosts at three full round tables.</summary>
    public static SeatingProblem DinnerA(int number) => new Evening((ulong)number, new(Journalists: 24, Talent: 3, Hosts: 3, PlusOnes: 0, Interpreters: 0)
    {
        Outlets = 16, Beats = 5, Rivals = 3, NeedAccess = 1, Communities = 6, IsOneTalentPerTable = true, Pins = 2, IsIntimate = true,
    }).Problem($"dinner-a-{number}", [Table(1, TableKind.Round, 10, hasAccess: true), Table(2, TableKind.Round, 10, hasAccess: true), Table(3, TableKind.Round, 10)]);

    /// <summary>30 people, plus-ones and an interpreter among them, at a long table and three round ones with empty chairs.</summary>
    public static SeatingProblem DinnerB(int number) => new Evening(1000 + (ulong)number, new(Journalists: 21, Talent: 3, Hosts: 3, PlusOnes: 2, Interpreters: 1)
    {
        Outlets = 15, Beats = 5, Rivals = 3, NeedAccess = 1, Communities = 6, IsOneTalentPerTable = true, Pins = 2, IsIntimate = true,
    }).Problem($"dinner-b-{number}", [Table(1, TableKind.Long, 10, hasAccess: true), Table(2, TableKind.Round, 8, hasAccess: true), Table(3, TableKind.Round, 8), Table(4, TableKind.Round, 8)]);

    /// <summary>200 people at 20 tables of one kind.</summary>
    public static SeatingProblem Gala(int number, TableKind kind = TableKind.Round) => new Evening(2000 + (ulong)number, new(Journalists: 150, Talent: 12, Hosts: 22, PlusOnes: 14, Interpreters: 2)
    {
        Outlets = 60, Beats = 8, Rivals = 8, NeedAccess = 3, Communities = 11, Pins = 6,
    }).Problem($"gala-{number}", Tables(20, kind, accessEvery: 4));

    /// <summary>1,000 people at 100 round tables.</summary>
    public static SeatingProblem Hall(int number) => new Evening(3000 + (ulong)number, new(Journalists: 760, Talent: 40, Hosts: 110, PlusOnes: 80, Interpreters: 10)
    {
        Outlets = 260, Beats = 8, Rivals = 30, NeedAccess = 12, Communities = 11, Pins = 10,
    }).Problem($"hall-{number}", Tables(100, TableKind.Round, accessEvery: 5));

    /// <summary>2 to 8 people at two or three odd little tables, with rules of every kind: about a third cannot be seated.</summary>
    public static SeatingProblem Small(int number) => new SmallEvening(new Chance(4000 + (ulong)number)).Problem($"small-{number}");

    private static ProblemTable[] Tables(int count, TableKind kind, int accessEvery) => [.. Enumerable.Range(0, count).Select(index => Table(index + 1, kind, 10, index % accessEvery == 0))];

    private static ProblemTable Table(int number, TableKind kind, int seats, bool hasAccess = false) => new($"T{number}", kind, seats)
    {
        AccessSeats = !hasAccess ? [] : kind is TableKind.Long ? [0, (seats / 2) - 1] : [0, 2],
    };
}
