using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Clashes;

/// <summary>Rules that hang together because they are about the same people. In a hall most clashes lie within one such group, which is soon asked about.</summary>
internal static class RuleGroups
{
    private const int MostPeople = 24;

    /// <summary>
    /// First what is about one person each: pins, access and blocked seats. Then each group with rules of two, unless it is large
    /// itself, with the pins and access needs of its people and all blocked seats; the smallest first.
    /// </summary>
    public static IEnumerable<IReadOnlyList<NamedRule>> Of(SeatingProblem problem)
    {
        var facts = new Facts(problem);
        var single = NamedRule.Of(problem).Where(rule => rule.Kind is RuleKind.Pin or RuleKind.Access or RuleKind.Blocked).ToList();
        var blocked = single.Where(rule => rule.Kind is RuleKind.Blocked).ToList();
        return Circles(facts).Where(circle => circle.Count is > 1 and <= MostPeople).OrderBy(circle => circle.Count)
            .Select(circle => (IReadOnlyList<NamedRule>)[.. circle.SelectMany(guest => About(facts, guest)).Distinct(), .. blocked]).Prepend(single);
    }

    private static IEnumerable<List<int>> Circles(Facts facts)
    {
        var seen = new bool[facts.Room.GuestCount];
        for (var first = 0; first < seen.Length; first++)
        {
            if (seen[first])
            {
                continue;
            }

            List<int> circle = [first];
            seen[first] = true;
            for (var index = 0; index < circle.Count; index++)
            {
                foreach (var other in facts.Bonds[circle[index]].SelectMany(bond => new[] { bond.A, bond.B }).Where(other => !seen[other]))
                {
                    seen[other] = true;
                    circle.Add(other);
                }
            }

            yield return circle;
        }
    }

    private static IEnumerable<NamedRule> About(Facts facts, int guest)
    {
        var access = facts.Problem.Guests[guest].NeedsAccess ? [NamedRule.Access(facts.Problem.Guests[guest])] : Enumerable.Empty<NamedRule>();
        return access.Concat(facts.Bonds[guest].Select(RuleModel.NameOf)).Concat(facts.Anchors[guest].Select(RuleModel.NameOf));
    }
}
