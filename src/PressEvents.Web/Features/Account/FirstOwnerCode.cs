using System.Security.Cryptography;
using System.Text;

namespace PressEvents.Web.Features.Account;

/// <summary>The one-time code printed at first start: only who can read the server's output becomes the owner. Lives until used.</summary>
public sealed class FirstOwnerCode
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private readonly byte[] code = Encoding.ASCII.GetBytes(RandomNumberGenerator.GetString(Alphabet, 12));

    /// <summary>For the server's own output, in groups of four.</summary>
    public string Printed => string.Join('-', Encoding.ASCII.GetString(code).Chunk(4).Select(group => new string(group)));

    public bool Matches(string? typed)
    {
        var plain = (typed ?? "").Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(plain), code);
    }
}
