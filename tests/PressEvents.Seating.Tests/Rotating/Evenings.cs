using PressEvents.Seating.Problems;
using PressEvents.Seating.Rotating;

namespace PressEvents.Seating.Tests.Rotating;

/// <summary>Evenings to rotate.</summary>
internal static class Evenings
{
    private static readonly int[] Kept = [0, 5, 8];

    /// <summary>
    /// 24 journalists, 3 hosts and 3 talent at 3 round tables. The talent starts on seat 0 of each table; further chairs
    /// are kept free for them half a table away.
    /// </summary>
    public static RotationProblem Dinner(int courses, int chairs = 2, Reach reach = Reach.Beside, bool shift = false)
    {
        var seats = 9 + chairs;
        int[] kept = [.. Kept.Take(chairs)];
        var guests = new List<ProblemGuest>();
        var places = new List<Place>();
        for (var table = 0; table < 3; table++)
        {
            var sitting = Enumerable.Range(0, 8).Select(n => new ProblemGuest($"J{(table * 8) + n}", GuestRole.Journalist)).ToList();
            sitting.Insert(2, new ProblemGuest($"H{table}", GuestRole.Host));
            places.AddRange(Enumerable.Range(0, seats).Except(kept).Zip(sitting, (seat, guest) => new Place(guest.Id, $"T{table}", seat)));
            guests.AddRange(sitting);
        }

        for (var talent = 0; talent < 3; talent++)
        {
            guests.Add(new ProblemGuest($"Star{talent}", GuestRole.Talent));
            places.Add(new Place($"Star{talent}", $"T{talent}", 0));
        }

        var room = new SeatingProblem("dinner", [.. Enumerable.Range(0, 3).Select(t => new ProblemTable($"T{t}", TableKind.Round, seats))], guests)
        {
            Apart = [new("S01", "Star0", "Star1", Scope.Table), new("S02", "Star0", "Star2", Scope.Table), new("S12", "Star1", "Star2", Scope.Table)],
        };
        return new RotationProblem(room, places, [.. Enumerable.Range(1, courses).Select(n => new Course($"C{n}", 30))], ["Star0", "Star1", "Star2"])
        {
            Reach = reach,
            GuestsMayShift = shift,
        };
    }
}
