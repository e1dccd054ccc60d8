namespace PressEvents.Seating.Solving;

/// <summary>One start: a plan that is changed at random, at first boldly, then ever more carefully.</summary>
internal sealed class Search
{
    // Moves between two looks at whether to stop: well under a millisecond.
    private const int Chunk = 1024;

    private readonly WorkingPlan plan;
    private readonly Moves moves;
    private readonly Chance chance;
    private readonly Telling telling;

    public Search(Setting setting, WorkingPlan plan, Bonds bonds, Chance chance, Telling telling)
    {
        (this.plan, this.chance, this.telling) = (plan, chance, telling);
        moves = new Moves(setting, plan, bonds, chance);
        Best = new Attempt([.. plan.SeatOf], plan.Broken, plan.Score);
    }

    public Attempt Best { get; private set; }

    public void Anneal(long count, double hot, double cold, CancellationToken ct)
    {
        var temperatures = Cooling.Between(hot, cold);
        for (var done = 0L; done < count && !ct.IsCancellationRequested;)
        {
            var chunk = (int)Math.Min(Chunk, count - done);
            Step(chunk, temperatures[(int)(done * Cooling.Levels / count)]);
            done += chunk;
            telling.Tick(chunk, Best);
        }
    }

    private void Step(int count, double temperature)
    {
        for (var move = 0; move < count; move++)
        {
            var exchanges = moves.Draw();
            if (exchanges.Length == 1)
            {
                Try(exchanges[0].A, exchanges[0].B, temperature);
            }
            else if (exchanges.Length > 1)
            {
                Try(exchanges, temperature);
            }
        }
    }

    private void Try(int a, int b, double temperature)
    {
        var change = plan.Change(a, b);
        if (Cooling.Takes(change, temperature, chance))
        {
            plan.Exchange(a, b, change);
            Keep();
        }
    }

    private void Try(ReadOnlySpan<(int A, int B)> exchanges, double temperature)
    {
        var before = plan.Value;
        Make(exchanges);
        if (Cooling.Takes(plan.Value - before, temperature, chance))
        {
            Keep();
            return;
        }

        for (var index = exchanges.Length - 1; index >= 0; index--)
        {
            Make(exchanges.Slice(index, 1));
        }
    }

    private void Make(ReadOnlySpan<(int A, int B)> exchanges)
    {
        foreach (var (a, b) in exchanges)
        {
            if (plan.GuestAt[a] != plan.GuestAt[b])
            {
                plan.Exchange(a, b, plan.Change(a, b));
            }
        }
    }

    private void Keep()
    {
        if (plan.Score <= Best.Score && Best.Broken == 0)
        {
            return;
        }

        var found = new Attempt(Best.SeatOf, plan.Broken, plan.Score);
        if (found.IsBetterThan(Best))
        {
            plan.SeatOf.CopyTo(Best.SeatOf, 0);
            Best = found;
        }
    }
}

/// <summary>Where everybody sat, how many rules between people that breaks, and the score; the fewer broken the better, then the higher.</summary>
internal readonly record struct Attempt(int[] SeatOf, int Broken, int Score)
{
    public bool IsBetterThan(Attempt other) => Broken < other.Broken || (Broken == other.Broken && Score > other.Score);
}
