using PressEvents.Data;

namespace PressEvents.Web.Mail.Signing;

/// <summary>The DNS record that publishes the public half of a key.</summary>
internal static class SigningRecord
{
    private const int StringLength = 255;

    public static string HostOf(DkimKey key) => $"{key.Selector}._domainkey.{key.Domain}";

    public static string ValueOf(DkimKey key) => $"v=DKIM1; k=rsa; p={key.PublicKey}";

    /// <summary>The value as a zone file wants it: a string holds at most 255 letters, and the strings are read as one.</summary>
    public static string QuotedValueOf(DkimKey key) => string.Join(' ', ValueOf(key).Chunk(StringLength).Select(part => $"\"{new string(part)}\""));

    /// <summary>Whether what was found in DNS publishes this key.</summary>
    public static bool Publishes(string found, DkimKey key)
    {
        var tags = Tags.Of(found);
        return string.Equals(tags.GetValueOrDefault("v", "DKIM1"), "DKIM1", StringComparison.Ordinal)
            && string.Equals(tags.GetValueOrDefault("k", "rsa"), "rsa", StringComparison.Ordinal)
            && string.Equals(string.Concat(tags.GetValueOrDefault("p", "").Where(letter => !char.IsWhiteSpace(letter))), key.PublicKey, StringComparison.Ordinal);
    }
}
