namespace PressEvents.Data;

/// <summary>A key that mail of one domain is signed with (RFC 6376). Of the whole instance, as the sender's address is.</summary>
public sealed class DkimKey
{
    public required string Domain { get; init; }

    /// <summary>The name before <c>._domainkey</c> at which the public half is published.</summary>
    public required string Selector { get; init; }

    /// <summary>The private half, as PEM, encrypted by the key ring.</summary>
    public required byte[] PrivateKey { get; init; }

    /// <summary>The public half as the DNS record holds it: SubjectPublicKeyInfo in Base64.</summary>
    public required string PublicKey { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when mail is signed with it; null while its record waits to be published.</summary>
    public DateTimeOffset? SignsSince { get; set; }
}
