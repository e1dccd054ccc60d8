using System.Buffers.Text;
using System.Security.Cryptography;

namespace PressEvents.Domain.Invitations;

/// <summary>The secret in a guest's personal link: 32 random bytes as 43 characters of base64url. Only its hash is ever stored.</summary>
public readonly record struct InvitationToken
{
    public const int Length = 43;
    private const int Bytes = 32;

    private InvitationToken(string value) => Value = value;

    public string Value { get; }

    /// <summary>SHA-256 of the secret; at 256 random bits a slow hash adds nothing.</summary>
    public byte[] Hash() => SHA256.HashData(Base64Url.DecodeFromChars(Value));

    public static InvitationToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Null for anything that this product cannot have issued.</summary>
    public static InvitationToken? TryParse(string? text)
    {
        if (text is not { Length: Length } || !Base64Url.IsValid(text, out var length) || length != Bytes)
        {
            return null;
        }

        // The last character carries two unused bits: only the canonical spelling is the token.
        var canonical = Base64Url.EncodeToString(Base64Url.DecodeFromChars(text));
        return string.Equals(canonical, text, StringComparison.Ordinal) ? new InvitationToken(text) : null;
    }

    public override string ToString() => "InvitationToken(…)";
}
