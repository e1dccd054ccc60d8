namespace PressEvents.Seating.Proving;

/// <summary>
/// What any two guests are worth beside or opposite each other, row after row: wishes and languages alone, and with what the talent
/// is worth to a priority as if each talent counted. The latter is exact at tables with one talent.
/// </summary>
internal sealed class CloseValues
{
    public CloseValues(PairValues pairs)
    {
        Pairs = pairs;
        (Beside, BesideWithFaces) = (Flat(pairs.Beside, 0), Flat(pairs.Beside, pairs.GainBeside));
        (Opposite, OppositeWithFaces) = (Flat(pairs.Opposite, 0), Flat(pairs.Opposite, pairs.GainOpposite));
        Most = Beside.Concat(BesideWithFaces).Concat(Opposite).Concat(OppositeWithFaces).Select(value => Math.Abs((long)value)).DefaultIfEmpty().Max();
    }

    public PairValues Pairs { get; }

    public int[] Beside { get; }

    public int[] BesideWithFaces { get; }

    public int[] Opposite { get; }

    public int[] OppositeWithFaces { get; }

    /// <summary>The largest of all, whichever its sign.</summary>
    public long Most { get; }

    private int[] Flat(int[,] values, int gain)
    {
        var flat = new int[Pairs.Count * Pairs.Count];
        for (var a = 0; a < Pairs.Count; a++)
        {
            for (var b = 0; b < Pairs.Count; b++)
            {
                flat[(a * Pairs.Count) + b] = a == b ? 0 : values[a, b] + (gain * (Toward(a, b) + Toward(b, a)));
            }
        }

        return flat;
    }

    private int Toward(int guest, int talent) => (Pairs.Talents >> talent & 1) != 0 ? Pairs.Priority[guest] : 0;
}
