namespace PressEvents.Web.Tests.Features.Seating.Papers;

/// <summary>Throws that are the same in every run: the low bits of xorshift64 (Marsaglia, 2003).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)(state % (ulong)below);
    }

    public int Next(int from, int below) => from + Next(below - from);
}
