using System.Text.Json.Serialization;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Rotating;

/// <summary>
/// Who of the talent is to sit where in which course. Everybody the plan seats and who does not move keeps their own
/// seat, or with <see cref="GuestsMayShift"/> their own table. Rules hold among all who are there, with two exceptions:
/// a pin of somebody who moves, and a rule together of which only one moves, hold in the first course only.
/// </summary>
/// <param name="Seating">The plan of the first course. Who moves and is in it starts there; who moves and is not starts where it is best.</param>
/// <param name="Courses">All courses in order, served ones too.</param>
/// <param name="Moving">The guests who change tables: talent, and whoever goes with them. Only talent counts as met.</param>
public sealed record RotationProblem(SeatingProblem Room, IReadOnlyList<Place> Seating, IReadOnlyList<Course> Courses, IReadOnlyList<string> Moving)
{
    /// <summary>How near a journalist must sit to a talent to be within reach.</summary>
    public Reach Reach { get; init; } = Reach.Beside;

    /// <summary>Whether those who do not move may change seats at their own table between courses.</summary>
    public bool GuestsMayShift { get; init; }

    /// <summary>How many courses are over. In these people sat as <see cref="Fixed"/> says, or else on their own seats; nothing changes there.</summary>
    public int Served { get; init; }

    /// <summary>Who certainly sits where in a course: what was served, and what somebody wants so.</summary>
    public IReadOnlyList<Stop> Fixed { get; init; } = [];

    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>The rotation people already know. Of two that are equally good the one nearer to it is taken.</summary>
    public IReadOnlyList<Stop> Known { get; init; } = [];
}

/// <param name="Id">How stops name the course; unique.</param>
/// <param name="Minutes">How long it lasts.</param>
public sealed record Course(string Id, int Minutes);

/// <summary>Where somebody sits in one course.</summary>
public readonly record struct Stop(string Course, Place Place)
{
    [JsonIgnore]
    public string Guest => Place.Guest;
}

/// <summary>Courses somebody is not there for, named by their ids.</summary>
/// <param name="ComesAt">The first course they are there for; null is the first of all.</param>
/// <param name="LeavesAfter">The last course they are there for; null is the last of all.</param>
public sealed record Absence(string Guest, string? ComesAt = null, string? LeavesAfter = null);

/// <summary>How near is near enough to talk. At an open table everybody is within reach of everybody.</summary>
public enum Reach
{
    /// <summary>At the same table.</summary>
    [JsonStringEnumMemberName("table")]
    Table,

    /// <summary>Side by side.</summary>
    [JsonStringEnumMemberName("beside")]
    Beside,

    /// <summary>At most two places away, across a long table too: beside, opposite, beside the one opposite, and one further along.</summary>
    [JsonStringEnumMemberName("withinTwo")]
    WithinTwo,
}
