using System.Numerics;

namespace PressEvents.Seating.Solving;

/// <summary>
/// Numbers that look random and are the same on every machine: xoshiro256** (Blackman and Vigna 2018), seeded by
/// splitmix64 (Steele, Lea and Flood 2014).
/// </summary>
internal sealed class Chance
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public Chance(ulong seed) => (a, b, c, d) = (Split(ref seed), Split(ref seed), Split(ref seed), Split(ref seed));

    /// <summary>All 64 bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>From 0 to one less than <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    public void Shuffle(int[] items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong Split(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
