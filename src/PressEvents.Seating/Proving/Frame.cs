namespace PressEvents.Seating.Proving;

/// <summary>The candidates left at one depth of a search, with what each adds to those chosen. Made once for each depth.</summary>
internal sealed class Frame(int most)
{
    public int Count { get; private set; }

    public Candidate[] Candidates { get; } = new Candidate[most];

    /// <summary>Pairs with those chosen, less the price.</summary>
    public double[] Gains { get; } = new double[most];

    public double[] Prices { get; } = new double[most];

    /// <summary>The most each can add, for each of its guests.</summary>
    public double[] Rates { get; } = new double[most];

    /// <summary>Everybody among the candidates.</summary>
    public ulong Set { get; private set; }

    public int Guests => GuestSet.Size(Set);

    public void Clear() => (Count, Set) = (0, 0);

    public void Add(Candidate candidate, double gain, double price)
    {
        (Candidates[Count], Gains[Count], Prices[Count]) = (candidate, gain, price);
        Set |= candidate.Guests;
        Count++;
    }

    public void KeepWhatFits(int places)
    {
        var kept = 0;
        Set = 0;
        for (var i = 0; i < Count; i++)
        {
            if (Candidates[i].Size <= places)
            {
                (Candidates[kept], Gains[kept], Prices[kept]) = (Candidates[i], Gains[i], Prices[i]);
                Set |= Candidates[i].Guests;
                kept++;
            }
        }

        Count = kept;
    }

    /// <summary>One with a talent or a host, −1 for none.</summary>
    public int Core()
    {
        for (var i = 0; i < Count; i++)
        {
            if (Candidates[i].IsCore)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The rest of a frame once one of it is chosen.</summary>
    public void CopyAfter(Frame other, int taken, int from)
    {
        Clear();
        var chosen = other.Candidates[taken];
        for (var i = from; i < other.Count; i++)
        {
            var candidate = other.Candidates[i];
            if (i != taken && (candidate.Never & chosen.Guests) == 0)
            {
                Add(candidate, other.Gains[i] + chosen.With[candidate.Bloc], other.Prices[i]);
            }
        }
    }

    public void CopyWithout(Frame other, int left)
    {
        Clear();
        for (var i = 0; i < other.Count; i++)
        {
            if (i != left)
            {
                Add(other.Candidates[i], other.Gains[i], other.Prices[i]);
            }
        }
    }

    /// <summary>The most that the candidates from one on can add in so many places, of which some must be taken: a bloc may be cut.</summary>
    public double Most(int from, int least, int places)
    {
        var (sum, taken) = (0.0, 0);
        for (var i = from; i < Count && taken < places && (taken < least || Rates[i] > 0); i++)
        {
            var size = Math.Min(Candidates[i].Size, places - taken);
            size = Rates[i] > 0 ? size : Math.Min(size, least - taken);
            sum += size * Rates[i];
            taken += size;
        }

        return taken < least ? double.NegativeInfinity : sum;
    }

    /// <summary>The same when this candidate is taken, and none before it.</summary>
    public double MostWith(int taken, int least, int places)
    {
        var size = Candidates[taken].Size;
        return (size * Rates[taken]) + Most(taken + 1, Math.Max(0, least - size), places - size);
    }

    /// <summary>By rate, the highest first; what comes from another frame is nearly so already.</summary>
    public void Sort()
    {
        for (var i = 1; i < Count; i++)
        {
            var (candidate, gain, price, rate) = (Candidates[i], Gains[i], Prices[i], Rates[i]);
            var at = i;
            for (; at > 0 && Rates[at - 1] < rate; at--)
            {
                (Candidates[at], Gains[at], Prices[at], Rates[at]) = (Candidates[at - 1], Gains[at - 1], Prices[at - 1], Rates[at - 1]);
            }

            (Candidates[at], Gains[at], Prices[at], Rates[at]) = (candidate, gain, price, rate);
        }
    }
}
