using PressEvents.Seating.Problems;
using PressEvents.Seating.Rotating;

namespace PressEvents.Web.Tests.Features.Seating.Solving;

/// <summary>Rooms for the solvers.</summary>
internal static class Rooms
{
    /// <summary>Two people who must and must not sit at one table, and a third nobody minds.</summary>
    public static SeatingProblem Clashing => new("clash", [new("T1", TableKind.Round, 3), new("T2", TableKind.Round, 3)], People(3))
    {
        Together = [new("Łukasz with 王小明", "J0", "J1", Scope.Table)],
        Apart = [new("rivals", "J0", "J1", Scope.Table), new("idle", "J1", "J2", Scope.Adjacent)],
    };

    /// <summary>Tables of eight journalists and a talent, who moves. With guests who shift the search takes many seconds.</summary>
    public static RotationProblem Evening(int tables, int courses, bool shift = false)
    {
        var people = People(tables * 8);
        var talent = Enumerable.Range(0, tables).Select(n => new ProblemGuest($"S{n}", GuestRole.Talent)).ToList();
        var room = new SeatingProblem("evening", [.. Enumerable.Range(0, tables).Select(n => new ProblemTable($"T{n}", TableKind.Round, 10))], [.. people, .. talent]);
        return new RotationProblem(
            room,
            [
                .. people.Select((person, index) => new Place(person.Id, $"T{index / 8}", (index % 8) + 1)),
                .. talent.Select((star, index) => new Place(star.Id, $"T{index}", 0)),
            ],
            [.. Enumerable.Range(1, courses).Select(n => new Course($"C{n}", 30))], [.. talent.Select(star => star.Id)])
        {
            GuestsMayShift = shift,
        };
    }

    private static List<ProblemGuest> People(int count) => [.. Enumerable.Range(0, count).Select(n => new ProblemGuest($"J{n}", GuestRole.Journalist))];
}
