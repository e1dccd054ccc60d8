using System.Numerics;
using System.Runtime.InteropServices;

namespace PressEvents.Seating.Proving;

/// <summary>Walks through the bits of a set, lowest first, without memory of its own.</summary>
internal readonly ref struct GuestSet(ulong bits)
{
    public Walker GetEnumerator() => new(bits);

    public static int Size(ulong set) => BitOperations.PopCount(set);

    [StructLayout(LayoutKind.Auto)]
    internal ref struct Walker(ulong rest)
    {
        private ulong rest = rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (rest == 0)
            {
                return false;
            }

            Current = BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
