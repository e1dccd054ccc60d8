using System.Buffers;
using System.Globalization;
using System.Net.Mail;

namespace PressEvents.Domain.Contacts;

/// <summary>One address of one person; never a list, a display name or a comment.</summary>
public readonly record struct EmailAddress
{
    public const int MaxLength = 254;

    private static readonly SearchValues<char> NeverInAnAddress = SearchValues.Create(" \t\r\n,;<>\"()");

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>What makes two addresses the same person's: compared without regard to case.</summary>
    public string Key => Value.ToLowerInvariant();

    /// <summary>Enough to recognise one's own address by, and nobody else's: a•••@outlet.example.</summary>
    public string Masked => $"{StringInfo.GetNextTextElement(Value)}•••{Value[Value.LastIndexOf('@')..]}";

    public static EmailAddress? TryParse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > MaxLength || trimmed.AsSpan().IndexOfAny(NeverInAnAddress) >= 0)
        {
            return null;
        }

        var at = trimmed.LastIndexOf('@');
        var domain = trimmed[(at + 1)..];
        var plausible = at > 0 && domain.Contains('.', StringComparison.Ordinal) && !domain.StartsWith('.') && !domain.EndsWith('.');
        return plausible && MailAddress.TryCreate(trimmed, out var parsed) && string.Equals(parsed.Address, trimmed, StringComparison.Ordinal)
            ? new EmailAddress(trimmed)
            : null;
    }

    public override string ToString() => Value;
}
