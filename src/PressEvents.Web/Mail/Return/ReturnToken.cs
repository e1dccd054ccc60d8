using System.Security.Cryptography;
using System.Text;
using PressEvents.Domain.Mail;

namespace PressEvents.Web.Mail.Return;

/// <summary>Names a message in a return path, sealed so that nobody else can name one.</summary>
internal static class ReturnToken
{
    private const int IdLength = 32;
    private const int SealBytes = 8;

    /// <summary>Letters that survive a server which writes addresses in lower case.</summary>
    public const int Length = IdLength + (2 * SealBytes);

    public static string Of(OutboxMessageId id, byte[] secret) => $"{id.Value:N}{Convert.ToHexStringLower(Seal(id, secret))}";

    /// <summary>The message the token names, whoever made it; null where it names none.</summary>
    public static OutboxMessageId? Named(string token) =>
        token.Length == Length && Guid.TryParseExact(token[..IdLength], "N", out var id) ? OutboxMessageId.From(id) : null;

    /// <summary>Whether the token was made with this secret.</summary>
    public static bool IsOurs(string token, byte[] secret) =>
        Named(token) is { } id
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token.ToLowerInvariant()), Encoding.UTF8.GetBytes(Of(id, secret)));

    // The word in front keeps it apart from the hashes of addresses, which are made with the same secret.
    private static byte[] Seal(OutboxMessageId id, byte[] secret) =>
        HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"return-path {id.Value:N}"))[..SealBytes];
}
