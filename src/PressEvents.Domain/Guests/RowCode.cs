using System.Security.Cryptography;

namespace PressEvents.Domain.Guests;

/// <summary>
/// What stands beside a guest on the door sheet and is typed in afterwards: a few signs without look-alikes and without vowels, the
/// last of which is a check. One sign mistyped, or two changed round, make no other code.
/// </summary>
public readonly record struct RowCode
{
    /// <summary>How many signs a code has before its check, unless another guest has the same.</summary>
    public const int Length = 4;

    // No B, G, I, L, O, Q, S, U, V, Z and no 0, 1, 2, 5, 8, which are taken for one another; a prime number, so that the check finds what it should.
    private const string Signs = "CDFHJKMNPRTWXY34679";
    private const int MostSigns = 16;

    private RowCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>As it is typed, small letters, spaces and hyphens and all; null for what cannot be a code.</summary>
    public static RowCode? TryParse(string? typed)
    {
        var signs = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2011' or '–'))).ToUpperInvariant();
        return signs.Length is > Length and <= MostSigns + 1 && signs.All(sign => Signs.Contains(sign, StringComparison.Ordinal)) && Check(signs[..^1]) == signs[^1]
            ? new RowCode(signs)
            : null;
    }

    public override string ToString() => Value;

    /// <summary>The code of a guest with this many signs before the check.</summary>
    internal static RowCode Of(GuestId guest, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MostSigns);
        var digest = SHA256.HashData(guest.Value.ToByteArray());
        var signs = string.Concat(digest.Take(length).Select(value => Signs[value % Signs.Length]));
        return new RowCode(signs + Check(signs));
    }

    // The places weigh differently, so that two signs changed round are noticed.
    private static char Check(string signs) =>
        Signs[signs.Select((sign, place) => (place + 2) * Signs.IndexOf(sign, StringComparison.Ordinal)).Sum() % Signs.Length];
}
