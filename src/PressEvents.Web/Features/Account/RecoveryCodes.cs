using System.Security.Cryptography;
using System.Text;
using PressEvents.Data;
using PressEvents.Data.Writing;

namespace PressEvents.Web.Features.Account;

/// <summary>Ten codes on paper for the day the authenticator is lost. Shown once; only their hashes are kept, and 80 random bits need no slow hash.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const int Length = 16;
    private const int Group = 4;
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Makes ten and drops those there were. What is returned is readable nowhere else.</summary>
    public static IReadOnlyList<string> Renew(Work work, Guid account, IEnumerable<RecoveryCode> old)
    {
        var made = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length)).ToList();
        work.Db.RecoveryCodes.RemoveRange(old);
        work.Db.RecoveryCodes.AddRange(made.Select(code => new RecoveryCode { AccountId = account, CodeHash = HashOf(code)! }));
        return made.ConvertAll(code => string.Join('-', code.Chunk(Group).Select(letters => new string(letters))));
    }

    /// <summary>The hash of a code as it may be typed, with or without dashes; null for what is none.</summary>
    public static byte[]? HashOf(string? code)
    {
        var plain = string.Concat((code ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return plain.Length == Length ? SHA256.HashData(Encoding.ASCII.GetBytes(plain)) : null;
    }
}
