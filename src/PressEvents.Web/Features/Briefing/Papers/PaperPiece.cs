using System.Security.Cryptography;
using System.Text;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>One card, sheet or line of a paper: what is printed again when it changes, and nothing around it.</summary>
/// <param name="Subject">Whose or which, the same while what is said of them changes: a sitter’s key, a table’s id, a seat.</param>
/// <param name="Whom">The same for people to read.</param>
public abstract record PaperPiece(string Subject, string Whom)
{
    /// <summary>All it says, at most <see cref="PaperHash.MostParts"/>, always in the same order.</summary>
    public abstract IReadOnlyList<PaperPart> Parts { get; }
}

/// <summary>One thing that a piece says.</summary>
/// <param name="Label">What it is about, as in “seat”.</param>
/// <param name="Text">All of it, as it is printed.</param>
/// <param name="Says">The same for a list of changes, where the whole would be too long.</param>
public sealed record PaperPart(string Label, string Text, string? Says = null)
{
    /// <summary>“seat: Table 2, seat 4”.</summary>
    public string Words => (Says ?? Text) is { Length: > 0 } said ? $"{Label}: {said}" : $"{Label}: none";
}

/// <summary>What is remembered of a printed piece: a digest of each of its parts, so that a change can be named without keeping what was said.</summary>
public static class PaperHash
{
    public const int MostParts = 5;
    private const int Digits = 12;

    public static string Of(PaperPiece piece)
    {
        var parts = piece.Parts;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts.Count, MostParts, nameof(piece));
        return string.Concat(parts.Select(part => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{part.Label}\0{part.Text}")))[..Digits]));
    }

    /// <summary>The parts of a piece that say something else than when it was printed.</summary>
    public static IReadOnlyList<PaperPart> Changed(PaperPiece piece, string printed)
    {
        var now = Of(piece);
        return now.Length != printed.Length
            ? piece.Parts
            : [.. piece.Parts.Where((_, number) => string.CompareOrdinal(now, number * Digits, printed, number * Digits, Digits) != 0)];
    }
}
