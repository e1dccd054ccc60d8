namespace PressEvents.Seating.Clashes;

/// <summary>Takes rules from a clash as long as what is left still clashes: the plain deletion method for a minimal unsatisfiable set.</summary>
internal static class Shrinker
{
    // So many are soon tried one by one.
    private const int Few = 24;

    /// <summary>A set of clashing rules of which none can be spared, as far as could be told.</summary>
    /// <param name="clashing">Rules that clash for sure.</param>
    public static (List<NamedRule> Rules, bool IsSmallest) Shrink(Feasibility feasibility, IReadOnlyList<NamedRule> clashing)
    {
        var rules = clashing.ToList();
        for (var slice = rules.Count / 4; rules.Count > Few && slice > 1; slice /= 2)
        {
            (rules, _) = Without(feasibility, rules, slice);
        }

        return Without(feasibility, rules, 1);
    }

    private static (List<NamedRule> Rules, bool IsSmallest) Without(Feasibility feasibility, List<NamedRule> rules, int slice)
    {
        var isSmallest = true;
        for (var start = (rules.Count - 1) / slice * slice; start >= 0; start -= slice)
        {
            var fewer = rules.Where((_, at) => at < start || at >= start + slice).ToList();
            var verdict = feasibility.Check(fewer);
            rules = verdict.Core is null ? rules : fewer;
            isSmallest &= !verdict.IsUnknown;
        }

        return (rules, isSmallest);
    }
}
