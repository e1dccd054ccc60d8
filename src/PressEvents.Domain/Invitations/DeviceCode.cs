using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PressEvents.Domain.Invitations;

/// <summary>Six digits, mailed to a guest to show that who opens their link also reads their mail.</summary>
public readonly record struct DeviceCode
{
    public const int Length = 6;
    private const int Codes = 1_000_000;

    private DeviceCode(string value) => Value = value;

    public string Value { get; }

    public static DeviceCode New() => new(RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>As a person types it, spaces and all; null for anything but six digits.</summary>
    public static DeviceCode? TryParse(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2011' or '\u200B')));
        return digits.Length == Length && digits.All(char.IsAsciiDigit) ? new DeviceCode(digits) : null;
    }

    /// <summary>Whoever reads a hash can find the six digits; without the browser's own secret they open nothing.</summary>
    public byte[] Hash(GuestDeviceId device) => SHA256.HashData(Encoding.ASCII.GetBytes($"{device.Value:N}:{Value}"));

    public override string ToString() => "DeviceCode(…)";
}

/// <summary>What a browser keeps in its cookie: 32 random bytes. Only its hash is ever stored.</summary>
public readonly record struct DeviceSecret
{
    private readonly InvitationToken secret;

    private DeviceSecret(InvitationToken secret) => this.secret = secret;

    public string Value => secret.Value;

    public static DeviceSecret New() => new(InvitationToken.New());

    public static DeviceSecret? TryParse(string? text) => InvitationToken.TryParse(text) is { } parsed ? new DeviceSecret(parsed) : null;

    public byte[] Hash() => secret.Hash();

    public override string ToString() => "DeviceSecret(…)";
}
