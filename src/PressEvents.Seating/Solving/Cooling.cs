namespace PressEvents.Seating.Solving;

/// <summary>
/// The temperatures of a search and whether a loss is taken at one of them (Kirkpatrick, Gelatt and Vecchi 1983). Only
/// sums, products and square roots are used: these are the same on every machine, exponentials are not.
/// </summary>
internal static class Cooling
{
    /// <summary>How many temperatures a search passes through.</summary>
    public const int Levels = 1024;

    private const int Draws = 4096;

    // For each of 4096 chances u the loss, at temperature 1, that is taken with that chance: −ln u.
    private static readonly double[] LossAt = [.. Enumerable.Range(0, Draws).Select(draw => -Logarithm((draw + 0.5) / Draws))];

    /// <summary>From hot to cold, each lower than the one before by the same factor.</summary>
    public static double[] Between(double hot, double cold)
    {
        var factor = cold / hot;
        for (var level = 1; level < Levels; level *= 2)
        {
            factor = Math.Sqrt(factor);
        }

        var temperatures = new double[Levels];
        for (var level = 0; level < Levels; level++)
        {
            temperatures[level] = level == 0 ? hot : temperatures[level - 1] * factor;
        }

        return temperatures;
    }

    /// <summary>Whether a change is taken: always a gain, a loss the less likely the larger and the colder.</summary>
    public static bool Takes(int change, double temperature, Chance chance) =>
        change >= 0 || -change < temperature * LossAt[chance.Next() >> 52];

    // ln x = 2^k · ln of the 2^k-th root of x, which is near 1, where ln y = (y − 1/y) / 2 to more than enough digits.
    private static double Logarithm(double x)
    {
        const int Roots = 14;
        for (var root = 0; root < Roots; root++)
        {
            x = Math.Sqrt(x);
        }

        return (x - (1 / x)) / 2 * (1 << Roots);
    }
}
