using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>What it costs when two sit near each other without a language in common. Who speaks the same languages is one group.</summary>
internal sealed class Tongues
{
    private readonly int[] row;
    private readonly int[] column;
    private readonly int[] cost;

    public Tongues(SeatingProblem problem)
    {
        // The group of those who speak nothing we know of is the first: nobody is in it, too.
        var groups = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        var spoken = new List<IReadOnlyList<string>> { Array.Empty<string>() };
        column = new int[problem.Guests.Count + 1];
        for (var guest = 0; guest < problem.Guests.Count; guest++)
        {
            var languages = problem.Guests[guest].Languages;
            var key = string.Join('\n', languages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            if (groups.TryAdd(key, groups.Count))
            {
                spoken.Add(languages);
            }

            column[guest] = groups[key];
        }

        row = [.. column.Select(group => group * spoken.Count)];
        cost = [.. from a in spoken from b in spoken select a.Count > 0 && b.Count > 0 && !a.Intersect(b, StringComparer.Ordinal).Any() ? problem.Weights.NoCommonLanguage : 0];
    }

    public int Cost(int guest, int other) => cost[row[guest] + column[other]];
}
