namespace PressEvents.Seating.Solving;

/// <summary>For each guest those whose company is worth a move: partners of wishes and rules, and the talent for who has a priority.</summary>
internal sealed class Bonds
{
    // At a large evening a talent is one of many: more would crowd out the wishes.
    private const int MostTalents = 12;

    private readonly int[][] bonds;
    private readonly int[][] parties;

    public Bonds(Setting setting)
    {
        var problem = setting.Problem;
        var talents = Enumerable.Range(0, setting.Nobody).Where(guest => setting.IsTalent[guest]).Take(MostTalents).ToArray();
        var pairs = problem.Wishes.Where(wish => wish.Weight > 0).Select(wish => (wish.A, wish.B))
            .Concat(problem.Together.Select(rule => (rule.A, rule.B)))
            .Select(pair => (A: setting.Room.Guest(pair.A), B: setting.Room.Guest(pair.B))).ToList();
        var partners = pairs.Concat(pairs.Select(pair => (A: pair.B, B: pair.A))).ToLookup(pair => pair.A, pair => pair.B);
        parties = Parties(setting);
        bonds = [.. Enumerable.Range(0, setting.Nobody).Select(guest => partners[guest].Concat(setting.Priority[guest] > 0 ? talents : []).Where(other => other != guest).ToArray())];
    }

    public ReadOnlySpan<int> Of(int guest) => bonds[guest];

    /// <summary>The guest and all who must sit with them, directly or through others.</summary>
    public int[] Party(int guest) => parties[guest];

    private static int[][] Parties(Setting setting)
    {
        var partyOf = Enumerable.Range(0, setting.Nobody).Select(guest => new List<int> { guest }).ToArray();
        foreach (var rule in setting.Problem.Together)
        {
            var (party, joining) = (partyOf[setting.Room.Guest(rule.A)], partyOf[setting.Room.Guest(rule.B)]);
            if (party == joining)
            {
                continue;
            }

            party.AddRange(joining);
            foreach (var guest in joining)
            {
                partyOf[guest] = party;
            }
        }

        return [.. partyOf.Select(party => party.ToArray())];
    }
}
