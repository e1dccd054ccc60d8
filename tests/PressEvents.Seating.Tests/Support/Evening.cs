using PressEvents.Seating.Problems;
using PressEvents.Seating.Solving;

namespace PressEvents.Seating.Tests.Support;

/// <summary>How many of each sort come to an evening.</summary>
internal sealed record Company(int Journalists, int Talent, int Hosts, int PlusOnes, int Interpreters)
{
    public int Outlets { get; init; }

    public int Beats { get; init; }

    /// <summary>Pairs of outlets whose people are kept apart.</summary>
    public int Rivals { get; init; }

    public int NeedAccess { get; init; }

    /// <summary>How many belong to a circle of people who know each other.</summary>
    public int Communities { get; init; }

    public bool IsOneTalentPerTable { get; init; }

    public int Pins { get; init; }

    /// <summary>At a dinner more of the press count for the talent than at a gala.</summary>
    public bool IsIntimate { get; init; }
}

/// <summary>Draws an evening: people with outlets, beats and languages, couples and rivals, circles of acquaintances, and those who asked for a talent.</summary>
internal sealed class Evening
{
    private readonly Chance chance;
    private readonly Company company;
    private readonly List<ProblemGuest> guests = [];
    private readonly List<PairRule> together = [];
    private readonly List<PairRule> apart = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Wish> wishes = [];
    private int rules;

    public Evening(ulong seed, Company company)
    {
        (chance, this.company) = (new Chance(seed), company);
        Invite();
        Bring();
        Couple();
        PartRivals();
    }

    public SeatingProblem Problem(string name, IReadOnlyList<ProblemTable> tables)
    {
        for (var index = 0; index < company.NeedAccess; index++)
        {
            Change(Free(), guest => guest with { NeedsAccess = true });
        }

        WishInCircles();
        WishAtRandom();
        return new SeatingProblem(name, tables, guests) { Together = together, Apart = apart, Pins = [.. Pins(tables)], Wishes = [.. wishes.Values] };
    }

    private bool Happens(int percent) => chance.Below(100) < percent;

    private void Invite()
    {
        for (var index = 0; index < company.Journalists; index++)
        {
            var outlet = index < company.Outlets ? index : chance.Below(company.Outlets);
            var priority = chance.Below(100);
            var (most, some) = company.IsIntimate ? (33, 66) : (20, 45);
            guests.Add(new($"J{index + 1}", GuestRole.Journalist)
            {
                Outlet = $"Outlet{outlet + 1}",
                Beat = $"beat{chance.Below(company.Beats)}",
                Languages = Speaks(),
                Priority = priority < most ? 3 : priority < some ? 1 : 0,
            });
        }

        guests.AddRange(Enumerable.Range(0, company.Talent).Select(index => new ProblemGuest($"Talent{index + 1}", GuestRole.Talent) { Languages = (index % 3) switch { 0 => ["en"], 1 => ["en", "fr"], _ => ["it"] } }));
        guests.AddRange(Enumerable.Range(0, company.Hosts).Select(index => new ProblemGuest($"Host{index + 1}", GuestRole.Host) { Languages = ["en", .. Happens(40) ? ["fr"] : Array.Empty<string>(), .. Happens(40) ? ["it"] : Array.Empty<string>()] }));
    }

    private string[] Speaks() => chance.Below(100) switch
    {
        < 62 => ["en"],
        < 74 => ["en", "fr"],
        < 80 => ["fr"],
        < 86 => ["en", "it"],
        < 90 => ["it"],
        < 96 => ["en", "es"],
        _ => ["es"],
    };

    private void Bring()
    {
        for (var index = 0; index < company.PlusOnes; index++)
        {
            var host = guests[Free()];
            guests.Add(new($"Plus{index + 1}", GuestRole.PlusOne) { Languages = [.. host.Languages.Union(Speaks(), StringComparer.Ordinal)] });
            Together(host.Id, guests[^1].Id, Scope.Adjacent, $"{guests[^1].Id} is the guest of {host.Id}");
        }

        for (var index = 0; index < company.Interpreters; index++)
        {
            guests.Add(new($"Interpreter{index + 1}", GuestRole.Interpreter) { Languages = ["en", "it"] });
            Together(guests[^1].Id, $"Talent{((2 + (3 * index)) % company.Talent) + 1}", Scope.Adjacent, "interprets");
        }
    }

