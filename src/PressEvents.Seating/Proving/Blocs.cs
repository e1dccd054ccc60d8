namespace PressEvents.Seating.Proving;

/// <summary>Guests whom the rules put at one table, one after another or all at once: they are chosen together. Everybody else is a bloc of one.</summary>
internal static class Blocs
{
    /// <summary>Each bloc as a set of guests, in the order of its first guest.</summary>
    public static ulong[] Of(PairValues pairs)
    {
        var blocs = Enumerable.Range(0, pairs.Count).Select(guest => 1UL << guest).ToArray();
        foreach (var rule in pairs.Problem.Together)
        {
            var joined = blocs[pairs.Guest(rule.A)] | blocs[pairs.Guest(rule.B)];
            foreach (var guest in new GuestSet(joined))
            {
                blocs[guest] = joined;
            }
        }

        return [.. blocs.Distinct()];
    }

    /// <summary>Whether the rules keep two of one bloc apart, so that no plan can hold them.</summary>
    public static bool Clashes(PairValues pairs, ulong bloc)
    {
        foreach (var guest in new GuestSet(bloc))
        {
            if ((pairs.NeverAtTable[guest] & bloc) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
