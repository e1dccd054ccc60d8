namespace PressEvents.Seating.Proving;

/// <summary>Prices of blocs, so that the price of a group is eight look-ups.</summary>
internal sealed class PriceList
{
    private readonly double[] sums = new double[8 * 256];

    public PriceList(double[] prices, ulong[] blocs)
    {
        Prices = prices;
        for (var eighth = 0; eighth < 8; eighth++)
        {
            for (var bits = 1; bits < 256; bits++)
            {
                var lowest = System.Numerics.BitOperations.TrailingZeroCount(bits);
                sums[(eighth * 256) + bits] = sums[(eighth * 256) + (bits & (bits - 1))] + At((eighth * 8) + lowest, blocs);
            }
        }
    }

    public double[] Prices { get; }

    public double Of(ulong group)
    {
        var sum = 0.0;
        for (var eighth = 0; eighth < 8; eighth++, group >>= 8)
        {
            sum += sums[(eighth * 256) + (int)(group & 255)];
        }

        return sum;
    }

    // The first guest of a bloc pays for all.
    private double At(int guest, ulong[] blocs)
    {
        var bloc = Array.FindIndex(blocs, set => System.Numerics.BitOperations.TrailingZeroCount(set) == guest);
        return bloc < 0 ? 0 : Prices[bloc];
    }
}