    private void Couple()
    {
        for (var index = 0; index < Math.Max(1, company.Journalists / 16); index++)
        {
            var (a, b) = (guests[Free()], Free());
            Change(b, guest => string.Equals(guest.Outlet, a.Outlet, StringComparison.Ordinal) ? guest with { Outlet = $"Outlet{chance.Below(company.Outlets) + 1}" } : guest);
            Together(a.Id, guests[b].Id, index % 2 == 0 ? Scope.Close : Scope.Table, "come as a pair");
        }
    }

    private void PartRivals()
    {
        var pairs = new HashSet<(int, int)>();
        while (pairs.Count < company.Rivals)
        {
            var (one, other) = (chance.Below(company.Outlets), chance.Below(company.Outlets));
            if (one < other && pairs.Add((one, other)))
            {
                Part(At(one), At(other), pairs.Count % 3 == 0 ? Scope.Close : Scope.Table);
            }
        }

        var talent = guests.Where(guest => guest.Role is GuestRole.Talent).Select(guest => guest.Id).ToList();
        for (var index = 0; company.IsOneTalentPerTable && index < talent.Count; index++)
        {
            Part([talent[index]], [.. talent.Skip(index + 1)], Scope.Table);
        }
    }

    private List<string> At(int outlet) => [.. guests.Where(guest => string.Equals(guest.Outlet, $"Outlet{outlet + 1}", StringComparison.Ordinal)).Select(guest => guest.Id)];

    private void Part(List<string> some, List<string> others, Scope scope) =>
        apart.AddRange(from a in some from b in others where !AreTogether(a, b) select new PairRule($"R{++rules}", a, b, scope) { Why = "kept apart" });

    private bool AreTogether(string a, string b) => together.Exists(rule => (rule.A, rule.B) == (a, b) || (rule.A, rule.B) == (b, a));

    private void Together(string a, string b, Scope scope, string why) => together.Add(new PairRule($"R{++rules}", a, b, scope) { Why = why });

    private IEnumerable<Pin> Pins(IReadOnlyList<ProblemTable> tables) =>
        from index in Enumerable.Range(0, company.Pins)
        let person = index / 2
        select index % 2 == 0
            ? new Pin($"P{index + 1}", $"Talent{(person % company.Talent) + 1}", tables[person % tables.Count].Id, 1)
            : new Pin($"P{index + 1}", $"Host{(person % company.Hosts) + 1}", tables[person % tables.Count].Id);

    private void WishInCircles()
    {
        var circle = guests.Where(guest => guest.Role is GuestRole.Journalist or GuestRole.Host).Select((_, index) => index).ToArray();
        chance.Shuffle(circle);
        foreach (var known in circle.Select(Wishing).Chunk(company.Communities))
        {
            foreach (var (a, b) in from a in known from b in known where string.CompareOrdinal(a, b) < 0 && Happens(35) select (a, b))
            {
                Wish(a, b, 1 + chance.Below(5), Happens(20) ? Scope.Close : Scope.Table);
            }
        }
    }

    private void WishAtRandom()
    {
        for (var index = 0; index < guests.Count / 2; index++)
        {
            Wish(Anybody(), Anybody(), 1 + chance.Below(4), Happens(20) ? Scope.Close : Scope.Table);
        }

        for (var index = 0; index < guests.Count / 4; index++)
        {
            Wish(Anybody(), Anybody(), -4 - chance.Below(7), Happens(30) ? Scope.Close : Scope.Table);
        }

        foreach (var guest in guests.Where(guest => guest.Priority > 0 && Happens(30)).ToList())
        {
            Wish(guest.Id, $"Talent{chance.Below(company.Talent) + 1}", 4 + chance.Below(5), Scope.Close);
        }
    }

    private string Anybody() => Wishing(chance.Below(company.Journalists + company.Hosts));

    private string Wishing(int index) => index < company.Journalists ? $"J{index + 1}" : $"Host{index - company.Journalists + 1}";

    private void Wish(string a, string b, int weight, Scope scope)
    {
        var isKeptApart = apart.Exists(rule => (rule.A, rule.B) == (a, b) || (rule.A, rule.B) == (b, a));
        if (!string.Equals(a, b, StringComparison.Ordinal) && !wishes.ContainsKey((b, a)) && !(weight > 0 && isKeptApart))
        {
            wishes.TryAdd((a, b), new Wish(a, b, weight, scope));
        }
    }

    // A journalist who is in no couple yet and has no special need.
    private int Free()
    {
        int index;
        do
        {
            index = chance.Below(company.Journalists);
        }
        while (!taken.Add(guests[index].Id));
        return index;
    }

    private void Change(int index, Func<ProblemGuest, ProblemGuest> change) => guests[index] = change(guests[index]);
}
