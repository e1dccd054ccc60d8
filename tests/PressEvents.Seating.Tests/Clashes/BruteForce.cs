using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Tests.Clashes;

/// <summary>Tries everybody on every seat, and asks the judge after each whether what stands so far breaks a rule.</summary>
internal static class BruteForce
{
    public static bool HasPlan(SeatingProblem problem) => Plans(problem).Any();

    /// <summary>Every plan that keeps all hard rules.</summary>
    public static IEnumerable<List<Place>> Plans(SeatingProblem problem) => From(problem, []);

    private static IEnumerable<List<Place>> From(SeatingProblem problem, List<Place> places)
    {
        if (places.Count == problem.Guests.Count)
        {
            yield return [.. places];
            yield break;
        }

        foreach (var (table, seat) in problem.Tables.SelectMany(table => Enumerable.Range(0, table.Seats).Select(seat => (table.Id, seat))))
        {
            places.Add(new Place(problem.Guests[places.Count].Id, table, seat));
            if (Evaluator.Evaluate(problem, places).Breaches.All(breach => breach.Kind is BreachKind.Unseated))
            {
                foreach (var plan in From(problem, places))
                {
                    yield return plan;
                }
            }

            places.RemoveAt(places.Count - 1);
        }
    }
}
