namespace PressEvents.Seating.Rotating;

/// <summary>Who sits where in which course, what it comes to, and how much of it is proven.</summary>
/// <param name="Stops">In the order of the courses: everybody who moves, and who shifts if guests may. Who is not named sits on their own seat.</param>
/// <param name="TableMeetings">Pairs of a journalist and a moving talent who share a table in some course.</param>
/// <param name="ReachMeetings">Pairs who sit within reach of each other in some course.</param>
/// <param name="PossibleMeetings">All pairs: journalists seated × talent moving.</param>
/// <param name="IsProven">That no rotation has more table meetings, and none with as many has more within reach.</param>
/// <param name="Bound">The most meetings within reach there can be, with as many table meetings; null without a rotation.</param>
/// <param name="Shifts">How often somebody who does not move changes seats.</param>
/// <param name="Fairness">What each pair has of the evening.</param>
/// <param name="CoursesForAllTables">The courses it takes until every talent can have been at every journalist's table.</param>
/// <param name="CoursesForAllReach">The courses it takes until everybody can have been within reach: tables × ⌈people at a table ÷ seats within reach⌉.</param>
/// <param name="ChairsPerTable">Chairs kept for the talent at each table, the taken one counted, that give the most meetings without anybody else changing seats.</param>
/// <param name="Fault">One sentence when there is no rotation; then all else is empty.</param>
public sealed record Rotation(
    IReadOnlyList<Stop> Stops,
    int TableMeetings,
    int ReachMeetings,
    int PossibleMeetings,
    bool IsProven,
    int? Bound,
    int Shifts,
    IReadOnlyList<Fairness> Fairness,
    int CoursesForAllTables,
    int CoursesForAllReach,
    int ChairsPerTable,
    string? Fault = null)
{
    public static Rotation None(string fault) => new([], 0, 0, 0, false, null, 0, [], 0, 0, 0, fault);
}

/// <summary>What a journalist and a talent have of each other over all courses, in minutes.</summary>
/// <param name="AtTable">At one table, within reach or not.</param>
/// <param name="InReach">Of these, within reach.</param>
public readonly record struct Fairness(string Journalist, string Talent, int AtTable, int InReach);
